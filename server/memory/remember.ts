import { type InlineCode, withoutCodes } from '../../shared/text/codes.ts'
import type { Writer } from '../db/database.ts'
import { deleteUnitOf, insertUnits } from './repository.ts'

/**
 * Keeps the memory in step with a segment: an approved pair is remembered, whatever is no longer approved forgotten.
 * @param segment as it was before
 * @param now what becomes of it
 */
export async function remember(
  db: Writer,
  segment: { id: string; projectId: string; source: string; state: string; codes: readonly InlineCode[] },
  now: { state: string; text: string; personId: string; at: string },
): Promise<void> {
  if (segment.state === 'approved' || now.state === 'approved') await deleteUnitOf(db, segment.id)
  if (now.state !== 'approved' || segment.source.trim() === '' || now.text.trim() === '') return
  const { id: segmentId, projectId, codes } = segment
  // Codes belong to one segment of one file: elsewhere they would stand for something else.
  const [source, target] = [withoutCodes(segment.source, codes), withoutCodes(now.text, codes)]
  await insertUnits(db, [{ projectId, segmentId, source, target, approvedBy: now.personId, changedAt: now.at }])
}
