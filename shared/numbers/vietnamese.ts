import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'
import { readNumeral, times } from './numeral.ts'
import { endWithUnits, type Quantity, type QuantityKind, type UnitUse } from './quantity.ts'
import { romanValue } from './roman.ts'
import { symbolBefore, unitsAfter } from './units.ts'
import { DIGITS, SCALES, TENS, vietnameseWords } from './vietnameseWords.ts'
import words from './words.json' with { type: 'json' }

const { joiners, fixed, approximate, certain, notBefore } = words.vi
const FIXED: Readonly<Record<string, number>> = fixed

const any = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+')
/** Latin letters and combining marks: what can go on in a Vietnamese word. \p{L} without case takes a tenth of a second to compile. */
const LETTER = '[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F]'
const L = `(?<!${LETTER})`
const R = `(?!${LETTER})`
const WORD = `(?:${any([...Object.keys(DIGITS), ...Object.keys(TENS), ...Object.keys(SCALES)])})`
const SCALE = `(?:${any(Object.keys(SCALES))})`
const ORDINAL_HEAD =
  'thứ|lần|khóa|khoá|kỳ|kì|hạng|lớp|chương|điều|khoản|số|tập|phần|phiên|giai đoạn|cấp|quận|đợt|chặng|bài|ngày|bảng|phường|tuổi|vị trí'

const FIGURES = '(?<figures>\\d+(?:[.,]\\d+)*)'
const ROMAN = `(?<roman>(?<=${L}(?:thứ|lần|lần thứ|khóa|khoá|kỳ|chương|đại chiến|thế chiến|chiến|phần|quân khu|hạng|loại|kỷ|cấp|nhóm|bậc)\\s)[IVX]{1,6}|(?<=${LETTER}\\s)(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3}|XI?V|XVI{0,3}))(?!${LETTER}|\\d)`
// after a round number năm is years (hai triệu năm); five would be lăm, or is followed by its own scale word
const SEQUENCE = `${L}(?<words>${WORD}(?:\\s+(?:${any(joiners)}|(?!năm${R}(?!\\s+(?:mươi|trăm|nghìn|ngàn|triệu|t[ỷỉ])${R}))${WORD}|rưỡi))*)${R}`
const PHRASE = `${L}(?<phrase>${any(Object.keys(FIXED))})${R}`
const TOKENS = new RegExp(`${FIGURES}|${ROMAN}|${PHRASE}|${SEQUENCE}`, 'giu')
const SCALE_AFTER = new RegExp(
  `\\s*(?<scale>(?:(?:chục|trăm|${SCALE})${R}\\s*)*${SCALE})${R}(?<half>\\s+rưỡi${R})?`,
  'iuy',
)
const PERCENT_AFTER = /\s*(?:%|phần trăm)/iuy
const DENOMINATOR = new RegExp(
  `\\s*(?:/|phần(?!\\s+trăm))\\s*(?<denominator>\\d{1,2}(?![\\d/.,])|(?:${any(Object.keys(DIGITS))})${R})`,
  'iuy',
)
const ORDINAL_BEFORE = new RegExp(`${L}(?:${ORDINAL_HEAD})\\s+$`, 'iu')
const ROUND_BEFORE = new RegExp(`${L}(?:${any(approximate)})\\s+$`, 'iu')
const COUNTED_AFTER = new RegExp(`\\s+(?!(?:${any(notBefore)})${R})\\p{Ll}`, 'uy')
const VAGUE_BEFORE = new RegExp(`${L}(?:hàng|vài|mấy|nhiều)\\s+(?:chục\\s+|trăm\\s+)?$`, 'iu')

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const factorOf = (run: string) => vietnameseWords(run.trim()).value

function figures(text: string, match: RegExpExecArray): Quantity {
  const start = match.index
  const numeral = { start, end: start + match[0].length }
  const { digits, values, swapped } = readNumeral(match[0], 'vi')
  const before = text.slice(Math.max(0, start - 14), start)
  const exact = !ROUND_BEFORE.test(before)
  const ordinal = ORDINAL_BEFORE.test(before)
  if (stick(PERCENT_AFTER, text, numeral.end)) {
    return {
      ...numeral,
      values,
      swapped,
      digits,
      kind: 'percent',
      form: 'figures',
      numeral,
      ...unitsAfter(text, numeral.end, 'vi'),
      exact,
      optional: false,
    }
  }
  const scaleMatch = stick(SCALE_AFTER, text, numeral.end)
  if (!scaleMatch?.groups?.scale) {
    const unit = unitsAfter(text, numeral.end, 'vi')
    const symbol = unit.unit ? unit : { ...unit, unit: symbolBefore(text, start) }
    return {
      ...numeral,
      values,
      swapped,
      digits,
      kind: ordinal ? 'ordinal' : 'cardinal',
      form: 'figures',
      numeral,
      ...symbol,
      exact,
      optional: false,
    }
  }
  const factor = factorOf(scaleMatch.groups.scale)
  const half = scaleMatch.groups.half ? 0.5 : 0
  const end = numeral.end + scaleMatch[0].length
  const from = end - scaleMatch[0].trimStart().length
  const unit = unitsAfter(text, end, 'vi')
  return {
    start,
    end,
    numeral,
    exact,
    form: 'figures',
    kind: 'cardinal',
    optional: false,
    values: values.map((value) => times(value + half, factor)),
    digits,
    swapped: swapped === undefined ? undefined : times(swapped, factor),
    scale: { start: from, end, factor },
    ...(unit.unit ? unit : { unit: symbolBefore(text, start) }),
  }
}

/** Whether a run of number words can be nothing else: năm is mostly a year, ba mostly a father, chín may be ripe. */
function isCertain(text: string, run: string, end: number, before: string, unit: UnitUse | undefined): boolean {
  if (/\s/.test(run.trim()) || /lần\s+thứ\s+$/iu.test(before)) return true
  if (unit)
    return (
      !/^tư$/i.test(run) && !(/^năm$/i.test(run) && /^(?:tháng|giờ|ngày|%)$/i.test(text.slice(unit.start, unit.end)))
    )
  return certain.includes(run.toLowerCase()) && stick(COUNTED_AFTER, text, end) !== null
}

function inWords(text: string, match: RegExpExecArray, run: string): Quantity {
  const start = match.index
  const numeral = { start, end: start + match[0].length }
  const { value, vague } = vietnameseWords(run)
  const before = text.slice(Math.max(0, start - 14), start)
  const unit = unitsAfter(text, numeral.end, 'vi')
  const kind: QuantityKind = ORDINAL_BEFORE.test(before) ? 'ordinal' : 'cardinal'
  const sure = !vague && isCertain(text, run, numeral.end, before, unit.unit)
  const form = VAGUE_BEFORE.test(before) ? 'vague' : sure ? 'words' : 'loose'
  const percent = stick(PERCENT_AFTER, text, numeral.end) !== null
  return {
    ...numeral,
    values: [value],
    kind: percent ? 'percent' : kind,
    form,
    numeral,
    ...unit,
    exact: !ROUND_BEFORE.test(before),
    optional: value <= 2 || form === 'loose',
  }
}

function fractionOf(text: string, quantity: Quantity): Quantity | undefined {
  const match = stick(DENOMINATOR, text, quantity.numeral.end)
  const word = match?.groups?.denominator?.toLowerCase()
  if (!match || word === undefined || quantity.scale) return undefined
  const denominator = DIGITS[word] ?? Number(word)
  const value = quantity.values[0]! / denominator
  if (!(denominator > 1 && value > 0 && value < 1)) return undefined
  const end = quantity.numeral.end + match[0].length
  return {
    ...quantity,
    end,
    numeral: { start: quantity.start, end },
    values: [value],
    kind: 'fraction',
    form: quantity.form === 'loose' ? 'words' : quantity.form,
    optional: false,
  }
}

/** What a fixed phrase says: of gấp đôi and gấp rưỡi for sure, of others (song, cặp) perhaps. */
function ofPhrase(span: Span, phrase: string): Quantity {
  const words = phrase.toLowerCase().replace(/\s+/g, ' ')
  const value = FIXED[words]!
  const times = words.startsWith('gấp ')
  return {
    ...span,
    values: [value],
    kind: value < 1 ? 'fraction' : 'cardinal',
    form: times ? 'words' : 'loose',
    ...(times && { unit: { ...span, ids: ['times'] } }),
    numeral: span,
    exact: true,
    optional: true,
  }
}

/** Quantities of a Vietnamese text outside the stretches that `taken` says are dates. */
export function scanVietnamese(text: string, taken: (start: number, end: number) => boolean): Quantity[] {
  const found: Quantity[] = []
  const readTo = () => (found.length > 0 ? endWithUnits(found[found.length - 1]!) : 0)
  for (const match of matchesOf(text, TOKENS)) {
    const start = match.index
    if (start < readTo() || taken(start, start + match[0].length)) continue
    const span = { start, end: start + match[0].length }
    const { phrase, roman, words: run } = match.groups ?? {}
    if (phrase) found.push(ofPhrase(span, phrase))
    else if (roman) {
      const value = romanValue(roman)
      if (value)
        found.push({
          ...span,
          values: [value],
          kind: 'ordinal',
          form: 'roman',
          numeral: span,
          exact: true,
          optional: false,
        })
    } else {
      const quantity = run ? inWords(text, match, run) : figures(text, match)
      const fraction = run || /^\d$/.test(match[0]) ? fractionOf(text, quantity) : undefined
      found.push(fraction ?? quantity)
    }
  }
  return found
}
