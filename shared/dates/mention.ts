import type { Span } from '../model.ts'

/** What a part of a date says. Weekdays count from Monday = 1; a year is C.E., a decade its first year, an hour 0–24. */
export type DatePartKind = 'day' | 'month' | 'year' | 'weekday' | 'quarter' | 'century' | 'decade' | 'hour' | 'minute'

export type YearEra = 'buddhist' | 'gregorian'

/** One number or name within a date, with its own span. */
export interface DatePart extends Span {
  readonly kind: DatePartKind
  /** What it may mean, the likeliest first: a bare 2500 is B.E. 2500 (C.E. 1957), or C.E. 2500. */
  readonly values: readonly number[]
  /** Of a year: how it is written, and whether words such as ปี, พ.ศ. or năm say that it is a year. */
  readonly era?: YearEra
  readonly marked?: boolean
  /** True where a name (กันยายน, thứ hai) and not a figure stands in the text. */
  readonly named?: boolean
}

/** One mention of a date, a time, a year or a longer period. */
export interface DateMention extends Span {
  readonly parts: readonly DatePart[]
  /** True where the text says that the day is of the lunar calendar. */
  readonly lunar: boolean
}
