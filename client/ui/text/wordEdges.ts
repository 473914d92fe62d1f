import type { Span } from '../../../shared/model.ts'
import { isGraphemeEdge } from '../../../shared/text/graphemes.ts'
import { thaiPieces } from '../../../shared/text/words.ts'

/** The edges of the pieces that a caret may stop at: starts of words going left, ends of words going right. */
function stops(text: string, direction: -1 | 1): number[] {
  const words = thaiPieces(text).filter((piece) => piece.isWord || /\S/.test(piece.text))
  return words.map((word) => (direction < 0 ? word.start : word.end)).filter((at) => isGraphemeEdge(text, at))
}

/** Where the caret goes by a word, in Thai and any other script: the next end of a word, or the previous start of one. */
export function wordEdge(text: string, from: number, direction: -1 | 1): number {
  const all = stops(text, direction)
  return direction < 0 ? (all.findLast((at) => at < from) ?? 0) : (all.find((at) => at > from) ?? text.length)
}

/** The word (or the run of spaces, or the mark) at an offset: what a double click selects. */
export function wordAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(offset, 0), Math.max(text.length - 1, 0))
  const piece = thaiPieces(text).find(({ start, end }) => start <= at && at < end)
  return piece ? { start: piece.start, end: piece.end } : { start: 0, end: text.length }
}
