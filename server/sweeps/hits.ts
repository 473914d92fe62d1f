import { setImmediate } from 'node:timers/promises'
import type { Hit, Pattern } from '../../shared/api/sweeps.ts'
import { type PatternHit, patternHits } from '../../shared/sweeps/pattern.ts'
import { compileSafe, SafeRegexError } from '../../shared/text/safeRegex.ts'
import type { Database } from '../db/database.ts'
import { AppError } from '../errors.ts'
import { type Candidate, candidates, type SegmentScope } from './repository.ts'

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

/** Every segment of a project where a pattern applies, with its hits. Nobody's save waits for it. */
export async function segmentsHit(
  { longReads }: Database,
  projectId: string,
  pattern: Pattern,
  scope: SegmentScope,
): Promise<SegmentHits[]> {
  assertSafe(pattern)
  const found: SegmentHits[] = []
  const segments = await candidates(longReads, projectId, { scope, literal: pattern.regex ? null : pattern.wrong })
  let since = performance.now()
  for (const segment of segments) {
    if (performance.now() - since > SLICE_MS) {
      await setImmediate()
      since = performance.now()
    }
    const hits = patternHits(pattern, segment.source, segment.target)
    if (hits.length > 0) found.push({ segment, hits })
  }
  return found
}

/** Counts of all hits, and the first of them in context. */
export async function previewHits(
  database: Database,
  projectId: string,
  pattern: Pattern,
  scope: SegmentScope,
  limit: number,
) {
  const found = await segmentsHit(database, projectId, pattern, scope)
  const byState = { machine: 0, draft: 0, translated: 0, approved: 0, rejected: 0 }
  for (const { segment, hits } of found) byState[segment.state] += hits.length
  const all = found.flatMap(({ segment, hits }) => hits.map((hit) => toHit(segment, hit)))
  return {
    total: all.length,
    byState,
    documents: new Set(all.map(({ documentId }) => documentId)).size,
    hits: all.slice(0, limit),
  }
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
