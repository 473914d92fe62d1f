import type { Segment } from '../../shared/api/documents.ts'
import { AppError, found } from '../errors.ts'
import { projectScope } from '../findings/projectScope.ts'
import type { Services } from '../services.ts'
import { applyChange, type Change, prepareChange } from './changeSegment.ts'
import { findSegment, type HeldSegment, heldSegment } from './repository.ts'

/** What a request wants of a segment: a change, or null where it is so already; throws where it may not be. */
export type Decide = (segment: HeldSegment) => Omit<Change, 'at' | 'personId'> | null

/** Whether a request on an older version wants what is there already: it was sent again after its answer was lost. */
export type Resent = (segment: HeldSegment) => boolean

/**
 * Changes one segment on the version that the caller saw, and tells everybody who is looking.
 * @throws AppError segment.stale, with the present segment, where somebody was faster; whatever `decide` throws
 */
export async function change(
  services: Services,
  at: { segmentId: string; baseVersion: number; personId: string },
  decide: Decide,
  resent: Resent = () => false,
): Promise<Segment> {
  const db = services.database.kysely
  const segment = found(await heldSegment(db, at.segmentId))
  const upToDate = segment.version === at.baseVersion
  if (!upToDate && !resent(segment)) throw await stale(services, at.segmentId)
  const wanted = upToDate ? decide(segment) : null
  if (!wanted) return current(services, at.segmentId)
  const scope = await projectScope(db, segment)
  const prepared = prepareChange(segment, { ...wanted, personId: at.personId, at: new Date().toISOString() }, scope)
  const made = await db.transaction().execute((writer) => applyChange(writer, prepared))
  if (!made) throw await stale(services, at.segmentId)
  services.events.changed(segment.documentId, [segment.id])
  if (segment.state === 'approved' || wanted.state === 'approved') services.projectWords.schedule(segment.projectId)
  if (prepared.findings) services.documentChecks.schedule(segment.documentId)
  return current(services, at.segmentId)
}

const current = async (services: Services, segmentId: string): Promise<Segment> =>
  found(await findSegment(services.database.kysely, segmentId))

async function stale(services: Services, segmentId: string): Promise<AppError> {
  return new AppError('segment.stale', { segment: await current(services, segmentId) })
}
