import type { Fix, Span } from '../model.ts'
import { alignFacts } from './align.ts'
import type { UnitUse } from './quantity.ts'
import { isCurrency, mayBeSameUnit, sameDimension, thaiUnitName } from './units.ts'

export interface UnitConflict {
  readonly source: Span
  readonly target: Span
  readonly currency: boolean
  /** None where the wrong unit stands before its number (ร้อยละ, $) and the right one would stand behind it. */
  readonly fix?: Fix
}

const span = ({ start, end }: Span): Span => ({ start, end })

interface Uses {
  readonly source: UnitUse | undefined
  readonly target: UnitUse | undefined
  readonly sameDimensionOnly: boolean
  readonly numeralStart: number
}

function conflict({ source, target, sameDimensionOnly, numeralStart }: Uses): UnitConflict | undefined {
  if (!source || !target || mayBeSameUnit(source, target)) return undefined
  if (sameDimensionOnly && !sameDimension(source, target)) return undefined
  const currency = isCurrency(target) || isCurrency(source)
  const found = { source: span(source), target: span(target), currency }
  return target.start < numeralStart
    ? found
    : { ...found, fix: { ...span(target), text: thaiUnitName(source.ids[0]!) } }
}

/**
 * Where the Thai has a number of the source with another unit or currency, and the value was not converted to it.
 * A number in words may be no number at all, so there both units must measure the same thing (hai ngày, สองสัปดาห์).
 */
export function unitConflicts(source: string, target: string): readonly UnitConflict[] {
  const { links, changed } = alignFacts(source, target)
  if (links.length + changed.length === 0) return []
  const both = [
    ...links.filter((link) => link.how !== 'equivalent'),
    ...changed.map((pair) => ({ ...pair, how: 'changed' })),
  ]
  const found = both.flatMap((link) => {
    const [a, b] = [link.source.quantity, link.target.quantity]
    if (!a || !b || a.form === 'loose' || b.form === 'loose') return []
    const sameDimensionOnly = link.how === 'changed' || link.source.form !== 'figures' || link.target.form !== 'figures'
    const numeralStart = b.start
    return [
      conflict({ source: a.unit, target: b.unit, sameDimensionOnly, numeralStart }),
      conflict({ source: a.per, target: b.per, sameDimensionOnly, numeralStart }),
    ].filter((each) => each !== undefined)
  })
  // both ends of a range (45,000 - 50,000 บาท) name the one unit behind them
  return found.filter((each, i) => found.findIndex(({ target }) => target.start === each.target.start) === i)
}
