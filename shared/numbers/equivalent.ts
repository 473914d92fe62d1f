import calendar from '../dates/calendar.json' with { type: 'json' }
import type { Fact } from './facts.ts'
import type { Quantity } from './quantity.ts'
import { baseValues } from './units.ts'

/** How far two measures may differ and still be one converted into the other's unit; and a rounded figure from the exact one. */
const CONVERSION = 0.02
const ROUNDING = 0.05

const near = (a: number, b: number, tolerance: number) => a !== 0 && Math.abs(a - b) <= Math.abs(a) * tolerance
export const sameValue = (a: number, b: number) => a === b || near(a, b, 1e-6)

/** How many figures of a number say something: 384 has three, 380 two. */
function significant(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}

function converted(a: Quantity, b: Quantity): boolean {
  if (!a.unit || !b.unit) return false
  const exact = a.unit.ids.some((id) => b.unit?.ids.includes(id))
  if (exact) return false
  const others = baseValues(b)
  return baseValues(a).some((x) =>
    others.some((y) => x.dimension === y.dimension && near(x.value, y.value, CONVERSION)),
  )
}

function rounded(source: Fact, target: Fact): boolean {
  if (target.quantity?.exact !== false || source.quantity?.exact === false) return false
  return source.values.some((s) =>
    target.values.some((t) => s > 20 && near(s, t, ROUNDING) && significant(t) < significant(s)),
  )
}

/** Half of it, 50 % and 0.5 are one. */
function sameShare(a: Fact, b: Fact): boolean {
  const kinds = [a.kind, b.kind]
  if (!kinds.includes('fraction') && !kinds.includes('percent')) return false
  if (a.kind === b.kind) return a.kind === 'fraction' && near(a.values[0]!, b.values[0]!, CONVERSION)
  const share = (fact: Fact) => (fact.kind === 'percent' ? fact.values[0]! / 100 : fact.values[0]!)
  return near(share(a), share(b), 0.04)
}

export const isClock = (fact: Fact) => fact.kind === 'hour' || (fact.quantity?.unit?.ids.includes('hour') ?? false)

/** Thai counts hours from dawn and dusk too (บ่ายสาม, สองทุ่ม = 20), Vietnamese 3 giờ chiều = 15; but what น. follows counts to 24. */
function sameHour(source: Fact, target: Fact): boolean {
  if (!isClock(source)) return false
  if (target.kind === 'hour' && source.values[0]! > 12) return false
  const difference = Math.abs((source.values[0] ?? 0) - (target.values[0] ?? 0))
  return (
    (isClock(target) && difference === 12) ||
    (target.values[0]! <= 6 && (difference === 18 || difference === 6) && target.form !== 'figures')
  )
}

const PERIODS = new Set(['year', 'decade', 'century'])

/** thế kỷ 18 is the 1700s; thập niên 90 is 1990. */
function samePeriod(a: Fact, b: Fact): boolean {
  if (a.kind === b.kind || !PERIODS.has(a.kind) || !PERIODS.has(b.kind)) return false
  const years = (fact: Fact) =>
    fact.values.flatMap((value) => (fact.kind === 'century' ? [(value - 1) * 100, value * 100] : [value]))
  const others = years(b)
  return years(a).some((year) => others.includes(year))
}

/** A Buddhist year read as a plain number, or the other way round. */
function sameYear(a: Fact, b: Fact): boolean {
  if (a.kind !== 'year' && b.kind !== 'year') return false
  if (a.kind === 'year' && b.kind === 'year') return false
  return a.values.some((x) => b.values.some((y) => Math.abs(x - y) === calendar.eraOffset))
}

/** 1 ใน 30 answers both figures of một trong 30. */
const isSide = (source: Fact, target: Fact): boolean =>
  source.quantity !== undefined && (target.quantity?.sides?.includes(source.values[0]!) ?? false)

/** Whether a Thai fact says what a Vietnamese one says although their values differ. */
export function equivalent(source: Fact, target: Fact): boolean {
  if (source.quantity && target.quantity && converted(source.quantity, target.quantity)) return true
  return (
    rounded(source, target) ||
    sameShare(source, target) ||
    sameHour(source, target) ||
    isSide(source, target) ||
    samePeriod(source, target) ||
    sameYear(source, target)
  )
}
