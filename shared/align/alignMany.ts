import { align, surePairs } from './align.ts'
import { learner } from './learn.ts'
import type { Link, Paragraph } from './types.ts'

/** The two texts of one document. */
export interface Texts {
  readonly source: readonly Paragraph[]
  readonly target: readonly Paragraph[]
}

/**
 * Aligns documents of one kind together: what the first pass over all of them was sure of teaches words
 * to the second. Memory grows with the documents; give thousands at a time, not millions.
 */
export function alignMany(documents: readonly Texts[]): Link[][] {
  const { add, table } = learner()
  for (const { source, target } of documents)
    for (const pair of surePairs(source, target, align(source, target, { passes: 1 }))) add(pair)
  const learned = table()
  return documents.map(({ source, target }) => align(source, target, { learned, passes: 1 }))
}
