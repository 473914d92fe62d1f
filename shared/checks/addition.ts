import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft, Pair } from './check.ts'
import { lengthDeviation, thaiPartCoverage, type Weights, weigh } from './coverage.ts'

/** Regression over professional translations, as they are against ones with the Thai of another sentence added. */
const WEIGHTS: Weights = {
  word: { met: -2.74, unmet: 1.23 },
  figure: { met: -3.99, unmet: 3.17 },
  mark: { met: -0.37, unmet: 1.5 },
}
const LENGTH = 1.12
const BIAS = -0.17
const SURE = 7
const LONG = 1.6
const SHORTEST = 24

/** The stretches of a Thai text that may be one too many: what spaces cut off, alone or to the end of the text. */
function stretches(target: string): Span[] {
  const cuts = [0, ...matchesOf(target, / (?=\S)/g).map(({ index }) => index + 1), target.length]
  const found: Span[] = []
  for (const start of cuts) {
    if (target.length - start >= SHORTEST) found.push({ start, end: target.length })
    const end = cuts.find((cut) => cut - start >= SHORTEST)
    if (end) found.push({ start, end })
  }
  return found
}

function added({ source, target }: Pair): Span | undefined {
  const deviation = lengthDeviation(source, target)
  if (deviation < LONG) return undefined
  let best: (Span & { score: number }) | undefined
  for (const span of stretches(target)) {
    // A Latin name or gloss beside the Thai one explains and adds nothing.
    if (/\p{Script=Latin}/u.test(target.slice(span.start, span.end))) continue
    const counts = thaiPartCoverage(target, span, source)
    const score = BIAS + LENGTH * deviation + weigh(counts, WEIGHTS)
    if (score > (best?.score ?? SURE)) best = { ...span, score }
  }
  return best && { start: best.start, end: best.end }
}

/** Abbreviations in brackets that the source does not have; a machine makes them up from the English in between. */
const INVENTED = /\((?<letters>\p{Lu}{2,4})\)/gu

function invented({ source, target }: Pair): Draft[] {
  if (/[(（]/.test(source)) return []
  return matchesOf(target, INVENTED).flatMap((match): Draft[] => {
    const letters = match.groups?.letters ?? ''
    const again = target.split(letters).length > 2
    if (again || new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'u').test(source)) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [
      {
        message: 'abbreviation',
        params: { words: match[0] },
        severity: 'minor',
        target: [span],
        fixes: [{ ...span, text: '' }],
      },
    ]
  })
}

/** Something in the Thai that the Vietnamese does not say. */
export const addition: Check = {
  meta: {
    id: 'addition',
    severity: 'major',
    category: 'accuracy/addition',
    title: { en: 'Something added', th: 'แปลเกิน', vi: 'Dịch thêm' },
    what: {
      en: 'The Thai is much longer than its source lets one expect, and a stretch of it shares no number, name or word with the source; or it has an abbreviation in brackets that the source does not.',
      th: 'ข้อความไทยยาวกว่าที่ควรมาก และมีช่วงที่ไม่มีตัวเลข ชื่อ หรือคำใดตรงกับต้นฉบับ หรือมีอักษรย่อในวงเล็บที่ต้นฉบับไม่มี',
      vi: 'Bản tiếng Thái dài hơn nhiều so với mức nguyên bản cho phép, và có một quãng không chung số, tên hay từ nào với nguyên bản; hoặc có chữ viết tắt trong ngoặc mà nguyên bản không có.',
    },
    why: {
      en: 'The newspaper is made to say what it did not say.',
      th: 'ทำให้หนังสือพิมพ์กลายเป็นผู้กล่าวสิ่งที่ไม่ได้กล่าว',
      vi: 'Tờ báo bị gán cho điều mà mình không nói.',
    },
    wrong: { source: 'Tỉnh đẩy mạnh chuyển đổi số.', target: 'จังหวัดเร่งการเปลี่ยนผ่านสู่ดิจิทัล (DT)' },
    right: { source: 'Tỉnh đẩy mạnh chuyển đổi số.', target: 'จังหวัดเร่งการเปลี่ยนผ่านสู่ดิจิทัล' },
    messages: {
      stretch: { en: 'Not in the source', th: 'ไม่มีในต้นฉบับ', vi: 'Không có trong nguyên bản' },
      abbreviation: {
        en: '{{words}} is not in the source',
        th: 'ต้นฉบับไม่มี {{words}}',
        vi: 'Nguyên bản không có {{words}}',
      },
    },
  },
  needsSource: true,
  segment: (pair): Draft[] => {
    const span = added(pair)
    return [...invented(pair), ...(span ? [{ message: 'stretch', target: [span] }] : [])]
  },
}
