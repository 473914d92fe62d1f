import { cachedPair } from '../text/cache.ts'
import { changedPairs, changedWords, counted, type FactPair } from './changedFacts.ts'
import { closed, comparable, sameRole, shareValue } from './compareFacts.ts'
import { equivalent, sameValue } from './equivalent.ts'
import { type Fact, readFacts } from './facts.ts'

export interface FactLink extends FactPair {
  /** 'separators': the same figures with point and comma in the wrong roles. */
  readonly how: 'same' | 'equivalent' | 'separators'
}

export interface FactAlignment {
  readonly links: readonly FactLink[]
  /** A target fact that stands where the source has another value. */
  readonly changed: readonly FactPair[]
  readonly missing: readonly Fact[]
  readonly extra: readonly Fact[]
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

function distance(source: Fact, target: Fact): number {
  const apart = Math.abs(source.place - target.place)
  if (source.kind !== target.kind || source.rank === undefined || target.rank === undefined) return apart
  return Math.abs(source.rank - target.rank) + apart / 2
}

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
    if (this.source.size === 0 || this.target.size === 0) return
    const found: { s: Fact; t: Fact; distance: number }[] = []
    for (const t of this.target)
      for (const s of this.source) if (match(s, t)) found.push({ s, t, distance: distance(s, t) })
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

/** A text with more numbers than this is a table, not news: comparing each with each would take seconds and tell little. */
const MOST_FACTS = 400
const NOTHING: FactAlignment = { links: [], changed: [], missing: [], extra: [] }

function align(sourceText: string, targetText: string): FactAlignment {
  const source = readFacts(sourceText, 'vi')
  const target = readFacts(targetText, 'th')
  if (source.length + target.length === 0) return NOTHING
  if (source.length > MOST_FACTS || target.length > MOST_FACTS) return NOTHING
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

/**
 * Which number, date part or unit of the Thai answers which of the Vietnamese, and what is left over on either side.
 * Nothing is said of a text with more than 400 of them. Values decide, not writing: figures, words, scale words, Roman numerals, B.E. = C.E. + 543, converted units, rounding.
 */
export const alignFacts: (source: string, target: string) => FactAlignment = cachedPair(align)
