import type { SegmentRole } from '../model.ts'

/** One paragraph of a text that came in; `role` where the layout told it. */
export interface Paragraph {
  readonly text: string
  readonly role?: SegmentRole
}

/**
 * Paragraphs that are translations of each other, by index; either side may be empty.
 * `score` is the estimated probability (0 to 1) that exactly these paragraphs belong together.
 */
export interface Link {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly score: number
  /** True where a person should look: the score is below the threshold. */
  readonly doubtful?: boolean
}

/** What a paragraph needs to find in its partner, and what kind of evidence it is. */
export interface Want {
  readonly key: string
  readonly kind: Evidence
  /** How often its true partner has it, where that was learned. */
  readonly kept?: number
}

export const EVIDENCE = ['figure', 'date', 'latin', 'sound', 'word', 'concept', 'mark', 'learned'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** A paragraph as the scorer sees it: how long it is, what it wants of its partner, and what it has to offer. */
export interface Profile {
  readonly text: string
  /** What words are learned of. */
  readonly units: readonly string[]
  readonly length: number
  readonly wants: readonly Want[]
  readonly has: readonly string[]
  readonly role?: SegmentRole
}
