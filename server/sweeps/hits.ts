import { setImmediate } from 'node:timers/promises'
import type { Hit, Pattern } from '../../shared/api/sweeps.ts'
import { type PatternHit, patternHits } from '../../shared/sweeps/pattern.ts'
import { compileSafe, SafeRegexError } from '../../shared/text/safeRegex.ts'
import type { Database } from '../db/database.ts'
import { AppError } from '../errors.ts'
import type { Candidate } from '../search/candidateRepository.ts'
import { candidates, type Sought, type Within } from '../search/candidates.ts'

/** Other work waits for no more of this at once, in milliseconds. */
const SLICE_MS = 5

/** Names a hit as long as its segment's version stays. */
export const keyOf = (segment: Candidate, hit: PatternHit): string => `${segment.id}:${segment.version}:${hit.start}`

/** @throws AppError pattern.unsafe, with the reason and the place */
export function assertSafe({ regex, wrong }: Pattern): void {
  if (!regex) return
  try {
    compileSafe(wrong)
  } catch (error) {
    if (error instanceof SafeRegexError) throw new AppError('pattern.unsafe', { reason: error.reason, at: error.at })
    throw error
  }
}

export interface SegmentHits {
  readonly segment: Candidate
  readonly hits: readonly PatternHit[]
}

/** What a segment must hold for a pattern to apply to it. */
function soughtBy({ wrong, regex, sourcePresent }: Pattern): Sought {
  const source = sourcePresent.map((text) => ({ text, side: 'source' as const }))
  const target = regex ? [] : [{ text: wrong, side: 'target' as const }]
  return { letters: [target, source].filter((letters) => letters.length > 0), literal: regex ? null : wrong }
}

/** The segments where a pattern applies, with its hits, one after the other. Nobody's save waits for it. */
export async function* segmentsHit(database: Database, within: Within, pattern: Pattern): AsyncGenerator<SegmentHits> {
  assertSafe(pattern)
  let since = performance.now()
  for await (const segments of candidates(database, within, soughtBy(pattern))) {
    for (const segment of segments) {
      if (performance.now() - since > SLICE_MS) {
        await setImmediate()
        since = performance.now()
      }
      const hits = patternHits(pattern, segment.source, segment.target)
      if (hits.length > 0) yield { segment, hits }
    }
  }
}

/** Counts of all hits, and the first of them in context. */
export async function previewHits(database: Database, within: Within, pattern: Pattern, limit: number) {
  const byState = { machine: 0, draft: 0, translated: 0, approved: 0, rejected: 0 }
  const documents = new Set<string>()
  const first: Hit[] = []
  let total = 0
  for await (const { segment, hits } of segmentsHit(database, within, pattern)) {
    total += hits.length
    byState[segment.state] += hits.length
    documents.add(segment.documentId)
    for (const hit of hits.slice(0, limit - first.length)) first.push(toHit(segment, hit))
  }
  return { total, byState, documents: documents.size, hits: first }
}

const toHit = (segment: Candidate, hit: PatternHit): Hit => ({
  key: keyOf(segment, hit),
  segmentId: segment.id,
  documentId: segment.documentId,
  title: segment.title,
  position: segment.position,
  version: segment.version,
  state: segment.state,
  source: segment.source,
  target: segment.target,
  span: { start: hit.start, end: hit.end },
  replacement: hit.replacement,
})
