import type { Span } from '../model.ts'
import { cached } from './cache.ts'
import { charClass } from './charClass.ts'
import { bySpan } from './spans.ts'

/** A piece of a text. The pieces of a text, joined, are the text. `isWord` is false for spaces, punctuation, ๆ and placeholders. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isWord: boolean
}

const thaiSegmenter = new Intl.Segmenter('th', { granularity: 'word' })

type Kind = 'thai' | 'other' | 'gap'

const isThai = charClass(/[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]/)
const NOT_THAI = /[^\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]/g
const isDigit = charClass(/[\d๐-๙]/)
const isLetter = charClass(/[\p{L}\p{M}]/u)
const isSpace = charClass(/\s/)
const joinsFigures = charClass(/[.,:]/)
const joinsLetters = charClass(/['’]/)
/** Tags and placeholders, which the Thai dictionary would cut. */
const MARKUP = /<\/?[A-Za-z][^<>]*>|\{[\p{L}\d_.]*\}|%(?:\d+\$)?[sd]/uy
const mayOpenMarkup = charClass(/[<{%]/)
/** Letters that are no part of a word: the dictionary glues ๆ to the letter before it. */
const standsAlone = charClass(/[ฯๆ]/)

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1)

/** Where a run of one class ends that goes on after `at`. */
function endOfRun(text: string, at: number, isOf: (code: number) => boolean): number {
  let end = at
  for (let code = text.codePointAt(end); code !== undefined && isOf(code); code = text.codePointAt(end))
    end += widthOf(code)
  return end
}

/** Where runs of one class end that single marks join: 1,586.5; d’Ivoire. */
function endOfJoined(
  text: string,
  at: number,
  isOf: (code: number) => boolean,
  joins: (code: number) => boolean,
): number {
  let end = endOfRun(text, at, isOf)
  while (joins(text.charCodeAt(end))) {
    const next = endOfRun(text, end + 1, isOf)
    if (next === end + 1) break
    end = next
  }
  return end
}

function endOfMarkup(text: string, at: number): number {
  MARKUP.lastIndex = at
  return at + (MARKUP.exec(text)?.[0].length ?? 0)
}

/** Cuts a text into runs of Thai, other words and numbers, and what is no word: spaces, markup, each mark by itself. */
export function scanWords(text: string, put: (start: number, end: number, kind: Kind) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const start = at
    let kind: Kind = 'gap'
    if (isThai(code)) {
      kind = 'thai'
      at = endOfRun(text, at, isThai)
    } else if (isDigit(code)) {
      kind = 'other'
      at = endOfJoined(text, at, isDigit, joinsFigures)
    } else if (isLetter(code) && !standsAlone(code)) {
      kind = 'other'
      at = endOfJoined(text, at, isLetter, joinsLetters)
    } else if (isSpace(code)) at = endOfRun(text, at, isSpace)
    else if (mayOpenMarkup(code)) at = endOfMarkup(text, at)
    if (at === start) at += widthOf(code)
    put(start, at, kind)
  }
}

/** Marks that the segmenter joins to whatever stands before them, a space too. */
const joinsBefore = charClass(/[ัิ-ฺ็-๎]/)
export const EDGE = 1

/** Marks where the words of a run of Thai end. */
function cutThai(edges: Uint8Array, { start, end }: Span, segments: Intl.Segments, offset: number): void {
  for (let at = start; at < end; ) {
    const { index, segment } = segments.containing(at - offset)!
    at = offset + index + segment.length
    edges[at] = EDGE
  }
}

/**
 * Where the words of a Thai text begin and end, by ICU's dictionary: `EDGE` at each such offset. The segmenter is handed a text
 * once, with spaces for all that is not Thai, because to hand it each run by itself costs twice as much.
 */
export const thaiWordEdges = cached((text: string): Uint8Array => {
  const edges = new Uint8Array(text.length + 1)
  let segments: Intl.Segments | undefined
  scanWords(text, (start, end, kind) => {
    if (kind === 'gap') return
    edges[start] = edges[end] = EDGE
    if (kind !== 'thai') return
    if (joinsBefore(text.charCodeAt(start)))
      cutThai(edges, { start, end }, thaiSegmenter.segment(text.slice(start, end)), start)
    else {
      segments ??= thaiSegmenter.segment(text.replace(NOT_THAI, ' '))
      cutThai(edges, { start, end }, segments, 0)
    }
  })
  return edges
})

function pushPieces(pieces: Piece[], text: string, offset: number): void {
  const edges = thaiWordEdges(text)
  scanWords(text, (from, to, kind) => {
    for (let start = from; start < to; ) {
      let end = kind === 'thai' ? start + 1 : to
      while (edges[end] !== EDGE && end < to) end++
      pieces.push({ start: offset + start, end: offset + end, text: text.slice(start, end), isWord: kind !== 'gap' })
      start = end
    }
  })
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
  scanWords(text, (start, end, kind) =>
    pieces.push({ start, end, text: text.slice(start, end), isWord: kind !== 'gap' }),
  )
  return pieces
})

/** The syllables (and numbers) of a Vietnamese text. */
export const vietnameseSyllables = (text: string): Piece[] => vietnamesePieces(text).filter((piece) => piece.isWord)
