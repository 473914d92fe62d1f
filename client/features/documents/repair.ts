import type { DocumentSummary, Segment, setPairs } from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import type { SegmentRole } from '../../../shared/model.ts'
import type { Draft } from './importStore.ts'

type Pairs = InputOf<typeof setPairs>['body']['pairs']

const paragraphOf = (role: SegmentRole, text: string) => ({ role, text, repairs: [], fileSegment: null, codes: [] })

/**
 * A stored article as a preview: its segments are the Thai paragraphs, their sources the Vietnamese ones.
 * @param paired other Vietnamese paragraphs, and how they are paired with the segments
 */
export function repairPreview(
  document: DocumentSummary,
  segments: readonly Segment[],
  paired?: { readonly source: readonly string[]; readonly links: ImportPreview['links'] },
): ImportPreview {
  const target = segments.map(({ role, target }) => paragraphOf(role, target))
  const sources = paired
    ? paired.source.map((text) => paragraphOf('body', text))
    : segments.filter(({ source }) => source !== '').map(({ role, source }) => paragraphOf(role, source))
  let next = 0
  const asStored = segments.map(({ source }, at) => ({ source: source === '' ? [] : [next++], target: [at], score: 1 }))
  const { title, outlet, date, sourceUrl, targetUrl } = document
  return {
    title: document.sourceMissing ? '' : title,
    targetTitle: title,
    outlet,
    date,
    sourceUrl,
    targetUrl,
    source: sources,
    target,
    links: paired?.links ?? asStored,
    file: null,
    existing: null,
    warnings: [],
  }
}

/** The source of every segment, as its row pairs it; where a row has several segments, the first has the source. */
export function pairsOf({ rows, preview }: Draft, segments: readonly Segment[]): Pairs {
  const sources = new Map<number, string>()
  for (const { source, target, dropped } of rows) {
    const [first] = target
    if (first === undefined || dropped) continue
    sources.set(first, source.map((at) => preview.source[at]?.text ?? '').join(' '))
  }
  return segments.map(({ id, version }, at) => ({
    segmentId: id,
    baseVersion: version,
    source: sources.get(at) ?? '',
  }))
}

/** How many Vietnamese paragraphs have no segment to go to. */
export const leftOut = ({ rows }: Draft): number =>
  rows
    .filter(({ target, dropped }) => target.length === 0 || dropped)
    .reduce((sum, { source }) => sum + source.length, 0)
