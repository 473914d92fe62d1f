import type { Span } from '../model.ts'
import { align } from './align.ts'
import { vietnameseSentences } from './sentences.ts'

/** Spans of the source and the target that say the same; `score` as in a link of paragraphs. */
export interface ChunkLink {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
  readonly score: number
}

/** A Thai space is a breath, not a full stop; pieces shorter than this hang on to the one before. */
const SHORTEST_CHUNK = 24

/** The pieces of a Thai paragraph between spaces, short ones joined to what they follow, figures to what they count. */
export function thaiChunks(text: string): Span[] {
  const found: Span[] = []
  for (const { index, 0: piece } of text.matchAll(/\S+/g)) {
    const last = found.at(-1)
    const end = index + piece.length
    const small = last && (last.end - last.start < SHORTEST_CHUNK || piece.length < SHORTEST_CHUNK / 2)
    const figure = /^\d[\d.,]*$/.test(piece)
    const counted = last && /\d$/.test(text.slice(last.start, last.end))
    if (last && (counted || (small && !figure))) found[found.length - 1] = { start: last.start, end }
    else found.push({ start: index, end })
  }
  return found
}

/**
 * Pairs the sentences of a long Vietnamese paragraph with the chunks of its Thai translation.
 * @returns links in reading order with spans into the two texts (UTF-16, end exclusive); every sentence and chunk is in exactly one
 */
export function alignChunks(source: string, target: string): ChunkLink[] {
  const sentences = vietnameseSentences(source)
  const chunks = thaiChunks(target)
  const texts = (text: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ text: text.slice(start, end) }))
  const links = align(texts(source, sentences), texts(target, chunks))
  return links.map(({ source: from, target: to, score }) => ({
    source: from.map((k) => sentences[k]!),
    target: to.map((k) => chunks[k]!),
    score,
  }))
}
