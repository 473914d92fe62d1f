import calendar from './calendar.json' with { type: 'json' }
import { type DatePattern, datePatterns, YEAR_FIGURE } from './pattern.ts'

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+')

/** Latin letters and combining marks: what can go on in a Vietnamese word (see shared/numbers/vietnamese.ts). */
const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F'
const L = `(?<![${LETTER}\\d])`
const R = `(?![${LETTER}\\d])`
const MONTH_NAME = `(?:${alternatives(Object.keys(calendar.vietnameseMonths))})(?!\\s*\\d{4})${R}`
const MONTH = `(?<month>(?:0?[1-9]|1[0-2])(?!\\d|[.,]\\d)|${MONTH_NAME})`
const FIGURE_MONTH = '(?<month>0?[1-9]|1[0-2])'
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])'
const YEAR = '(?<year>[12]\\d{3})'
const ROMAN = '[IVX]{1,6}'
/** After these thứ counts: kỳ họp thứ 7 is no Saturday. */
const ORDINAL_HEADS =
  'lần|kỳ họp|kỳ|phiên họp|phiên|hội nghị|ngày làm việc|đợt|khóa|khoá|vị trí|hạng|người|con|nước|quốc gia|bàn|phút|tầng|hành tinh|đời|thế hệ|cấp|quý'
const YEAR_AFTER = `(?:\\s*(?:,?\\s*năm|[/,-])\\s*${YEAR}(?!\\d))?`

/**
 * The forms of dates in Vietnamese news, the longest first; a stretch read by one is not read by the next.
 * Named groups are the parts (`readDates` turns them into values). `yearMarked` is a year that a word says is one.
 */
export const VIETNAMESE_DATES: readonly DatePattern[] = datePatterns('dgiu', [
  [YEAR_FIGURE, `${L}${DAY}([/.-])${FIGURE_MONTH}\\2${YEAR}${R}`],
  [/tháng/i, `${L}(?:(?:ngày|mùng|mồng|ngày mùng)\\s+)?${DAY}\\s+tháng\\s+${MONTH}${YEAR_AFTER}${R}`],
  [/tháng/i, `${L}tháng\\s+${MONTH}${YEAR_AFTER}${R}`],
  [YEAR_FIGURE, `${L}${FIGURE_MONTH}/${YEAR}${R}`],
  [
    /\d[/-]\d/,
    `${L}(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|mùng|mồng|dịp|lễ|vào|từ|đến|tới|trước|sau|qua)\\s+\\(?${DAY}[/-]${FIGURE_MONTH}(?![\\d/])${R}`,
  ],
  [/\(\d/, `\\(${DAY}/${FIGURE_MONTH}\\)`],
  [
    /\s\d/,
    `${L}(?:ngày|mùng|mồng|rạng sáng|sáng|trưa|chiều|tối|đêm)\\s+${DAY}(?!\\s*(?:giờ|phút|h)|\\d|[/.,:]\\d)${R}`,
  ],
  [/quý/i, `${L}quý\\s+(?<quarter>[1-4]|IV|I{1,3})(?:\\s*(?:,?\\s*năm|[/,-])\\s*${YEAR})?${R}`],
  [/thế/i, `${L}thế\\s+k[ỷỉ]\\s+(?:thứ\\s+)?(?<century>\\d{1,2}|${ROMAN})${R}`],
  [
    /\s\d\d/,
    `${L}(?:những\\s+năm|thập\\s+niên|thập\\s+k[ỷỉ])\\s+(?:đầu\\s+|cuối\\s+)?(?<decade>\\d{2}|[12]\\d{3})${R}`,
  ],
  [
    YEAR_FIGURE,
    `${L}(?:năm|niên\\s+vụ|niên\\s+khóa|giai\\s+đoạn|mùa(?:\\s+giải)?)\\s+(?<yearMarked>[12]\\d{3})(?:\\s*[-–/]\\s*(?<yearEnd>[12]\\d{3}|\\d{2}(?!\\d|[.,/]\\d)))?${R}`,
  ],
  [
    /thứ/i,
    `(?<!(?:${ORDINAL_HEADS})\\s)${L}thứ\\s+(?<weekday>${alternatives(Object.keys(calendar.vietnameseWeekdays).filter((w) => !w.includes('nhật')))})(?!\\s+(?:mươi|trăm))${R}`,
  ],
  [/nhật/i, `${L}(?<weekday>ch[ủú][aâ]?\\s+nhật)${R}`],
  [
    /\d\s*[:hg]/i,
    `${L}(?<hour>[01]?\\d|2[0-4])(?:\\s*giờ\\s*|\\s*[hg]\\s*|:)(?<minute>[0-5]\\d)(?!\\d)(?!\\s*(?:phút|giây))${R}`,
  ],
  [/\d\.\d/, `${L}(?<hour>[01]?\\d|2[0-4])\\.(?<minute>[0-5]\\d)\\s*(?:giờ|phút|am|pm)${R}`],
  [/\dh/i, `${L}(?<hour>[01]?\\d|2[0-4])h${R}`],
  [
    YEAR_FIGURE,
    `(?<![${LETTER}\\d.,/$€£-])${YEAR}(?:\\s*[-–/]\\s*(?<yearEnd>[12]\\d{3}|\\d{2}(?!\\d|[.,/]\\d)))?(?![\\d/%]|[.,]\\d)(?![${LETTER}])`,
  ],
])

/** Which day or month a Vietnamese word or figure names, or nothing. */
export const vietnameseMonth = (word: string): number =>
  (calendar.vietnameseMonths as Record<string, number>)[word] ?? Number(word)
export const vietnameseWeekday = (word: string): number =>
  (calendar.vietnameseWeekdays as Record<string, number>)[word] ?? Number.NaN
export const VIETNAMESE_HINT = /\d|tháng|thứ|nhật|quý|k[ỷỉ]/i
/** The first ten days of a month of the moon are mùng, its fifteenth is rằm. */
export const VIETNAMESE_LUNAR = /âm lịch|m[ùồ]ng \d{1,2} tháng|rằm tháng/i
