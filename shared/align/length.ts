import { WEIGHTS } from './weights.ts'

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

/** The variance of the length of a translation, around `source` times the ratio, where the lengths are these. */
const varianceOf = (source: number, target: number) =>
  WEIGHTS.variance * (source * 0.5 + (target * 0.5) / WEIGHTS.ratio) + 20

/**
 * Logarithm of the chance that `source` Vietnamese characters become `target` Thai ones, after Gale and Church (1993): normal
 * around the ratio with a variance that grows with the length, here with a wide second component for free translations.
 * Where the target is in several pieces the cuts can be anywhere.
 */
export function translationLength(source: number, target: number, pieces: number): number {
  const { ratio, strays, strayVariance } = WEIGHTS
  const off = target - source * ratio
  const variance = varianceOf(source, target)
  const density = (1 - strays) * normal(off, variance) + strays * normal(off, variance * strayVariance)
  return Math.log(density + 1e-9) - (pieces - 1) * Math.log(target)
}
