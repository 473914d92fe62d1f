import type { Span } from '../model.ts'
import { cached } from './cache.ts'
import { bySpan } from './spans.ts'

/** A piece of a text. The pieces of a text, joined, are the text. `isWord` is false for spaces, punctuation, ๆ and placeholders. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isWord: boolean
}

const thaiSegmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * What the Thai dictionary must not see: it cuts tags and placeholders and glues ๆ to the letter before it.
 * Groups: thai, other (words and numbers); what matches neither group is no word.
 */
const TOKEN =
  /<\/?[A-Za-z][^<>]*>|\{[\p{L}\d_.]*\}|%(?:\d+\$)?[sd]|[ฯๆ]|(?<thai>[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]+)|(?<other>[\d๐-๙]+(?:[.,:][\d๐-๙]+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|\s+|./gsu

function pushThai(pieces: Piece[], run: string, offset: number): void {
  for (const part of thaiSegmenter.segment(run)) {
    const start = offset + part.index
    pieces.push({ start, end: start + part.segment.length, text: part.segment, isWord: true })
  }
}

function pushPieces(pieces: Piece[], text: string, offset: number): void {
  for (const match of text.matchAll(TOKEN)) {
    const start = offset + match.index
    if (match.groups?.thai) pushThai(pieces, match[0], start)
    else pieces.push({ start, end: start + match[0].length, text: match[0], isWord: match.groups?.other !== undefined })
  }
}

const unmasked = cached((text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  pushPieces(pieces, text, 0)
  return pieces
})

/**
 * The words of a Thai text, by ICU's dictionary, with everything between them.
 * @param masks spans that are one word each whatever the dictionary thinks: names and terms, which it shatters
 *   (โฮ|จิ|มิ|นห์). Where two overlap, the one that starts first (then the longer) counts.
 */
export function thaiPieces(text: string, masks: readonly Span[] = []): readonly Piece[] {
  if (masks.length === 0) return unmasked(text)
  const pieces: Piece[] = []
  let done = 0
  for (const mask of [...masks].sort(bySpan)) {
    if (mask.start < done || mask.end <= mask.start) continue
    pushPieces(pieces, text.slice(done, mask.start), done)
    pieces.push({ start: mask.start, end: mask.end, text: text.slice(mask.start, mask.end), isWord: true })
    done = mask.end
  }
  pushPieces(pieces, text.slice(done), done)
  return pieces
}

/** The words of a Thai text without spaces and punctuation. */
export const thaiWords = (text: string, masks: readonly Span[] = []): Piece[] =>
  thaiPieces(text, masks).filter((piece) => piece.isWord)

/** The pieces of a Vietnamese text: each syllable, number, placeholder, run of spaces and mark of punctuation. */
export const vietnamesePieces = cached((text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  for (const match of text.matchAll(TOKEN)) {
    const isWord = match.groups?.other !== undefined || match.groups?.thai !== undefined
    pieces.push({ start: match.index, end: match.index + match[0].length, text: match[0], isWord })
  }
  return pieces
})

/** The syllables (and numbers) of a Vietnamese text. */
export const vietnameseSyllables = (text: string): Piece[] => vietnamesePieces(text).filter((piece) => piece.isWord)
