import { cached } from '../text/cache.ts'
import { equivalent, sameValue } from './equivalent.ts'
import { type Fact, readFacts } from './facts.ts'
import { mayBeSameUnit } from './units.ts'

export interface FactLink {
  readonly source: Fact
  readonly target: Fact
  /** 'separators': the same figures with point and comma in the wrong roles. */
  readonly how: 'same' | 'equivalent' | 'separators'
}

export interface FactAlignment {
  readonly links: readonly FactLink[]
  /** A target fact that stands where the source has another value. */
  readonly changed: readonly { readonly source: Fact; readonly target: Fact }[]
  readonly missing: readonly Fact[]
  readonly extra: readonly Fact[]
}

const shareValue = (a: Fact, b: Fact) => a.values.some((x) => b.values.some((y) => sameValue(x, y)))
const namedMonth = (fact: Fact) => fact.kind === 'month' && fact.form === 'words'
const closed = (fact: Fact) => fact.kind === 'weekday' || namedMonth(fact)

const FAMILIES = [
  ['year', 'decade', 'century'],
  ['hour', 'minute'],
]
const samePart = (a: Fact, b: Fact) => FAMILIES.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))

/** A weekday answers only a weekday, the name of a month only a month. */
function comparable(source: Fact, target: Fact): boolean {
  if (source.kind === target.kind) return true
  if (closed(source) || closed(target)) return false
  if (source.part && target.part) return samePart(source, target)
  return !(source.form === 'vague' || target.form === 'vague')
}

function sameRole(source: Fact, target: Fact): boolean {
  return source.kind === target.kind && mayBeSameUnit(source.quantity?.unit, target.quantity?.unit)
}

/** Another reading of words that are a fact of their own. */
const derived = (fact: Fact) => !fact.quantity && !fact.part

type Match = (source: Fact, target: Fact) => boolean

const PASSES: readonly { how: FactLink['how']; match: Match }[] = [
  {
    how: 'same',
    match: (s, t) => s.form === 'loose' && s.kind === 'ordinal' && t.kind === 'ordinal' && shareValue(s, t),
  },
  { how: 'same', match: (s, t) => sameRole(s, t) && s.form !== 'loose' && t.form !== 'loose' && shareValue(s, t) },
  { how: 'same', match: (s, t) => comparable(s, t) && s.form !== 'loose' && t.form !== 'loose' && shareValue(s, t) },
  {
    how: 'separators',
    match: (s, t) =>
      t.quantity?.swapped !== undefined &&
      t.quantity.digits === s.quantity?.digits &&
      s.form === 'figures' &&
      s.values.some((v) => sameValue(v, t.quantity?.swapped ?? Number.NaN)),
  },
  { how: 'same', match: (s, t) => !(derived(s) && derived(t)) && comparable(s, t) && shareValue(s, t) },
  { how: 'equivalent', match: equivalent },
]

class Pairing {
  readonly links: FactLink[] = []
  readonly source: Set<Fact>
  readonly target: Set<Fact>
  constructor(source: readonly Fact[], target: readonly Fact[]) {
    this.source = new Set(source)
    this.target = new Set(target)
  }

  /** Pairs what `match` accepts, nearest places first. */
  pair(match: Match, how: FactLink['how']): void {
    const found: { s: Fact; t: Fact; distance: number }[] = []
    for (const t of this.target)
      for (const s of this.source) if (match(s, t)) found.push({ s, t, distance: Math.abs(s.place - t.place) })
    found.sort((a, b) => a.distance - b.distance)
    for (const { s, t } of found) {
      if (!this.source.has(s) || !this.target.has(t)) continue
      this.links.push({ source: s, target: t, how })
      this.take(this.source, s)
      this.take(this.target, t)
    }
  }

  /** A fact that is spoken for takes the other readings of its words with it. */
  private take(side: Set<Fact>, taken: Fact): void {
    for (const fact of side)
      if (
        fact === taken ||
        (fact.start < taken.end && fact.end > taken.start && fact.kind !== 'day' && fact.kind !== 'month')
      )
        side.delete(fact)
    side.delete(taken)
  }
}

const firm = (fact: Fact) => fact.form === 'figures' || fact.form === 'roman' || closed(fact)

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
  const kind = source.kind === target.kind ? 1 : dated(source) === dated(target) ? 0.3 : 0
  const unit =
    source.quantity?.unit && target.quantity?.unit
      ? mayBeSameUnit(source.quantity.unit, target.quantity.unit)
        ? 0.6
        : -0.2
      : 0
  return kind + unit + digitsAlike(source, target) + 0.5 * (1 - Math.abs(source.place - target.place))
}

function changedPairs(source: readonly Fact[], target: readonly Fact[]) {
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
function counted(facts: Iterable<Fact>, changed: FactAlignment['changed']): Fact[] {
  const taken = new Set(changed.flatMap(({ source, target }) => [source, target]))
  const counts = ({ quantity, form, kind, values: [value = 0] }: Fact) =>
    quantity && (form === 'words' || form === 'figures') && (value > 2 || kind === 'fraction' || quantity.unit)
  return [...facts].filter((fact) => counts(fact) && !taken.has(fact))
}

/** How far apart two numbers may stand in their texts when one is in words: with the same unit, and with nothing to tie them. */
const [NEARBY_WITH_UNIT, NEARBY] = [0.6, 0.25]

/** bốn xe that became ห้าคัน or 5 คัน: the same unit, near it in the same place, or all that is left. */
function changedWords(source: readonly Fact[], target: readonly Fact[]) {
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

function align(sourceText: string, targetText: string): FactAlignment {
  const source = readFacts(sourceText, 'vi')
  const target = readFacts(targetText, 'th')
  const pairing = new Pairing(source, target)
  for (const { match, how } of PASSES) pairing.pair(match, how)
  const leftSource = [...pairing.source].filter((fact) => firm(fact) && !fact.optional)
  const leftTarget = [...pairing.target].filter((fact) => firm(fact) && !fact.optional)
  const vague = (facts: Iterable<Fact>) => [...facts].filter((fact) => fact.form === 'vague')
  const changed = [
    ...changedPairs(leftSource, leftTarget),
    ...changedPairs(vague(pairing.source), vague(pairing.target)),
  ]
  changed.push(...changedWords(counted(pairing.source, changed), counted(pairing.target, changed)))
  const repeats = (fact: Fact) =>
    source.some((other) => comparable(other, fact) && (shareValue(other, fact) || equivalent(other, fact)))
  const repeated = (fact: Fact) =>
    target.some((other) => comparable(fact, other) && (shareValue(fact, other) || equivalent(fact, other)))
  return {
    links: pairing.links,
    changed,
    missing: leftSource.filter((fact) => !changed.some((pair) => pair.source === fact) && !repeated(fact)),
    extra: leftTarget.filter((fact) => !changed.some((pair) => pair.target === fact) && !repeats(fact)),
  }
}

const SPLIT = '\u0000'
const alignCached = cached((both) => {
  const cut = both.indexOf(SPLIT)
  return align(both.slice(0, cut), both.slice(cut + 1))
})

/**
 * Which number, date part or unit of the Thai answers which of the Vietnamese, and what is left over on either side.
 * Values decide, not writing: figures, words, scale words, Roman numerals, B.E. = C.E. + 543, converted units, rounding.
 */
export function alignFacts(source: string, target: string): FactAlignment {
  return alignCached(source + SPLIT + target)
}
