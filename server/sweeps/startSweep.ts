import { randomUUID } from 'node:crypto'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { startSweep as endpoint, Sweep } from '../../shared/api/sweeps.ts'
import { replaceSpans } from '../../shared/text/spans.ts'
import { found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { addTally } from '../rules/repository.ts'
import { keyOf, type SegmentHits, segmentsHit } from './hits.ts'
import { findSweep, insertSweep, insertSweepChanges, type SweepChangeRow } from './repository.ts'

/** Plans a sweep over every hit that was not taken out, and lets it run in the background. */
export async function startSweep({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<Sweep> {
  const { projectId } = params
  const { pattern, ruleId = null, scope } = body
  const { database, caller, sweeper } = call
  const without = new Set(body.without)
  const sweepId = randomUUID()
  let applied = 0
  const changes: SweepChangeRow[] = []
  for await (const { segment, hits } of segmentsHit(database, { projectId, scope }, pattern)) {
    const wanted = hits.filter((hit) => !without.has(keyOf(segment, hit)))
    applied += wanted.length
    if (wanted.length > 0) changes.push({ ...planned(segment, wanted), sweepId })
  }
  const row = {
    ...{ id: sweepId, projectId, ruleId, pattern: JSON.stringify(pattern), status: 'running' as const },
    ...{ by: caller.person.id, at: new Date().toISOString() },
    ...{
      total: changes.length,
      applied: 0,
      undone: 0,
      undoneBy: null,
      undoing: 0,
      skipped: 0,
      documents: new Set(changes.map(({ documentId }) => documentId)).size,
    },
  }
  await database.kysely.transaction().execute(async (db) => {
    await insertSweep(db, row)
    await insertSweepChanges(db, changes)
    if (ruleId) await addTally(db, ruleId, caller.person.id, { applied, rejected: without.size })
  })
  sweeper.run(sweepId)
  return found(await findSweep(database.kysely, sweepId))
}

const planned = (segment: SegmentHits['segment'], hits: SegmentHits['hits']) => ({
  segmentId: segment.id,
  documentId: segment.documentId,
  before: segment.target,
  after: replaceSpans(
    segment.target,
    hits.map(({ start, end, replacement }) => ({ start, end, text: replacement })),
  ),
  status: 'pending' as const,
  approvedBy: null,
  approvedAt: null,
  version: 0,
})
