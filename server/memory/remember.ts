import type { Writer } from '../db/database.ts'
import { deleteUnitOf, insertUnits } from './repository.ts'

/**
 * Keeps the memory in step with a segment: an approved pair is remembered, whatever is no longer approved forgotten.
 * @param segment as it was before
 * @param now what becomes of it
 */
export async function remember(
  db: Writer,
  segment: { id: string; projectId: string; source: string; state: string },
  now: { state: string; text: string; personId: string; at: string },
): Promise<void> {
  if (segment.state === 'approved' || now.state === 'approved') await deleteUnitOf(db, segment.id)
  if (now.state !== 'approved' || segment.source.trim() === '' || now.text.trim() === '') return
  const { id: segmentId, projectId, source } = segment
  await insertUnits(db, [
    { projectId, segmentId, source, target: now.text, approvedBy: now.personId, changedAt: now.at },
  ])
}
