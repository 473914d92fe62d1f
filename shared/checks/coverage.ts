import { profileSource, profileTarget } from '../align/profile.ts'
import type { Evidence, Profile } from '../align/types.ts'
import { cached } from '../text/cache.ts'

/** How many things of each kind a text wants of its counterpart, and how many of those it finds there. */
export type Coverage = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

function coverageOf(seeker: Profile, holder: Profile): Coverage {
  const counts: Partial<Record<Evidence, { met: number; unmet: number }>> = {}
  for (const { key, kind } of seeker.wants) {
    const count = counts[kind] ?? { met: 0, unmet: 0 }
    counts[kind] = count
    if (holder.has.has(key)) count.met++
    else count.unmet++
  }
  return counts
}

const SPLIT = '\u0000'

/** What of some Vietnamese is found in some Thai, and the other way round. */
export interface PairCoverage {
  readonly source: Coverage
  readonly target: Coverage
}

const read = cached((both): PairCoverage => {
  const cut = both.indexOf(SPLIT)
  const [source, target] = [both.slice(0, cut), both.slice(cut + 1)]
  const [left] = profileSource([{ text: source }])
  const [right] = profileTarget([{ text: target }], [{ text: source }])
  return left && right
    ? { source: coverageOf(left, right), target: coverageOf(right, left) }
    : { source: {}, target: {} }
})

/** Numbers, names, Latin words, everyday words and marks that two texts share or do not. */
export const coverage = (source: string, target: string): PairCoverage => read(source + SPLIT + target)

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
