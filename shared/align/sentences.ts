import type { Span } from '../model.ts'
import { keeping } from '../text/cache.ts'

const KEPT_TEXTS = 16384
const SENTENCES = new Intl.Segmenter('vi', { granularity: 'sentence' })
const NO_LETTER = /^[^\p{L}\d]*$/u

const trimmed = (text: string, start: number, end: number): Span => {
  const piece = text.slice(start, end)
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length }
}

/** The sentences of a Vietnamese paragraph, without the spaces between them. */
export const vietnameseSentences = keeping(KEPT_TEXTS, (text: string): readonly Span[] => {
  const found: Span[] = []
  for (const { index, segment } of SENTENCES.segment(text)) {
    const span = trimmed(text, index, index + segment.length)
    const last = found.at(-1)
    const afterTitle =
      last && /(?<![\p{L}])(?:TP|ông|bà|TS|GS|PGS|ThS|Mr|Mrs|Dr)\.$/u.test(text.slice(last.start, last.end))
    if (last && (afterTitle || NO_LETTER.test(segment))) found[found.length - 1] = { start: last.start, end: span.end }
    else if (span.end > span.start) found.push(span)
  }
  return found
})
