import calendar from './calendar.json' with { type: 'json' }
import { type DatePattern, datePatterns, FIGURE, YEAR_FIGURE } from './pattern.ts'

const MONTHS = new Map(calendar.thaiMonths.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
const WEEKDAYS = new Map(calendar.thaiWeekdays.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))

const LUNAR_MONTHS: Readonly<Record<string, number>> = calendar.thaiLunarMonths

const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.\\s?')

const MONTH = `(?<month>${alternatives(MONTHS.keys())})`
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])'
const ERA = '(?<era>พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|คริสต์ศักราช|พุทธศักราช)'
const YEAR = `(?:ปี\\s*)?(?:${ERA}\\s*)?(?<yearMarked>[12]\\d{3})(?!\\d|[.,]\\d)`

/** What every name of a month has, in full or short. */
const MONTH_HINT = /คม|ยน|พันธ์|\./

/** The forms of dates in Thai, the longest first (see VIETNAMESE_DATES). */
export const THAI_DATES: readonly DatePattern[] = datePatterns('dgu', [
  [YEAR_FIGURE, `(?<![\\d/])${DAY}([/-])(?<month>0?[1-9]|1[0-2])\\2(?<year>[12]\\d{3})(?!\\d)`],
  [FIGURE, `(?<![\\d.,])(?:วันที่\\s*)?${DAY}\\s*(?:เดือน\\s*)?${MONTH}(?:\\s*${YEAR})?`],
  [MONTH_HINT, `${MONTH}(?:\\s*${YEAR})?`],
  [/เดือน/, `${DAY}?\\s*เดือน(?<month>อ้าย|ยี่|หนึ่ง)(?!\\s*(?:แรก|ก่อน|หลัง|ที่))`],
  [FIGURE, `เดือน\\s*(?<month>1[0-2]|[1-9])(?!\\d|[.,]\\d)(?:\\s*${YEAR})?`],
  [FIGURE, `วันที่\\s*${DAY}(?!\\d|[.,]\\d)`],
  [/ไตรมาส/, `ไตรมาส(?:ที่)?\\s*(?<quarter>\\d{1,2}|หนึ่ง|สอง|สาม|สี่)(?!\\d)(?:\\s*(?:ของ)?\\s*${YEAR})?`],
  [/ตวรรษ/, `ศ?ตวรรษ(?:ที่)?\\s*(?<century>\\d{1,2})(?!\\d)`],
  [FIGURE, `(?:ทศวรรษ(?:ที่)?|ยุค|ช่วงปี)\\s*(?:${ERA}\\s*)?(?<decade>[12]\\d{3}|\\d{2})(?!\\d)`],
  [
    YEAR_FIGURE,
    `(?:ปี(?:การศึกษา|งบประมาณ)?\\s*(?:${ERA}\\s*)?|${ERA}\\s*)(?<yearMarked>[12]\\d{3})(?!\\d)(?:\\s*[-–/]\\s*(?<yearEnd>[12]\\d{3}|\\d{2}(?!\\d)))?`,
  ],
  [/วัน/, `วัน\\s?(?<weekday>${alternatives(WEEKDAYS.keys())})`],
  [/\d:\d/, `(?<![\\d.,])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?!\\d)(?:\\s*น\\.)?`],
  [/\d\.\d/, `(?<![\\d.,])(?<hour>[01]?\\d|2[0-4])\\.(?<minute>[0-5]\\d)\\s*(?:น\\.|นาฬิกา)`],
  [/\d\.\d/, `(?:ตี|เวลา(?:เช้า)?|โมงเช้า)\\s*(?<hour>1?\\d|2[0-4])\\.(?<minute>[0-5]\\d)(?!\\d)`],
  [/\d\s*น/, `(?<![\\d.,])(?<hour>[01]?\\d|2[0-4])\\s*น\\.`],
  [
    YEAR_FIGURE,
    `(?<![A-Za-z\\d.,/$€£-])(?<year>[12]\\d{3})(?:\\s*[-–/]\\s*(?<yearEnd>[12]\\d{3}|\\d{2}(?!\\d|[.,]\\d)))?(?![\\d%]|[.,]\\d|/\\d)`,
  ],
])

const QUARTERS = ['หนึ่ง', 'สอง', 'สาม', 'สี่']

/** Which month, weekday or quarter a Thai word or figure names; not a number where it names none. */
export const thaiMonth = (word: string): number =>
  MONTHS.get(word.replaceAll(' ', '')) ?? LUNAR_MONTHS[word] ?? Number(word)
export const thaiWeekday = (word: string): number => WEEKDAYS.get(word) ?? Number.NaN
export const thaiQuarter = (word: string): number =>
  QUARTERS.includes(word) ? QUARTERS.indexOf(word) + 1 : Number(word)
export const THAI_HINT = /เดือน|[\d๐-๙]|คม|ยน|พันธ์|\.[คพยม]\.|วัน|ไตรมาส/
export const THAI_LUNAR = /จันทรคติ|เดือนอ้าย|ขึ้น\s*\d+\s*ค่ำ|แรม\s*\d+\s*ค่ำ|ปฏิทินเวียดนาม/

/** A pattern's alternatives for the months, in full and short. */
export const thaiMonthNames = alternatives(MONTHS.keys())

/** The Thai name of a month (1–12), in full. */
export const thaiMonthName = (month: number): string => calendar.thaiMonths[month - 1]?.[0] ?? ''
/** The Thai name of a weekday (Monday = 1), in full, without วัน. */
export const thaiWeekdayName = (weekday: number): string => calendar.thaiWeekdays[weekday - 1]?.[0] ?? ''
