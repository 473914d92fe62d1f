import type {
  dismissFinding as dismissEndpoint,
  restoreFinding as restoreEndpoint,
  Segment,
} from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Writer } from '../db/database.ts'
import { addToDocument } from '../documents/repository.ts'
import { AppError, found } from '../errors.ts'
import { addFindingCounts, deleteDismissal, findingsOf, insertDismissal } from '../findings/repository.ts'
import { type KeyedFinding, openFindings } from '../findings/runChecks.ts'
import type { Call } from '../http/route.ts'
import { countersOf, difference, findingDelta } from './counters.ts'
import { findSegment, lockSegments } from './repository.ts'

/**
 * Dismisses a finding that is there, with a reason.
 * @throws AppError finding.unknown
 */
export async function dismissFinding({ params, body }: ParsedOf<typeof dismissEndpoint>, call: Call): Promise<Segment> {
  const { key, reason } = body
  const { segmentId } = params
  const dismissal = { segmentId, key, reason, personId: call.caller.person.id, at: new Date().toISOString() }
  return change(call, segmentId, key, (writer) => insertDismissal(writer, dismissal))
}

/**
 * Takes a dismissal back: the finding is open again.
 * @throws AppError finding.unknown
 */
export async function restoreFinding(
  { params, query }: ParsedOf<typeof restoreEndpoint>,
  call: Call,
): Promise<Segment> {
  const { segmentId } = params
  return change(call, segmentId, query.key, (writer) => deleteDismissal(writer, segmentId, query.key))
}

async function change(
  call: Call,
  segmentId: string,
  key: string,
  make: (writer: Writer) => Promise<void>,
): Promise<Segment> {
  const db = call.database.kysely
  const documentId = await db.transaction().execute(async (writer) => {
    const segment = found((await lockSegments(writer, { ids: [segmentId] }))[0])
    const before = await findingsOf(writer, segmentId)
    if (!before.findings.some((finding) => finding.key === key)) throw new AppError('finding.unknown')
    await make(writer)
    const after = await findingsOf(writer, segmentId)
    const open = ({ findings, dismissed }: typeof before) => openFindings(findings, dismissed)
    const count = (findings: readonly KeyedFinding[]) =>
      countersOf({ ...segment, open: findings.map(({ severity }) => severity) })
    await addFindingCounts(writer, call.caller.projectId, findingDelta(open(before), open(after)))
    await addToDocument(writer, segment.documentId, difference(count(open(before)), count(open(after))))
    return segment.documentId
  })
  call.events.changed(documentId, [segmentId])
  return found(await findSegment(db, segmentId))
}
