import { romanValue } from '../numbers/roman.ts'
import { cached } from '../text/cache.ts'
import { matchesOf } from '../text/spans.ts'
import calendar from './calendar.json' with { type: 'json' }
import type { DateMention, DatePart, DatePartKind } from './mention.ts'
import { THAI_DATES, THAI_HINT, THAI_LUNAR, thaiMonth, thaiQuarter, thaiWeekday } from './thai.ts'
import {
  VIETNAMESE_DATES,
  VIETNAMESE_HINT,
  VIETNAMESE_LUNAR,
  vietnameseMonth,
  vietnameseWeekday,
} from './vietnamese.ts'

export type Language = 'vi' | 'th'

const FIRST_BUDDHIST = 2400
const LAST_GREGORIAN = 2150

/** Thai figures as ASCII ones: the same length, so that offsets hold. */
export function westernDigits(text: string): string {
  return /[๐-๙]/.test(text) ? text.replace(/[๐-๙]/g, (c) => String(c.charCodeAt(0) - 0x0e50)) : text
}

function yearPart(
  span: { start: number; end: number },
  figure: number,
  language: Language,
  era: string,
  marked: boolean,
): DatePart {
  const thai = language === 'th'
  const buddhist = thai && (/^พ/.test(era) || (!era && figure >= FIRST_BUDDHIST))
  const value = buddhist ? figure - calendar.eraOffset : figure
  const values = buddhist && !era && !marked ? [value, figure] : [value]
  return { ...span, kind: 'year', values, era: buddhist ? 'buddhist' : 'gregorian', marked: marked || era !== '' }
}

function decade(word: string): number[] {
  const figure = Number(word)
  if (word.length === 2) return [1900 + figure, 2000 + figure, figure]
  return figure >= FIRST_BUDDHIST ? [figure - calendar.eraOffset, figure] : [figure]
}

function readValue(kind: DatePartKind, word: string, language: Language): number {
  const plain = word.toLowerCase().replace(/\s+/g, ' ')
  if (kind === 'month') return language === 'vi' ? vietnameseMonth(plain) : thaiMonth(word)
  if (kind === 'weekday')
    return language === 'vi' ? (plain.includes('nhật') ? 7 : vietnameseWeekday(plain)) : thaiWeekday(word)
  if (kind === 'quarter' && language === 'th') return thaiQuarter(word)
  return /^[IVX]/i.test(word) ? romanValue(word.toUpperCase()) : Number(word)
}

function partsOf(match: RegExpExecArray, language: Language): DatePart[] {
  const parts: DatePart[] = []
  const era = match.groups?.era ?? ''
  for (const [name, at] of Object.entries(match.indices?.groups ?? {})) {
    const word = match.groups?.[name]
    if (!at || !word || name === 'era') continue
    const span = { start: at[0], end: at[1] }
    if (name === 'year' || name === 'yearMarked') {
      parts.push(
        yearPart(span, Number(word), language, era, name === 'yearMarked' || match.groups?.month !== undefined),
      )
    } else if (name === 'yearEnd') {
      const first = match.groups?.year ?? match.groups?.yearMarked ?? ''
      const figure = Number(first.slice(0, first.length - word.length) + word)
      parts.push(yearPart(span, figure, language, era, match.groups?.yearMarked !== undefined))
    } else {
      const kind = name as DatePartKind
      const values = kind === 'decade' ? decade(word) : [readValue(kind, word, language)]
      if (values.every(Number.isFinite)) parts.push({ ...span, kind, values, named: !/^(?:\d|[IVX]+$)/i.test(word) })
    }
  }
  return parts
}

const plausible = (parts: readonly DatePart[]) =>
  parts.length > 0 &&
  parts.every((p) => p.kind !== 'year' || p.marked || (p.values[0]! >= 1000 && p.values[0]! <= LAST_GREGORIAN))

function read(text: string, language: Language): DateMention[] {
  const [patterns, hint, lunar] =
    language === 'vi' ? [VIETNAMESE_DATES, VIETNAMESE_HINT, VIETNAMESE_LUNAR] : [THAI_DATES, THAI_HINT, THAI_LUNAR]
  if (!hint.test(text)) return []
  const figures = westernDigits(text)
  const isLunar = lunar.test(text)
  const mentions: DateMention[] = []
  for (const { needs, form } of patterns) {
    if (!needs.test(figures)) continue
    for (const match of matchesOf(figures, form)) {
      const start = match.index
      const end = start + match[0].length
      if (mentions.some((m) => m.start < end && m.end > start)) continue
      const parts = partsOf(match, language)
      if (plausible(parts)) mentions.push({ start, end, parts, lunar: isLunar })
    }
  }
  return mentions.sort((a, b) => a.start - b.start)
}

const vietnamese = cached((text) => read(text, 'vi'))
const thai = cached((text) => read(text, 'th'))

/**
 * Every date, time, year, quarter, decade, century, weekday and month of a text, in reading order, without overlaps.
 * @param text NFC; @returns mentions with a span for each part, years as C.E.
 */
export function readDates(text: string, language: Language): readonly DateMention[] {
  return language === 'vi' ? vietnamese(text) : thai(text)
}
