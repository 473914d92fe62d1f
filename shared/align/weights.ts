import type { Evidence } from './types.ts'

/**
 * What the scores are made of, fitted on one half of the documents of NTREX-128 (professional translations of news,
 * CC BY-SA 4.0) with paragraphs merged and dropped at random, and confirmed on the other half.
 */
export interface Weights {
  /** Of paragraphs that want something, the share whose true partner has it. */
  readonly kept: Readonly<Record<Evidence, number>>
  /** How far to believe each kind: words of one text depend on each other. */
  readonly trust: Readonly<Record<Evidence, number>>
  /** How many paragraphs' worth of doubt there is about how common something is, and how common it is until seen. */
  readonly doubt: number
  readonly common: number
  /** How far the evidence of each side counts; below one because the two sides say much the same. */
  readonly share: number
  /** Pieces of evidence depend on each other, so their sum is too sure of itself. */
  readonly calm: number
  /** Thai characters per Vietnamese character, and the variance of that per character. */
  readonly ratio: number
  readonly variance: number
  /** Free translations: this share strays so many times farther than the variance allows. */
  readonly strays: number
  readonly strayVariance: number
  /** How often links of each kind are met: one Thai paragraph, none, one that is in Thai alone, two, three, two that changed places. */
  readonly shares: {
    readonly one: number
    readonly none: number
    readonly extra: number
    readonly two: number
    readonly three: number
    readonly swap: number
    /** How often one link takes in the next Vietnamese paragraph, and how often it ends inside a paragraph. */
    readonly joined: number
    readonly inside: number
  }
  readonly sameRole: number
  readonly otherRole: number
}

export const WEIGHTS: Weights = {
  kept: { figure: 0.85, date: 0.8, latin: 0.85, sound: 0.8, word: 0.55, concept: 0.6, mark: 0.7, learned: 0.6 },
  trust: { figure: 1, date: 0.8, latin: 1, sound: 1, word: 0.8, concept: 0.8, mark: 0.7, learned: 0.5 },
  doubt: 3,
  common: 0.077,
  share: 0.48,
  calm: 0.55,
  ratio: 0.876,
  variance: 3.75,
  strays: 0.048,
  strayVariance: 8,
  shares: { one: 0.5, none: 0.064, extra: 0.04, two: 0.016, three: 0.001, swap: 0.0005, joined: 0.09, inside: 0.144 },
  sameRole: 0.7,
  otherRole: -1.5,
}
