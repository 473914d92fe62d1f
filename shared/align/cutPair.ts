import { align } from './align.ts'
import { vietnameseSentences } from './sentences.ts'

/** Where two texts can be split so that the halves belong together: offsets in UTF-16 units. */
export interface PairCut {
  readonly source: number
  readonly target: number
}

/** The halves of the two texts are cut at places that differ at most by this share of them. */
const FARTHEST = 0.25

function trust(source: readonly string[], target: readonly string[]): number {
  const [first, second, ...more] = align(
    source.map((text) => ({ text })),
    target.map((text) => ({ text })),
  )
  const halves = more.length === 0 && first?.target.join() === '0' && second?.target.join() === '1'
  return halves && first.source.length === 1 && second.source.length === 1 ? Math.min(first.score, second.score) : 0
}

/**
 * Finds where a Vietnamese paragraph and its Thai translation can be split: after a sentence of the one, at a space of the other,
 * where the halves fit best.
 * @returns null where no halves fit each other
 */
export function cutPair(source: string, target: string): PairCut | null {
  const ends = vietnameseSentences(source).slice(0, -1)
  const spaces = [...target.trim().matchAll(/\s+/g)].map(({ index }) => index)
  const cuts = ends.flatMap(({ end }) =>
    spaces
      .map((space) => ({ source: end, target: space, off: Math.abs(end / source.length - space / target.length) }))
      .filter(({ off }) => off <= FARTHEST),
  )
  const tried = cuts.map((cut) => ({
    ...cut,
    trust: trust(
      [source.slice(0, cut.source), source.slice(cut.source).trim()],
      [target.slice(0, cut.target), target.slice(cut.target).trim()],
    ),
  }))
  const best = tried.filter(({ trust }) => trust > 0).sort((a, b) => b.trust - a.trust || a.off - b.off)[0]
  return best ? { source: best.source, target: best.target } : null
}
