import { isGraphemeEdge } from '../text/graphemes.ts'
import { thaiPieces } from '../text/words.ts'

/**
 * A text cut where a change may begin or end: at words, spaces and marks, never inside a grapheme cluster.
 * Joined, the pieces are the text. Vietnamese, Latin and Thai alike.
 */
export function diffPieces(text: string): string[] {
  const pieces: string[] = []
  for (const piece of thaiPieces(text)) {
    if (pieces.length > 0 && !isGraphemeEdge(text, piece.start)) pieces[pieces.length - 1] += piece.text
    else pieces.push(piece.text)
  }
  return pieces
}
