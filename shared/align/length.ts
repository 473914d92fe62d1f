/** Thai characters per Vietnamese character, and the variance of that per character, measured on professional translations of news. */
const RATIO = 0.876
const VARIANCE = 3.75
/** Free translations: one pair in twenty strays this many times farther than the variance allows. */
const STRAY_SHARE = 0.06
const STRAY_VARIANCE = 8

const normal = (x: number, variance: number) => Math.exp((-x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)

/** Counts the letters, digits and marks of a text; spaces and punctuation differ too much between the two scripts. */
export const textLength = (text: string) => Math.max(1, text.length)

/** How long the paragraphs of a text are: mean and variance of the logarithm. */
export interface LengthProfile {
  readonly mean: number
  readonly variance: number
}

export function lengthProfile(lengths: readonly number[]): LengthProfile {
  const logs = lengths.map(Math.log)
  const prior = 4
  const mean = (logs.reduce((a, b) => a + b, 0) + prior * Math.log(120)) / (logs.length + prior)
  const variance = (logs.reduce((a, b) => a + (b - mean) ** 2, 0) + prior * 0.4) / (logs.length + prior)
  return { mean, variance }
}

/** Logarithm of the chance that a paragraph of a text has this length, whatever it says. */
export function lengthChance(length: number, profile: LengthProfile): number {
  const x = Math.log(length) - profile.mean
  return Math.log(normal(x, profile.variance) / length + 1e-9)
}

/**
 * Logarithm of the chance that `source` Vietnamese characters become `target` Thai ones in `pieces` paragraphs,
 * after Gale and Church (1993): normal around the ratio with a variance that grows with the length, here with
 * a wide second component for free translations. Where the target is in several paragraphs the cuts can be anywhere.
 */
export function translationLength(source: number, target: number, pieces: number): number {
  const off = target - source * RATIO
  const variance = VARIANCE * (source * 0.5 + (target * 0.5) / RATIO) + 20
  const density = (1 - STRAY_SHARE) * normal(off, variance) + STRAY_SHARE * normal(off, variance * STRAY_VARIANCE)
  return Math.log(density + 1e-9) - (pieces - 1) * Math.log(target)
}
