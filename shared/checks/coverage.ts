import { profileSource, profileTarget, sourceWants } from '../align/profile.ts'
import type { Evidence, Profile, Want } from '../align/types.ts'
import { thaiFor, thaiTableWords, vietnameseFor, vietnameseTableWords } from '../align/wordTable.ts'
import { cached } from '../text/cache.ts'

/** How many things of each kind a text wants of its counterpart, and how many of those it finds there. */
export type Coverage = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

/** Counts, by kind, which wants are among what a text has. */
function count(wants: readonly Want[], has: ReadonlySet<string>): Coverage {
  const counts: Partial<Record<Evidence, { met: number; unmet: number }>> = {}
  for (const { key, kind } of wants) {
    const known = counts[kind] ?? { met: 0, unmet: 0 }
    counts[kind] = known
    if (has.has(key)) known.met++
    else known.unmet++
  }
  return counts
}

const SPLIT = '\u0000'

/** What of some Vietnamese is found in some Thai, and the other way round. */
export interface PairCoverage {
  readonly source: Coverage
  readonly target: Coverage
}

const thaiProfile = cached((both): Profile => {
  const cut = both.indexOf(SPLIT)
  const [profile] = profileTarget([{ text: both.slice(cut + 1) }], [{ text: both.slice(0, cut) }])
  return profile!
})

/** What of a part of a Vietnamese text (or of all of it) is found in the Thai of the whole. */
export const partCoverage = (part: string, source: string, target: string): Coverage =>
  count(sourceWants(part), thaiProfile(source + SPLIT + target).has)

/** Numbers, names, Latin words, everyday words and marks that two texts share or do not. */
export function coverage(source: string, target: string): PairCoverage {
  const right = thaiProfile(source + SPLIT + target)
  const [left] = profileSource([{ text: source }])
  return { source: count(sourceWants(source), right.has), target: count(right.wants, left?.has ?? new Set()) }
}

const vietnameseFound = cached(
  (target: string): ReadonlySet<string> =>
    new Set([...thaiTableWords(target).all].flatMap(vietnameseFor).map((word) => `vi:${word}`)),
)

/**
 * The least that can be found of a part of a Vietnamese text: its everyday words, and nothing else. Costs little: what weighs
 * too little even so need not be read for names and numbers.
 */
export const leastCoverage = (part: string, target: string): Coverage =>
  count(sourceWants(part), vietnameseFound(target))

/** The everyday words that two texts share or do not: the cheap part of `coverage`. */
export function wordCoverage(source: string, target: string): Coverage {
  const [left, right] = [vietnameseTableWords(source), thaiTableWords(target)]
  const offered = new Set([...left.all].flatMap(thaiFor))
  const { met: found = 0, unmet: missed = 0 } = leastCoverage(source, target).word ?? {}
  let met = 0
  for (const word of right.longest) if (offered.has(word)) met++
  return { word: { met: met + found, unmet: right.longest.size - met + missed } }
}

/** Thai units per Vietnamese one, and the variance of that per unit, measured on professional translations of news. */
const RATIO = 0.876
const VARIANCE = 3.75

/** By how many standard deviations a Thai text is longer (or, below zero, shorter) than its Vietnamese lets one expect. */
export function lengthDeviation(source: string, target: string): number {
  return (target.length - RATIO * source.length) / Math.sqrt(VARIANCE * source.length + 20)
}

/** Weights of a logistic regression: of `log(1 + count)` for what is found and for what is not, by kind of evidence. */
export type Weights = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

/** The sum of a regression's terms over a coverage. */
export function weigh(counts: Coverage, weights: Weights): number {
  let sum = 0
  for (const kind of Object.keys(weights) as Evidence[]) {
    const { met = 0, unmet = 0 } = counts[kind] ?? {}
    sum += (weights[kind]?.met ?? 0) * Math.log1p(met) + (weights[kind]?.unmet ?? 0) * Math.log1p(unmet)
  }
  return sum
}

/** The counts of two coverages together. */
export function bothWays({ source, target }: PairCoverage): Coverage {
  const sum: Partial<Record<Evidence, { met: number; unmet: number }>> = {}
  for (const side of [source, target]) {
    for (const [kind, { met, unmet }] of Object.entries(side) as [Evidence, { met: number; unmet: number }][]) {
      const known = sum[kind] ?? { met: 0, unmet: 0 }
      sum[kind] = { met: known.met + met, unmet: known.unmet + unmet }
    }
  }
  return sum
}
