import { alignChunks } from './chunks.ts'

/** Where two texts can be split so that the halves belong together: offsets in UTF-16 units. */
export interface PairCut {
  readonly source: number
  readonly target: number
}

/**
 * Finds where a Vietnamese paragraph and its Thai translation can be split: after a sentence of the one and the chunks of the
 * other that say the same, as near the middle as can be.
 * @returns null where either is one sentence
 */
export function cutPair(source: string, target: string): PairCut | null {
  const cuts: PairCut[] = []
  const reached = { source: 0, target: 0 }
  for (const link of alignChunks(source, target)) {
    reached.source = Math.max(reached.source, link.source.at(-1)?.end ?? 0)
    reached.target = Math.max(reached.target, link.target.at(-1)?.end ?? 0)
    cuts.push({ ...reached })
  }
  const inside = (cut: PairCut) =>
    cut.source > 0 && cut.target > 0 && source.slice(cut.source).trim() !== '' && target.slice(cut.target).trim() !== ''
  const off = (cut: PairCut) => Math.abs(cut.source - source.length / 2)
  return cuts.filter(inside).sort((a, b) => off(a) - off(b))[0] ?? null
}
