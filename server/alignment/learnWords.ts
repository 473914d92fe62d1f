import { type KnownPair, learnLexicon, type WordTable } from '../../shared/align/learn.ts'

/** Learns words from pairs of texts. Called by name in a worker thread. */
export function learnWords(pairs: readonly KnownPair[]): WordTable {
  return learnLexicon(pairs)
}
