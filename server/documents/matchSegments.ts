import { distance } from 'fastest-levenshtein'

/** What tells a paragraph from another: its Vietnamese, and what the machine made of it. */
export interface Matchable {
  readonly source: string
  readonly machine: string
}

/** How far from where it would stand a changed paragraph is looked for, and how much of it must have stayed. */
const NEAR = 10
const ALIKE = 0.5

const textOf = ({ source, machine }: Matchable): string => (source === '' ? machine : source)

function likeness(some: Matchable, other: Matchable): number {
  const [a, b] = [textOf(some), textOf(other)]
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : 1 - distance(a, b) / longest
}

/**
 * Finds the paragraphs of an article again in its next edition: first those that are the same, then those of the same source,
 * then those of the same translation, then whatever is most alike nearby.
 * @returns for each paragraph of `next` the index in `before` of the one that it was, or -1
 */
export function matchSegments(before: readonly Matchable[], next: readonly Matchable[]): number[] {
  const was = next.map(() => -1)
  const left = new Set(before.keys())
  const take = (at: number, found: number) => {
    was[at] = found
    left.delete(found)
  }
  const byKey = (keyOf: (paragraph: Matchable) => string) => {
    const known = Map.groupBy([...left], (at) => keyOf(before[at]!))
    for (const [at, paragraph] of next.entries()) {
      const key = keyOf(paragraph)
      const found = was[at] === -1 && key !== '' ? known.get(key)?.shift() : undefined
      if (found !== undefined) take(at, found)
    }
  }
  byKey(({ source, machine }) => `${source}\n${machine}`)
  byKey(({ source }) => source)
  byKey(({ machine }) => machine)
  for (const [at, paragraph] of next.entries()) {
    if (was[at] !== -1) continue
    const expected = (was.slice(0, at).findLast((found) => found !== -1) ?? -1) + 1
    const near = [...left].filter((found) => Math.abs(found - expected) <= NEAR)
    const best = near
      .map((found) => ({ found, score: likeness(before[found]!, paragraph) }))
      .sort((a, b) => b.score - a.score)[0]
    if (best && best.score >= ALIKE) take(at, best.found)
  }
  return was
}
