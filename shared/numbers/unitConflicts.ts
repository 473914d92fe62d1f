import type { Fix, Span } from '../model.ts'
import { alignFacts } from './align.ts'
import type { UnitUse } from './quantity.ts'
import { isCurrency, mayBeSameUnit, sameDimension, thaiUnitName } from './units.ts'

export interface UnitConflict {
  readonly source: Span
  readonly target: Span
  readonly currency: boolean
  readonly fix: Fix
}

const span = ({ start, end }: Span): Span => ({ start, end })

function conflict(
  source: UnitUse | undefined,
  target: UnitUse | undefined,
  inWords: boolean,
): UnitConflict | undefined {
  if (!source || !target || mayBeSameUnit(source, target)) return undefined
  if (inWords && !sameDimension(source, target)) return undefined
  const currency = isCurrency(target) || isCurrency(source)
  return {
    source: span(source),
    target: span(target),
    currency,
    fix: { ...span(target), text: thaiUnitName(source.ids[0]!) },
  }
}

/**
 * Where the Thai has a number of the source with another unit or currency, and the value was not converted to it.
 * A number in words may be no number at all, so there both units must measure the same thing (hai ngày, สองสัปดาห์).
 */
export function unitConflicts(source: string, target: string): readonly UnitConflict[] {
  const { links, changed } = alignFacts(source, target)
  const both = [
    ...links.filter((link) => link.how !== 'equivalent'),
    ...changed.map((pair) => ({ ...pair, how: 'changed' })),
  ]
  return both.flatMap((link) => {
    const [a, b] = [link.source.quantity, link.target.quantity]
    if (!a || !b || a.form === 'loose' || b.form === 'loose') return []
    const inWords = link.source.form !== 'figures' || link.target.form !== 'figures'
    return [conflict(a.unit, b.unit, inWords || link.how === 'changed'), conflict(a.per, b.per, inWords)].filter(
      (c) => c !== undefined,
    )
  })
}
