import { closed, samePart, sameRole } from './compareFacts.ts'
import { isClock } from './equivalent.ts'
import type { Fact } from './facts.ts'
import { mayBeSameUnit } from './units.ts'

export interface FactPair {
  readonly source: Fact
  readonly target: Fact
}

function digitsAlike(source: Fact, target: Fact): number {
  const a = String(source.values[0] ?? '')
  const b = String(target.values[0] ?? '')
  let same = 0
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] === b[i]) same++
  return same / Math.max(a.length, b.length, 1)
}

/** Below this two leftovers have nothing in common: one is missing, the other was added. */
const LEAST_LIKENESS = 0.7

/** How likely a leftover target fact is the wrong form of a leftover source fact; nothing where they cannot be. */
function likeness(source: Fact, target: Fact): number | undefined {
  const dated = (fact: Fact) => fact.part !== undefined
  if (closed(source) !== closed(target) && !(source.kind === 'month' && target.kind === 'month')) return undefined
  if (closed(target) && source.kind !== target.kind) return undefined
  if (source.part && target.part && source.kind !== target.kind && !samePart(source, target)) return undefined
  const alike = source.kind === target.kind || (isClock(source) && target.kind === 'hour')
  const kind = alike ? 1 : dated(source) === dated(target) ? 0.3 : 0
  const unit =
    source.quantity?.unit && target.quantity?.unit
      ? mayBeSameUnit(source.quantity.unit, target.quantity.unit)
        ? 0.6
        : -0.2
      : 0
  return kind + unit + digitsAlike(source, target) + 0.5 * (1 - Math.abs(source.place - target.place))
}

/** Leftovers of the two texts paired by likeness, the likeliest first, each used once. */
export function changedPairs(source: readonly Fact[], target: readonly Fact[]): FactPair[] {
  const candidates: { source: Fact; target: Fact; score: number }[] = []
  for (const s of source) {
    for (const t of target) {
      const score = likeness(s, t)
      if (score !== undefined && score >= LEAST_LIKENESS) candidates.push({ source: s, target: t, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score)
  const used = new Set<Fact>()
  return candidates.filter((pair) => {
    if (used.has(pair.source) || used.has(pair.target)) return false
    used.add(pair.source).add(pair.target)
    return true
  })
}

/** What counts something for sure, in figures or in words, and is not spoken for. */
export function counted(facts: Iterable<Fact>, changed: readonly FactPair[]): Fact[] {
  const taken = new Set(changed.flatMap(({ source, target }) => [source, target]))
  const counts = ({ quantity, form, kind, values: [value = 0] }: Fact) =>
    quantity && (form === 'words' || form === 'figures') && (value > 2 || kind === 'fraction' || quantity.unit)
  return [...facts].filter((fact) => counts(fact) && !taken.has(fact))
}

/** How far apart two numbers may stand in their texts when one is in words: with the same unit, and with nothing to tie them. */
const [NEARBY_WITH_UNIT, NEARBY] = [0.6, 0.25]

/** bốn xe that became ห้าคัน or 5 คัน: the same unit, near it in the same place, or all that is left. */
export function changedWords(source: readonly Fact[], target: readonly Fact[]): FactPair[] {
  const alone = source.length === 1 && target.length === 1
  return changedPairs(source, target).filter(({ source, target }) => {
    if (source.form === 'figures' && target.form === 'figures') return false
    const unit = source.quantity?.unit !== undefined && target.quantity?.unit !== undefined
    const small = Math.min(source.values[0] ?? 0, target.values[0] ?? 0) <= 2 && source.kind !== 'fraction'
    if (small && !unit) return false
    const reach = unit || alone ? NEARBY_WITH_UNIT : NEARBY
    return sameRole(source, target) && Math.abs(source.place - target.place) <= reach
  })
}
