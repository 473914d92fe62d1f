import { hasKeys, postings } from './band.ts'
import type { Evidence, Profile, Want } from './types.ts'
import { WEIGHTS } from './weights.ts'

/** The other side may be longer or shorter than a usual paragraph; how likely something stands there by chance is kept for these multiples. */
const SIZES = [0.4, 0.7, 1, 1.4, 2, 3, 4.5]

/** Half way between neighbouring sizes, by ratio. */
const BORDERS = SIZES.slice(1).map((size, k) => Math.sqrt(size * SIZES[k]!))

/** Marks of punctuation are less rare than words until they are counted. */
const COMMON_MARK = 0.3

/** The size class of a text, for the tables below. */
export function sizeClass(length: number, usual: number): number {
  let at = 0
  while (at < BORDERS.length && length > BORDERS[at]! * usual) at++
  return at
}

/** For each size of a partner: what it costs to find nothing of a want, and what finding it gives back. */
interface Weight {
  readonly miss: Float64Array
  readonly gain: Float64Array
}

/** For one paragraph and each size of its partner: what it costs to find nothing, and what each found want gives back. */
export interface Expectations {
  readonly nothing: Float64Array
  /** By want, then by size class. */
  readonly found: readonly Float64Array[]
}

const cap = (x: number) => Math.min(0.95, Math.max(0.002, x))

function weigh(kind: Evidence, keeps: number, rate: number): Weight {
  const miss = new Float64Array(SIZES.length)
  const gain = new Float64Array(SIZES.length)
  const trust = WEIGHTS.trust[kind]
  SIZES.forEach((size, k) => {
    const chance = cap(1 - (1 - rate) ** size)
    const kept = keeps + (1 - keeps) * chance
    miss[k] = trust * Math.log((1 - kept) / (1 - chance))
    gain[k] = trust * Math.log(kept / chance) - miss[k]!
  })
  return { miss, gain }
}

/**
 * What each paragraph's partner is expected to hold, as log likelihood ratios against any paragraph of the other text.
 * @param others the paragraphs of the other text
 */
export function expectations(profiles: readonly Profile[], others: readonly Profile[]): Expectations[] {
  const offers = postings(others, hasKeys)
  const known = new Map<string, Weight>()
  const weightOf = ({ key, kind, kept = WEIGHTS.kept[kind] }: Want): Weight => {
    const count = offers.get(key)?.length ?? 0
    const at = `${kind}${kept}:${count}`
    const before = known.get(at)
    if (before) return before
    const common = kind === 'mark' ? COMMON_MARK : WEIGHTS.common
    const rate = (count + WEIGHTS.doubt * common) / (others.length + WEIGHTS.doubt)
    const fresh = weigh(kind, kept, Math.min(0.9, rate))
    known.set(at, fresh)
    return fresh
  }
  return profiles.map(({ wants }) => {
    const nothing = new Float64Array(SIZES.length)
    const found = wants.map((want) => {
      const { miss, gain } = weightOf(want)
      for (let k = 0; k < miss.length; k++) nothing[k] = nothing[k]! + miss[k]!
      return gain
    })
    return { nothing, found }
  })
}
