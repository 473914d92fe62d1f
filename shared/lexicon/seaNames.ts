import type { Span } from '../model.ts'
import { spansOfLiteral } from '../text/spans.ts'
import { syllablesAt } from './pitfalls.ts'
import data from './seaNames.json' with { type: 'json' }

/** A disputed sea or island called otherwise than the house does. */
export interface OtherName {
  readonly source: readonly Span[]
  readonly target: Span
  readonly found: string
  readonly better: string
}

/**
 * Where the Thai names a disputed place of the source in the other side's way, and not in the house's way beside it.
 * @param house whose names the project uses
 */
export function seaNames(source: string, target: string, house: 'vietnamese' | 'thai-press'): OtherName[] {
  return data.names.flatMap((name) => {
    const others = (house === 'vietnamese' ? name['thai-press'] : name.vietnamese).filter((form) =>
      target.includes(form),
    )
    if (others.length === 0 || name[house].some((form) => target.includes(form))) return []
    const places = name.vi.flatMap((form) => syllablesAt(form, source))
    const better = name[house][0] ?? ''
    if (places.length === 0) return []
    return others.flatMap((found) =>
      spansOfLiteral(target, found).map((span) => ({ source: places, target: span, found, better })),
    )
  })
}
