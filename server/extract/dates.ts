import { thaiMonth, thaiMonthNames } from '../../shared/dates/thai.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A calendar day in ISO 8601, or null where there is no such day. Thai Buddhist years (2400 to 2699) are turned into Gregorian ones. */
function isoDay(day: number, month: number, year: number): string | null {
  const gregorian = year >= 2400 && year < 2700 ? year - 543 : year
  const date = new Date(Date.UTC(gregorian, month - 1, day))
  if (gregorian < 1900 || gregorian > 2199 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return `${gregorian}-${two(month)}-${two(day)}`
}

const FIGURES = /(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)/u
const VIETNAMESE = /(?<!\d)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm|,)?\s+(?<year>\d{4})(?!\d)/iu
/** 7 มกราคม พ.ศ. 2568, 7 ม.ค. 2568; the short year of headlines (7 ม.ค. 68) is one of the Buddhist era. */
const THAI = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})\\s*(?<month>${thaiMonthNames})\\s*(?:(?:พ|ค)\\.?\\s?ศ\\.?\\s*)?(?<year>\\d{4}|\\d{2})(?![\\d:.])`,
  'u',
)

/** The first day-first date of a text (16/11/2024, 16-11-2024, ngày 16 tháng 11 năm 2024, 16 พ.ย. 2567), ISO 8601. */
export function dayIn(text: string): string | null {
  const parts = (FIGURES.exec(text) ?? VIETNAMESE.exec(text.normalize('NFC')) ?? THAI.exec(text))?.groups
  if (!parts) return null
  const { day, month, year } = parts as Record<'day' | 'month' | 'year', string>
  return isoDay(Number(day), thaiMonth(month), year.length === 2 ? 2500 + Number(year) : Number(year))
}

const NUMBERS = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}'
const IN_WORDS = '\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm|,)?\\s+\\d{4}'
const CLOCK =
  '(?:[\\s|•·,-]*(?:lúc|เวลา)?\\s*\\d{1,2}[:.h]\\d{2}(?:\\s*(?:น\\.?|AM|PM))?)?(?:\\s*\\(?(?:GMT|UTC)\\s*\\+7\\)?)?'
const VIETNAMESE_LINE = new RegExp(
  `^(?:(?:thứ\\s+\\p{L}+|chủ\\s+nhật)\\s*,?\\s*)?(?:ngày\\s+)?(?:${NUMBERS}|${IN_WORDS})${CLOCK}$`,
  'iu',
)
const THAI_LINE = new RegExp(
  `^(?:(?:เผยแพร่|อัปเดต|อัพเดท|โพสต์)\\S*\\s*:?\\s*)?(?:วัน\\S{2,10}(?:ที่)?\\s*)?\\d{1,2}\\s*(?:${thaiMonthNames})\\s*(?:(?:พ|ค)\\.?\\s?ศ\\.?\\s*)?\\d{2,4}${CLOCK}$`,
  'iu',
)

/** Whether a line is nothing but the day, perhaps with the hour, when the page was published. */
export const isDayLine = (text: string): boolean =>
  VIETNAMESE_LINE.test(text.normalize('NFC')) || THAI_LINE.test(text.normalize('NFC'))

/** The day of an ISO 8601 instant as its writer saw it, or null. */
export function dayOfInstant(text: string | null | undefined): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text?.trim() ?? '')
  return match ? isoDay(Number(match[3]), Number(match[2]), Number(match[1])) : null
}
