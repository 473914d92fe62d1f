import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft, Pair } from './check.ts'
import { type Coverage, lengthDeviation, partCoverage, type Weights, weigh, wordPartCoverage } from './coverage.ts'

/**
 * Regression over professional translations, whole ones against ones with the end or a sentence missing: above `SURE`, nine in
 * ten that lack something and 6 of 1,000 that lack nothing.
 */
const WEIGHTS: Weights = {
  word: { met: -1.94, unmet: 0.78 },
  figure: { met: -1.42, unmet: 1.96 },
  sound: { met: -1.29, unmet: 1.32 },
  mark: { met: -0.78, unmet: 1.08 },
}
const LENGTH = -1.84
const BIAS = -1.81
const SURE = 3.2
/** What is enough where a whole clause is absent. */
const LIKELY = 1
/** A translation of usual length leaves nothing out that a machine could be sure of. */
/** Names, numbers and marks that are missing seldom add more than this to what the words say. */
const MOST_BESIDES_WORDS = 3
const SHORT = -0.7
const SLIGHTLY_SHORT = -0.3
const SHORTEST = 20
const SHORTEST_TEXT = 45
const ENOUGH = 4
const MOST_WORDY = 1.5
const UNKNOWN = 0.3

/** The sentences of a Vietnamese text where it has several, and what follows each comma: what a machine drops whole. */
function clauses(source: string): Span[] {
  const found: Span[] = []
  const ends = matchesOf(source, /(?<=[\p{Ll}\p{N}\p{M}”")])[.!?;…]+["”)]? +(?=["“(\p{Lu}\p{N}])/gu)
  const starts = [0, ...ends.map((match) => match.index + match[0].length)]
  if (starts.length > 1) found.push(...starts.map((start, i) => ({ start, end: starts[i + 1] ?? source.length })))
  for (const { index } of matchesOf(source, /(?<=,) (?=\p{L})/gu)) found.push({ start: index + 1, end: source.length })
  return found.filter(({ start, end }) => end - start >= SHORTEST)
}

/** The stretches that may be missing: each clause, and the second half of a text, for a translation that breaks off anywhere. */
function stretches(source: string): Span[] {
  const half = source.indexOf(' ', source.length * 0.55)
  return half > 0 ? [...clauses(source), { start: half + 1, end: source.length }] : clauses(source)
}

/** How a document usually strays from the expected length; translations differ in how wordy they are. Known from a few paragraphs on. */
function usualDeviation(pairs: readonly Pair[]): number {
  if (pairs.length < ENOUGH) return UNKNOWN
  const known = usual.get(pairs)
  if (known !== undefined) return known
  const sorted = pairs.map(({ source, target }) => lengthDeviation(source, target)).sort((a, b) => a - b)
  const median = Math.min(MOST_WORDY, Math.max(0, sorted[sorted.length >> 1] ?? 0))
  usual.set(pairs, median)
  return median
}
const usual = new WeakMap<readonly Pair[], number>()

const NONE = { met: 0, unmet: 0 }

/** A clause of which the Thai has nothing, in a text of which it has the rest. */
function isAbsent(clause: Coverage, whole: Coverage): boolean {
  const { word = NONE, figure = NONE, sound = NONE } = clause
  if (figure.met > 0) return false
  const telling = word.unmet + 2 * Math.max(0, figure.unmet + sound.unmet - sound.met)
  const chance = word.unmet >= 5 || figure.unmet > 0 || sound.unmet >= 2 ? 1 : 0
  const rest = { met: (whole.word?.met ?? 0) - word.met, unmet: Math.max(0, (whole.word?.unmet ?? 0) - word.unmet) }
  return telling >= 3 && word.met <= chance && rest.met >= rest.unmet
}

function missing({ source, target }: Pair, expected: number): Span | undefined {
  const deviation = lengthDeviation(source, target) - expected
  if (deviation > SLIGHTLY_SHORT || source.length < SHORTEST_TEXT) return undefined
  const scoreOf = (counts: Coverage) => BIAS + LENGTH * deviation + weigh(counts, WEIGHTS)
  const short = deviation <= SHORT
  const found = (short ? stretches(source) : clauses(source))
    .filter((span) => scoreOf(wordPartCoverage(source, span, target)) > LIKELY - MOST_BESIDES_WORDS)
    .filter((span) => scoreOf(partCoverage(source, span, target, 'unheard')) > LIKELY)
    .map((span) => ({ span, counts: partCoverage(source, span, target, 'heard') }))
    .map(({ span, counts }) => ({ span, counts, score: scoreOf(counts) }))
    .filter(({ score }) => score > LIKELY)
    .sort((a, b) => b.score - a.score)
  if (found.length === 0) return undefined
  const whole = partCoverage(source, { start: 0, end: source.length }, target, 'heard')
  const absent = found.find(
    ({ span, counts }) => span.end - span.start < 0.8 * source.length && isAbsent(counts, whole),
  )
  if (absent) return absent.span
  const best = found[0]
  return short && best && best.score > SURE ? best.span : undefined
}

/** Something of the Vietnamese that the Thai leaves out: a sentence, a clause, or everything from some point on. */
export const omission: Check = {
  meta: {
    id: 'omission',
    severity: 'major',
    category: 'accuracy/omission',
    title: { en: 'Something left out', th: 'แปลตกหล่น', vi: 'Dịch sót' },
    what: {
      en: 'The Thai is much shorter than its source lets one expect, and the numbers, names and words of a sentence or of the end of the paragraph are not in it.',
      th: 'ข้อความไทยสั้นกว่าที่ควรมาก และตัวเลข ชื่อ และคำของประโยคหนึ่งหรือของท้ายย่อหน้าไม่ปรากฏ',
      vi: 'Bản tiếng Thái ngắn hơn nhiều so với mức nguyên bản cho phép, và số, tên, từ của một câu hoặc của phần cuối đoạn không có trong đó.',
    },
    why: {
      en: 'The reader is not told something that the newspaper said.',
      th: 'ผู้อ่านไม่ได้รับข้อมูลบางส่วนที่หนังสือพิมพ์รายงาน',
      vi: 'Người đọc không được biết điều mà tờ báo đã nói.',
    },
    wrong: {
      source:
        'Bão đã làm tốc mái 320 ngôi nhà ở hai huyện ven biển. Chính quyền địa phương đã đưa hơn 4.000 người dân đến trường học và bệnh viện để tránh bão.',
      target: 'พายุทำให้หลังคาบ้าน 320 หลังในสองอำเภอชายฝั่งเสียหาย',
    },
    right: {
      source:
        'Bão đã làm tốc mái 320 ngôi nhà ở hai huyện ven biển. Chính quyền địa phương đã đưa hơn 4.000 người dân đến trường học và bệnh viện để tránh bão.',
      target:
        'พายุทำให้หลังคาบ้าน 320 หลังในสองอำเภอชายฝั่งเสียหาย ทางการท้องถิ่นอพยพประชาชนกว่า 4,000 คนไปยังโรงเรียนและโรงพยาบาลเพื่อหลบพายุ',
    },
    messages: {
      missing: {
        en: 'Not in the Thai: “{{words}}”',
        th: 'ไม่มีในภาษาไทย: “{{words}}”',
        vi: 'Không có trong bản tiếng Thái: “{{words}}”',
      },
    },
  },
  needsSource: true,
  segment: (pair, { pairs }): Draft[] => {
    const span = missing(pair, usualDeviation(pairs))
    if (!span) return []
    return [{ message: 'missing', params: { words: pair.source.slice(span.start, span.end).trim() }, source: [span] }]
  },
}
