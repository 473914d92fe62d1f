import { vietnameseSentences } from './sentences.ts'
import type { Paragraph } from './types.ts'

/** The sentences of a Vietnamese text, and which paragraph each is in: what is linked, so that a paragraph can go two ways. */
export interface Units {
  readonly sentences: readonly Paragraph[]
  readonly paragraphs: Int32Array
  /** Up to each sentence, how many paragraphs' worth of sentences there are. */
  readonly counts: Float64Array
}

/** Cuts paragraphs into sentences; a paragraph without any letter is one. */
export function unitsOf(source: readonly Paragraph[]): Units {
  const sentences: Paragraph[] = []
  const paragraphs: number[] = []
  const counts = [0]
  source.forEach((paragraph, at) => {
    const spans = vietnameseSentences(paragraph.text)
    const pieces =
      spans.length < 2
        ? [paragraph]
        : spans.map(({ start, end }) => ({ ...paragraph, text: paragraph.text.slice(start, end) }))
    for (const piece of pieces) {
      sentences.push(piece)
      paragraphs.push(at)
      counts.push(counts.at(-1)! + 1 / pieces.length)
    }
  })
  return { sentences, paragraphs: Int32Array.from(paragraphs), counts: Float64Array.from(counts) }
}
