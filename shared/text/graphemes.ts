import type { Span } from '../model.ts'

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Characters that never join what stands before or after them: letters, digits and marks of punctuation of Latin and Thai. */
const stands = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xc0 && code < 0x250) ||
  (code >= 0x1ea0 && code < 0x1f00) ||
  (code >= 0x0e01 && code <= 0x0e30) ||
  code === 0x0e32 ||
  (code >= 0x0e3f && code <= 0x0e46)

/** Whether a grapheme cluster (Unicode Annex 29) begins at an offset; both ends of the text count. */
export function isGraphemeEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  // The answer for nearly every place in a news text; asking the segmenter costs a hundred times as much.
  if (stands(text.charCodeAt(offset)) && stands(text.charCodeAt(offset - 1))) return true
  return graphemes.segment(text).containing(offset)?.index === offset
}

/** A span inside the text and widened to whole grapheme clusters. */
export function snapToGraphemes(text: string, span: Span): Span {
  let start = Math.min(Math.max(span.start, 0), text.length)
  let end = Math.min(Math.max(span.end, start), text.length)
  while (!isGraphemeEdge(text, start)) start--
  while (!isGraphemeEdge(text, end)) end++
  return { start, end }
}

/** The grapheme clusters of a text, in order. */
export const toGraphemes = (text: string): string[] => Array.from(graphemes.segment(text), (part) => part.segment)

/** How many grapheme clusters a reader sees. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count++
  return count
}
