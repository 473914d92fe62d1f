import { matchesOf } from '../text/spans.ts'
import { readNumeral, times } from './numeral.ts'
import { endWithUnits, type Quantity } from './quantity.ts'
import { romanValue } from './roman.ts'
import { DIGITS, SCALES, thaiWords } from './thaiWords.ts'
import { symbolBefore, unitsAfter } from './units.ts'
import words from './words.json' with { type: 'json' }

const { fixed, approximate, classifiers } = words.th
const FIXED: Readonly<Record<string, number>> = fixed

const any = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|')
/** Number words inside other words: สามารถ, สามี, ห้าม, เก้าอี้, สัมพันธ์, พันธุ์, หกล้ม, เรียบร้อย, แสนสาหัส, แปดเปื้อน, ร้อยเอก. */
const GUARD: Readonly<Record<string, string>> = {
  สาม: 'สาม(?!ารถ|ี|ัญ|ัคคี)',
  ห้า: 'ห้า(?!ม|ง)',
  เก้า: 'เก้า(?!อี้|ง)',
  หก: '(?<!โ)หก(?!ล้ม|คะเมน)',
  พัน: '(?<!สัม|ผูก|เผ่า|โลก)พัน(?!ธ|ั|แข้ง|ตรี|เอก|โท|ตำรวจ|ผ้า)',
  ร้อย: '(?<!เรียบ|ถ้อย)ร้อย(?!ละ|ตรี|เอก|โท|ตำรวจ|กรอง)',
  แปด: 'แปด(?!เปื้อน)',
  แสน: '(?<!ผู้)แสน(?!สาหัส|ดี|หวาน|ยาน)',
  ยี่: 'ยี่(?=สิบ)',
  เอ็ด: '(?<=สิบ)เอ็ด',
  สี่: 'สี่(?!ยง)',
  ล้าน: '(?<!หัว)ล้าน(?!นา)',
  สอง: 'สอง(?!แถว)',
}
const guarded = (word: string) => GUARD[word] ?? word
const WORD = `(?:${[...Object.keys(DIGITS), ...Object.keys(SCALES)]
  .sort((a, b) => b.length - a.length)
  .map(guarded)
  .join('|')})`
const SCALE = `(?:${Object.keys(SCALES)
  .filter((w) => SCALES[w]! >= 10)
  .map(guarded)
  .join('|')})`

const FIGURES = '(?<figures>\\d+(?:[.,]\\d+)*)'
const ROMAN = '(?<![A-Za-z])(?<roman>[IVX]{1,6})(?![A-Za-z\\d])'
const FIXED_WORD = `(?<fixed>${any(Object.keys(FIXED))})`
const TOKENS = new RegExp(`${FIGURES}|${ROMAN}|(?<words>${WORD}+(?:ครึ่ง)?)|${FIXED_WORD}`, 'gu')
const SCALE_AFTER = new RegExp(`\\s*(?<scale>${SCALE}+)(?<half>ครึ่ง)?`, 'uy')
const PERCENT_AFTER = /\s*(?:%|เปอร์เซ็?น)/uy
const FRACTION_AFTER = new RegExp(
  `(?:\\s*ใน\\s*|\\s*ส่วน\\s*|/)(?<denominator>\\d{1,2}(?![\\d/.,])|${WORD})(?!\\d)`,
  'uy',
)
const ROUND_BEFORE = new RegExp(`(?:${any(approximate)})\\s*$`, 'u')
const VAGUE_BEFORE = /(?:นับ|หลาย|เรือน|ไม่กี่)\s*$/u
/** เป็นร้อยเป็นพัน is an order of magnitude, เป็นสองเท่า a number. */
const VAGUE_TENS_BEFORE = /เป็น\s*$/u
const ORDINAL_BEFORE =
  /(?:(?:ครั้ง|สมัย|ชุด|อันดับ|ลำดับ|วัน|ปี|ชั้น|ฉบับ|มาตรา|ข้อ|บท|รุ่น|นาที|ตัว|คน|ภาค|รอบ|ระดับ|เลข|นัด|ประเทศ)ที่|อันดับ|ลำดับ|หมายเลข|เบอร์|ชุด)\s*$/u
/** Thailand counts secondary grades anew: มัธยมศึกษาปีที่ 1 is the seventh year of school, and answers Vietnam's first secondary year, lớp 6. */
const SECONDARY_BEFORE = /(?:มัธยมศึกษาปีที่|มัธยมปีที่|ม\.)\s*$/u
const PRIMARY_GRADES = [5, 6]
const CLASSIFIER_AFTER = new RegExp(`\\s?(?:${any(classifiers)})`, 'uy')
const PERCENT_BEFORE = /ร้อยละ\s*$/u

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function figures(text: string, match: RegExpExecArray): Quantity {
  const start = match.index
  const numeral = { start, end: start + match[0].length }
  const { digits, values, swapped } = readNumeral(match[0], 'th')
  const before = text.slice(Math.max(0, start - 12), start)
  const exact = !ROUND_BEFORE.test(before)
  const shape = { start, numeral, exact, digits, form: 'figures', optional: false } as const
  const prefixed = PERCENT_BEFORE.exec(before)
  if (prefixed || stick(PERCENT_AFTER, text, numeral.end)) {
    const sign = prefixed && { start: start - prefixed[0].length, end: start, ids: ['percent'] }
    const unit = sign ? { unit: sign } : unitsAfter(text, numeral.end, 'th')
    return { ...shape, end: numeral.end, values, swapped, kind: 'percent', ...unit }
  }
  const scaleMatch = stick(SCALE_AFTER, text, numeral.end)
  const end = numeral.end + (scaleMatch?.[0].length ?? 0)
  const unit = unitsAfter(text, end, 'th')
  const money = unit.unit ? unit : { ...unit, unit: symbolBefore(text, start) }
  if (!scaleMatch?.groups?.scale) {
    const grade = SECONDARY_BEFORE.test(text.slice(Math.max(0, start - 20), start))
    const meant = grade ? values.flatMap((value) => [value, ...PRIMARY_GRADES.map((grades) => value + grades)]) : values
    return {
      ...shape,
      end,
      values: meant,
      swapped,
      kind: ORDINAL_BEFORE.test(before) ? 'ordinal' : 'cardinal',
      ...money,
    }
  }
  const factor = thaiWords(scaleMatch.groups.scale).value
  const half = scaleMatch.groups.half ? 0.5 : 0
  return {
    ...shape,
    end,
    kind: 'cardinal',
    ...money,
    values: values.map((value) => times(value + half, factor)),
    swapped: swapped === undefined ? undefined : times(swapped, factor),
    scale: { start: end - scaleMatch[0].trimStart().length, end, factor },
  }
}

function inWords(text: string, match: RegExpExecArray): Quantity {
  const start = match.index
  const numeral = { start, end: start + match[0].length }
  const { value, vague } = thaiWords(match[0])
  const before = text.slice(Math.max(0, start - 12), start)
  const unit = unitsAfter(text, numeral.end, 'th')
  const percent = PERCENT_BEFORE.test(before) || stick(PERCENT_AFTER, text, numeral.end) !== null
  const kind = percent ? 'percent' : /ที่\s*$/.test(before) ? 'ordinal' : 'cardinal'
  const counted = unit.unit !== undefined || stick(CLASSIFIER_AFTER, text, numeral.end) !== null
  const isVague = VAGUE_BEFORE.test(before) || (value >= 10 && VAGUE_TENS_BEFORE.test(before))
  const form = isVague ? 'vague' : (counted || kind === 'ordinal') && !vague ? 'words' : 'loose'
  return {
    ...numeral,
    values: [value],
    kind,
    form,
    numeral,
    ...unit,
    exact: !ROUND_BEFORE.test(before),
    optional: value <= 2 || form === 'loose',
  }
}

function fractionOf(text: string, quantity: Quantity): Quantity | undefined {
  const match = quantity.scale ? null : stick(FRACTION_AFTER, text, quantity.numeral.end)
  const word = match?.groups?.denominator
  if (!match || word === undefined) return undefined
  const sides = [quantity.values[0]!, /^\d/.test(word) ? Number(word) : thaiWords(word).value]
  const value = sides[0]! / sides[1]!
  if (!(value > 0 && value < 1)) return undefined
  const end = quantity.numeral.end + match[0].length
  return {
    ...quantity,
    end,
    numeral: { start: quantity.start, end },
    values: [value],
    kind: 'fraction',
    sides,
    unit: undefined,
    form: quantity.form === 'figures' ? 'figures' : 'words',
  }
}

/** Quantities of a Thai text (figures already western) outside the stretches that `taken` says are dates. */
export function scanThai(text: string, taken: (start: number, end: number) => boolean): Quantity[] {
  const found: Quantity[] = []
  const readTo = () => (found.length > 0 ? endWithUnits(found[found.length - 1]!) : 0)
  for (const match of matchesOf(text, TOKENS)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (span.start < readTo() || taken(span.start, span.end)) continue
    const { roman, fixed: word } = match.groups ?? {}
    if (word)
      found.push({
        ...span,
        values: [FIXED[word]!],
        kind: word === 'ครึ่ง' ? 'fraction' : 'cardinal',
        form: 'loose',
        numeral: span,
        exact: true,
        optional: true,
      })
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
          optional: true,
        })
    } else {
      const quantity = match.groups?.figures ? figures(text, match) : inWords(text, match)
      found.push(fractionOf(text, quantity) ?? quantity)
    }
  }
  return found
}
