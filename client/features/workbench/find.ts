import type { Segment } from '../../../shared/api/documents.ts'
import type { Span } from '../../../shared/model.ts'
import { withoutDiacritics } from '../../../shared/text/normalise.ts'
import { spansOfLiteral } from '../../../shared/text/spans.ts'
import type { TextMark } from '../../ui/text/marks.ts'

/** One place where the text that is looked for stands. */
export interface Hit extends Span {
  readonly segmentId: string
  readonly side: 'source' | 'target'
}

const fold = (text: string) => withoutDiacritics(text.normalize('NFC')).replace(/[A-Z]/g, (c) => c.toLowerCase())

/** Where a query stands in a text: capitals and Vietnamese marks make no difference, Thai is found inside words. */
export function findIn(text: string, query: string): Span[] {
  const wanted = fold(query.trim())
  return wanted === '' ? [] : spansOfLiteral(fold(text), wanted)
}

/** Every place in the article, in reading order, the source of a row before its translation. */
export function findAll(segments: readonly Segment[], query: string, textOf: (segment: Segment) => string): Hit[] {
  return segments.flatMap((segment) => [
    ...findIn(segment.source, query).map((span) => ({ ...span, segmentId: segment.id, side: 'source' as const })),
    ...findIn(textOf(segment), query).map((span) => ({ ...span, segmentId: segment.id, side: 'target' as const })),
  ])
}

/** The marks of what was found in one text of a row. @param current the hit that is looked at */
export function hitMarks(
  segmentId: string,
  hits: readonly Hit[] | undefined,
  current: Hit | undefined,
  side: Hit['side'],
): TextMark[] {
  return (hits ?? [])
    .filter((hit) => hit.segmentId === segmentId && hit.side === side)
    .map((hit) => ({ start: hit.start, end: hit.end, className: hit === current ? 'found found-current' : 'found' }))
}
