import { sameValue } from './equivalent.ts'
import type { Fact } from './facts.ts'
import { mayBeSameUnit } from './units.ts'

/** Whether two facts may mean one value. */
export const shareValue = (a: Fact, b: Fact) => a.values.some((x) => b.values.some((y) => sameValue(x, y)))
const namedMonth = (fact: Fact) => fact.kind === 'month' && fact.form === 'words'
/** What has a closed set of names, so that no number can stand for it: weekdays, months by name. */
export const closed = (fact: Fact) => fact.kind === 'weekday' || namedMonth(fact)

const FAMILIES = [
  ['year', 'decade', 'century'],
  ['hour', 'minute'],
]
/** Whether two parts of dates tell the same kind of time. */
export const samePart = (a: Fact, b: Fact) => FAMILIES.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))

/** A weekday answers only a weekday, the name of a month only a month. */
export function comparable(source: Fact, target: Fact): boolean {
  if (source.kind === target.kind) return true
  if (closed(source) || closed(target)) return false
  // tư of đầu tư is not the fourth quarter.
  if (source.form === 'loose' && target.kind === 'quarter') return false
  if (source.part && target.part) return samePart(source, target)
  return !(source.form === 'vague' || target.form === 'vague')
}

/** The same kind of fact, in units that may be the same. */
export function sameRole(source: Fact, target: Fact): boolean {
  return source.kind === target.kind && mayBeSameUnit(source.quantity?.unit, target.quantity?.unit)
}
