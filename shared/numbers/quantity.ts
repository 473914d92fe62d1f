import type { Span } from '../model.ts'

export type QuantityKind = 'cardinal' | 'ordinal' | 'percent' | 'fraction'

/**
 * How a quantity is written: in figures, in words that can be nothing else, as a Roman numeral, in words that may
 * be something else (ba, năm, หนึ่ง), or only as an order of magnitude (hàng nghìn, หลายร้อย).
 */
export type QuantityForm = 'figures' | 'words' | 'roman' | 'loose' | 'vague'

export interface UnitUse extends Span {
  /** Every unit that the word may name: ปอนด์ is money or weight. */
  readonly ids: readonly string[]
}

export interface Quantity extends Span {
  /** What it may mean, the likeliest first, multiplied out (5,6 triệu is 5600000). Of a vague one: its order of magnitude. */
  readonly values: readonly number[]
  /** What it would mean if point and comma had each other's role. */
  readonly swapped?: number
  /** Its figures without separators, where it is written in figures. */
  readonly digits?: string
  readonly kind: QuantityKind
  /** Of a Thai fraction: its numerator and denominator. */
  readonly sides?: readonly number[]
  readonly form: QuantityForm
  /** The figures or number words without scale word and unit. */
  readonly numeral: Span
  readonly scale?: Span & { readonly factor: number }
  readonly unit?: UnitUse
  /** The unit after "per" (đồng/kg, ดองต่อกิโลกรัม). */
  readonly per?: UnitUse
  /** False where words such as gần, hơn, khoảng, เกือบ, ราว say that the value is rounded. */
  readonly exact: boolean
  /** True where a good translation may leave it out: một, สอง, words that may be no number at all. */
  readonly optional: boolean
}

/** Where a quantity and its units end: figures within (m2, 1 km²) are not numbers of their own. */
export function endWithUnits({ end, unit, per }: Quantity): number {
  return Math.max(end, unit?.end ?? 0, per?.end ?? 0)
}
