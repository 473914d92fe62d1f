import type { Language } from '../dates/readDates.ts'

export interface Numeral {
  /** What the figures mean by the language's own convention, then other readings that careless writers use. */
  readonly values: readonly number[]
  /** What they mean if point and comma change roles, where that differs. */
  readonly swapped?: number
  /** The figures without separators. */
  readonly digits: string
}

const POINT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const COMMA_DECIMAL = /^\d+,\d+$/
const POINT_DECIMAL = /^\d+(?:\.\d+)?$/

const withPoint = (figures: string) => Number(figures.replaceAll(',', ''))
const withComma = (figures: string) => Number(figures.replaceAll('.', '').replace(',', '.'))

/**
 * Reads figures with separators: 1.586 is 1586 in Vietnamese and 1.586 in Thai; 7,5 is 7.5 in Vietnamese and nothing in Thai.
 * Figures that fit no convention (version 1.2.3) are taken as one run, so that a copy has the same value.
 */
export function readNumeral(figures: string, language: Language): Numeral {
  const digits = figures.replace(/[.,]/g, '')
  const comma = POINT_GROUPS.test(figures) || COMMA_DECIMAL.test(figures) ? withComma(figures) : undefined
  const point = COMMA_GROUPS.test(figures) || POINT_DECIMAL.test(figures) ? withPoint(figures) : undefined
  if (comma === undefined && point === undefined) return { digits, values: [Number(digits)] }
  if (language === 'th') {
    const values = point === undefined ? [] : [point]
    return comma !== undefined && comma !== point ? { digits, values, swapped: comma } : { digits, values }
  }
  if (comma === undefined) return { digits, values: [point ?? Number(digits)] }
  const groupedByComma = COMMA_GROUPS.test(figures)
  return { digits, values: groupedByComma && point !== undefined ? [comma, point] : [comma] }
}

/** A value as Thai writes it: comma between thousands, point before decimals. */
export function writeThaiNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

/** Vietnamese figures in the Thai convention, digit for digit: 1.706,20 becomes 1,706.20. */
export function toThaiSeparators(figures: string): string {
  return figures.replace(/[.,]/g, (c) => (c === ',' ? '.' : ','))
}

/** A product without binary dust: 5.6 × 10⁶ is 5600000 and not 5599999.999. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12))
}
