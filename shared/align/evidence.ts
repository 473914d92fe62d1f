import type { Evidence, Profile } from './types.ts'

/** Of paragraphs that want something, the share whose true partner has it; measured on professional translations of news. */
const KEPT: Readonly<Record<Evidence, number>> = {
  figure: 0.85,
  latin: 0.85,
  sound: 0.8,
  word: 0.55,
  concept: 0.6,
  mark: 0.7,
  learned: 0.6,
}
/** How far to believe each kind: words of one text depend on each other. */
const TRUST: Readonly<Record<Evidence, number>> = {
  figure: 1,
  latin: 1,
  sound: 1,
  word: 0.8,
  concept: 0.8,
  mark: 0.7,
  learned: 0.5,
}
/** How many paragraphs' worth of doubt there is about how common something is, and how common it is until seen. */
const DOUBT = 3
const COMMON = 0.12
/** The other side may be longer or shorter than a usual paragraph; how likely something stands there by chance is kept for these multiples. */
const SIZES = [0.4, 0.7, 1, 1.4, 2, 3, 4.5]

/** Half way between neighbouring sizes, by ratio. */
const BORDERS = SIZES.slice(1).map((size, k) => Math.sqrt(size * SIZES[k]!))

/** The size class of a text, for the tables below. */
export function sizeClass(length: number, usual: number): number {
  let at = 0
  while (at < BORDERS.length && length > BORDERS[at]! * usual) at++
  return at
}

/** For one paragraph and each size of its partner: what it costs to find nothing, and what each found want gives back. */
export interface Expectations {
  readonly nothing: Float64Array
  /** By want, then by size class. */
  readonly found: readonly Float64Array[]
}

const cap = (x: number) => Math.min(0.95, Math.max(0.002, x))

function weigh(kind: Evidence, rate: number): { miss: Float64Array; gain: Float64Array } {
  const miss = new Float64Array(SIZES.length)
  const gain = new Float64Array(SIZES.length)
  SIZES.forEach((size, k) => {
    const chance = cap(1 - (1 - rate) ** size)
    const kept = KEPT[kind] + (1 - KEPT[kind]) * chance
    miss[k] = TRUST[kind] * Math.log((1 - kept) / (1 - chance))
    gain[k] = TRUST[kind] * Math.log(kept / chance) - miss[k]!
  })
  return { miss, gain }
}

/**
 * What each paragraph's partner is expected to hold, as log likelihood ratios against any paragraph of the other text.
 * @param others the paragraphs of the other text
 */
export function expectations(profiles: readonly Profile[], others: readonly Profile[]): Expectations[] {
  const offers = new Map<string, number>()
  for (const { has } of others) for (const key of has) offers.set(key, (offers.get(key) ?? 0) + 1)
  const known = new Map<string, ReturnType<typeof weigh>>()
  return profiles.map(({ wants }) => {
    const nothing = new Float64Array(SIZES.length)
    const found = wants.map(({ key, kind }) => {
      const rate = ((offers.get(key) ?? 0) + DOUBT * (kind === 'mark' ? 0.3 : COMMON)) / (others.length + DOUBT)
      const weight = known.get(key) ?? weigh(kind, Math.min(0.9, rate))
      known.set(key, weight)
      weight.miss.forEach((miss, k) => {
        nothing[k] = nothing[k]! + miss
      })
      return weight.gain
    })
    return { nothing, found }
  })
}
