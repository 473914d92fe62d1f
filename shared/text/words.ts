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

/**
 * The Thai word at an offset, asked place by place: only the runs that are asked about are cut. The segmenter is handed a text
 * once, with spaces for all that is not Thai, because to hand it each run by itself costs twice as much.
 */
function thaiCutter(text: string, offset = 0): (at: number) => Span {
  const segments = thaiSegmenter.segment(text.replace(NOT_THAI, ' '))
  return (at) => {
    const { index = at - offset, segment = ' ' } = segments.containing(at - offset) ?? {}
    return { start: offset + index, end: offset + index + segment.length }
  }
}

function pushPieces(pieces: Piece[], text: string, offset: number): void {
  let wordAt: ((at: number) => Span) | undefined
  const pushThai = (from: number, to: number, wordIn: (at: number) => Span) => {
    for (let start = from; start < to; ) {
      const { end } = wordIn(start)
      pieces.push({ start: offset + start, end: offset + end, text: text.slice(start, end), isWord: true })
      start = end
    }
  }
  scanWords(text, (from, to, kind) => {
    if (kind !== 'thai')
      pieces.push({ start: offset + from, end: offset + to, text: text.slice(from, to), isWord: kind === 'other' })
    else if (joinsBefore(text.charCodeAt(from))) pushThai(from, to, thaiCutter(text.slice(from, to), from))
    else {
      wordAt ??= thaiCutter(text)
      pushThai(from, to, wordAt)
    }
  })
}

const unmasked = cached((text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  pushPieces(pieces, text, 0)
  return pieces
})

/**
 * Texts whose words are not just what the dictionary makes of their runs of Thai: markup may hold letters, a mark lack its own,
 * and Thai right after letters of another script is one word with them.
 */
const UNUSUAL =
  /[<{%]|(?<![\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E])[ัิ-ฺ็-๎]|[A-Za-z\u00AA-\u0DFF\u0E80-\u1FFF\u2070-\uFFFF]['’ฯๆ]*[ก-๎]/
const EDGE = 1
const INSIDE = 2

function allEdges(text: string): Uint8Array {
  const edges = new Uint8Array(text.length + 1)
  for (const { start, end, isWord } of thaiPieces(text)) if (isWord) edges[start] = edges[end] = EDGE
  return edges
}

/** Whether a word begins or ends at an offset of a text; only the runs of Thai that are asked about are cut. */
export function thaiWordEdges(text: string): (at: number) => boolean {
  let all = UNUSUAL.test(text) ? allEdges(text) : undefined
  let wordAt: ((at: number) => Span) | undefined
  const known = new Uint8Array(text.length + 1)
  const ask = (at: number): number => {
    const before = isThai(text.charCodeAt(at - 1))
    const after = isThai(text.charCodeAt(at))
    if (before !== after) return EDGE
    if (!before) {
      all ??= allEdges(text)
      return all[at] || INSIDE
    }
    wordAt ??= thaiCutter(text)
    const { start, end } = wordAt(at - 1)
    known.fill(INSIDE, start + 1, end)
    known[end] = EDGE
    return known[at]!
  }
  return (at) => {
    if (all) return all[at] === EDGE
    known[at] ||= ask(at)
    return known[at] === EDGE
  }
}

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
