import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { charClass } from '../text/charClass.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import { covers, matchesOf, overlaps, slice, spanOfMatch } from '../text/spans.ts'
import { couldBeSyllable, hasVietnameseLetters, isVietnamese } from '../text/vietnameseSyllable.ts'
import type { Check, Draft } from './check.ts'
import RESIDUE from './untranslated.json' with { type: 'json' }

const LATIN_WORD = /[A-Za-z\d\u00C0-\u024F\u1E00-\u1EFF]+(?:[.'’-][A-Za-z\d\u00C0-\u024F\u1E00-\u1EFF]+)*/g
const LATIN_LETTER = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/
/** What a text without any of these need not be searched for labels. */
const MAYBE_LABEL = /พีวี|PV ?:|No (?:data|video)|!\[|\.(?:jpe?g|png|gif|webp|bmp)/i
const LABELS = RESIDUE.labels.map(({ pattern, fix }) => ({ pattern: new RegExp(pattern, 'giu'), fix }))
const ABBREVIATIONS: ReadonlySet<string> = new Set(RESIDUE.abbreviations)
/** First words of place names in the Central Highlands, whose syllables are not Vietnamese. */
const HIGHLAND = new RegExp(`(?<![A-Za-z\\u00C0-\\u1EFF])(?:${RESIDUE.highlandWords.join('|')}) \\p{Lu}\\p{Ll}+`, 'gu')
/** What a Vietnamese place name follows. */
const PLACE =
  /(?<![A-Za-z\u00C0-\u1EFF])(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|bản|làng|buôn|sông|suối|núi|đèo|đảo|vịnh|hồ) (?<name>\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*)/gu

/** Latin words in a row, only spaces, commas and hyphens between them. */
function runsOf(text: string): Span[][] {
  const runs: Span[][] = []
  for (const match of matchesOf(text, LATIN_WORD)) {
    const word = spanOfMatch(match)
    const last = runs.at(-1)?.at(-1)
    if (last && /^[ ,–-]{1,3}$/.test(text.slice(last.end, word.start))) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

/** From the first to the last Vietnamese word of a run, and beyond as far as the source has the same words in the same order. */
function widen(run: readonly Span[], first: number, last: number, target: string, source: string): Span {
  let [from, to] = [first, last]
  const textOf = (a: number, b: number) => target.slice(run[a]?.start, run[b]?.end)
  while (from > 0 && source.includes(textOf(from - 1, to))) from--
  while (to < run.length - 1 && source.includes(textOf(from, to + 1))) to++
  return { start: run[from]?.start ?? 0, end: run[to]?.end ?? 0 }
}

/** Vietnamese words between Thai ones. Marks alone may be French or Spanish: then every capitalised word beside must be possible too. */
function vietnameseIn(run: readonly Span[], target: string, source: string): Draft[] {
  const words = run.map((span) => slice(target, span))
  const sure = words.map((word, i) => {
    if (!isVietnamese(word)) return false
    if (hasVietnameseLetters(word) || /^\p{Ll}/u.test(word)) return true
    return words.every((other, j) => j === i || !/^\p{Lu}/u.test(other) || couldBeSyllable(other))
  })
  const first = sure.indexOf(true)
  if (first < 0) return []
  const span = widen(run, first, sure.lastIndexOf(true), target, source)
  return [{ message: 'vietnamese', params: { words: slice(target, span) }, target: [span] }]
}

const isUpper = charClass(/\p{Lu}/u)
const unmarked = cached(withoutDiacritics)

/** Names as the source has them but without their marks (Tuong Duong), found at the start of each Latin run. */
function unmarkedIn(run: readonly Span[], target: string, source: string): Draft[] {
  if (!run.some(({ start }) => isUpper(target.charCodeAt(start)))) return []
  const bare = unmarked(source)
  for (let from = 0; from < run.length; from++) {
    for (let to = run.length - 1; to >= from; to--) {
      const span = { start: run[from]?.start ?? 0, end: run[to]?.end ?? 0 }
      const words = slice(target, span)
      if (words.length < 4 || !/^\p{Lu}/u.test(words)) continue
      const at = bare.indexOf(words)
      if (at < 0 || /\p{L}/u.test(bare[at - 1] ?? '') || /\p{L}/u.test(bare[at + words.length] ?? '')) continue
      const original = source.slice(at, at + words.length)
      if (original === words) continue
      return [
        {
          message: 'unmarked',
          params: { words, original },
          source: [{ start: at, end: at + words.length }],
          target: [span],
        },
      ]
    }
  }
  return []
}

/** Names of Vietnamese places that stand in the Thai as the source has them. */
function places(source: string, target: string): Draft[] {
  const named = matchesOf(source, PLACE).map((match) => match.groups?.name ?? '')
  const possible = named.filter((name) => name.split(' ').some(couldBeSyllable))
  return [...new Set([...possible, ...(source.match(HIGHLAND) ?? [])])].flatMap((name): Draft[] => {
    const at = target.indexOf(name)
    if (at < 0 || /\p{Script=Latin}/u.test(`${target[at - 1] ?? ''}${target[at + name.length] ?? ''}`)) return []
    const start = source.indexOf(name)
    return [
      {
        message: 'vietnamese',
        params: { words: name },
        severity: 'minor',
        source: [{ start, end: start + name.length }],
        target: [{ start: at, end: at + name.length }],
      },
    ]
  })
}

function furniture(target: string): Draft[] {
  const labels = (MAYBE_LABEL.test(target) ? LABELS : []).flatMap(({ pattern, fix }) =>
    matchesOf(target, pattern).map((match): Draft => {
      const span = spanOfMatch(match)
      return {
        message: 'label',
        params: { words: match[0] },
        severity: 'minor',
        target: [span],
        fixes: [{ ...span, text: fix }],
      }
    }),
  )
  const codes = matchesOf(target, LATIN_WORD).filter(([word]) => ABBREVIATIONS.has(word))
  return [
    ...labels,
    ...codes.map(
      (match): Draft => ({ message: 'abbreviation', params: { words: match[0] }, target: [spanOfMatch(match)] }),
    ),
  ]
}

/** Names of Vietnamese people and places left in Latin letters, where no source tells: all words possible syllables, in capitals. */
function latinNames(run: readonly Span[], target: string): Draft[] {
  const words = run.map((span) => slice(target, span))
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last || words.length < 2) return []
  if (!words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && couldBeSyllable(word))) return []
  const span = { start: first.start, end: last.end }
  return [{ message: 'latinName', params: { words: slice(target, span) }, severity: 'minor', target: [span] }]
}

const THAI = /[ก-ฮ]/

/** What was not translated: Vietnamese words, names and labels in the Thai. */
export const untranslated: Check = {
  meta: {
    id: 'untranslated',
    severity: 'major',
    category: 'accuracy/untranslated',
    title: { en: 'Left untranslated', th: 'ไม่ได้แปล', vi: 'Chưa dịch' },
    what: {
      en: 'Vietnamese words, names or abbreviations in the Thai, a paragraph that is not Thai at all, and page furniture such as “No data” or picture file names. Latin names that the source writes the same way are allowed.',
      th: 'คำ ชื่อ หรืออักษรย่อภาษาเวียดนามในข้อความไทย ย่อหน้าที่ไม่เป็นภาษาไทย และเศษจากหน้าเว็บ เช่น “No data” หรือชื่อแฟ้มภาพ ชื่ออักษรละตินที่ต้นฉบับเขียนเหมือนกันไม่ถือว่าผิด',
      vi: 'Từ, tên hoặc chữ viết tắt tiếng Việt trong bản tiếng Thái, đoạn hoàn toàn không phải tiếng Thái, và phần thừa của trang như “No data” hay tên tệp ảnh. Tên Latinh mà nguyên bản cũng viết như vậy thì được phép.',
    },
    why: {
      en: 'Thai readers cannot read it, and search for the Thai name does not find it.',
      th: 'ผู้อ่านไทยอ่านไม่ได้ และค้นหาด้วยชื่อไทยไม่พบ',
      vi: 'Người đọc Thái không đọc được, và tìm theo tên tiếng Thái không ra.',
    },
    wrong: { source: 'Đoàn đến thăm bản Nậm Cắn.', target: 'คณะเดินทางไปเยือนหมู่บ้าน Nậm Cắn' },
    right: { source: 'Đoàn đến thăm bản Nậm Cắn.', target: 'คณะเดินทางไปเยือนหมู่บ้านเหนิ่มกั๊น' },
    messages: {
      vietnamese: {
        en: 'Vietnamese left in the Thai: {{words}}',
        th: 'มีภาษาเวียดนามค้างอยู่: {{words}}',
        vi: 'Còn sót tiếng Việt: {{words}}',
      },
      unmarked: {
        en: '{{original}} is left in Latin letters',
        th: '{{original}} ยังเป็นอักษรละติน',
        vi: '{{original}} còn để chữ Latinh',
      },
      latinName: {
        en: 'A Vietnamese name in Latin letters: {{words}}',
        th: 'ชื่อเวียดนามเป็นอักษรละติน: {{words}}',
        vi: 'Tên Việt Nam viết bằng chữ Latinh: {{words}}',
      },
      abbreviation: {
        en: '{{words}} is a Vietnamese abbreviation',
        th: '{{words}} เป็นอักษรย่อภาษาเวียดนาม',
        vi: '{{words}} là chữ viết tắt tiếng Việt',
      },
      label: {
        en: 'Left over from the page: {{words}}',
        th: 'เศษจากหน้าเว็บ: {{words}}',
        vi: 'Phần thừa của trang: {{words}}',
      },
      whole: { en: 'There is no Thai here', th: 'ไม่มีข้อความภาษาไทย', vi: 'Không có tiếng Thái ở đây' },
    },
  },
  needsSource: false,
  segment: ({ source, target }) => {
    if (!LATIN_LETTER.test(target)) return furniture(target)
    const runs = runsOf(target)
    const words = runs.flat().map((span) => slice(target, span))
    if (!THAI.test(target) && words.length > 2 && words.some(isVietnamese)) {
      return [{ message: 'whole', target: [{ start: 0, end: target.length }] }]
    }
    const drafts = [...furniture(target), ...places(source, target)]
    const add = (more: readonly Draft[]) => {
      for (const draft of more) {
        const span = draft.target?.[0]
        const known = drafts.findIndex(({ target: [other] = [] }) => span && other && overlaps(span, other))
        const other = drafts[known]?.target?.[0]
        if (known < 0) drafts.push(draft)
        else if (span && other && covers(span, other) && draft.message === 'vietnamese') drafts[known] = draft
      }
    }
    for (const run of runs) {
      add(vietnameseIn(run, target, source))
      if (source === '') add(latinNames(run, target))
      else add(unmarkedIn(run, target, source))
    }
    return drafts
  },
}
