import type {
  dismissAlike as alikeEndpoint,
  dismissFinding as dismissEndpoint,
  restoreFinding as restoreEndpoint,
} from '../../shared/api/dismissals.ts'
import type { Segment } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Writer } from '../db/database.ts'
import { addToDocument } from '../documents/repository.ts'
import { AppError, found } from '../errors.ts'
import { addFindingCounts, deleteDismissal, findingsOf, insertDismissal } from '../findings/repository.ts'
import { type KeyedFinding, openFindings } from '../findings/runChecks.ts'
import type { Call } from '../http/route.ts'
import { countersOf, difference, findingDelta } from './counters.ts'
import { findSegment, lockSegments, type SegmentRow, segmentsById } from './repository.ts'

/** One kind of finding, and why it is none; null: it is one after all. */
interface Verdict {
  readonly key: string
  readonly reason: string | null
}

/**
 * Dismisses a finding that is there, with a reason.
 * @throws AppError finding.unknown
 */
export async function dismissFinding({ params, body }: ParsedOf<typeof dismissEndpoint>, call: Call): Promise<Segment> {
  return judgeOne(call, params.segmentId, body)
}

/**
 * Takes a dismissal back: the finding is open again.
 * @throws AppError finding.unknown
 */
export async function restoreFinding(
  { params, query }: ParsedOf<typeof restoreEndpoint>,
  call: Call,
): Promise<Segment> {
  return judgeOne(call, params.segmentId, { key: query.key, reason: null })
}

/** Dismisses or restores the same finding in many segments of one document, passing over those that have it no more, or so already. */
export async function dismissAlike({ params, body }: ParsedOf<typeof alikeEndpoint>, call: Call): Promise<Segment[]> {
  const { documentId } = params
  const changed = await call.database.kysely.transaction().execute(async (writer) => {
    const segments = await lockSegments(writer, { ids: body.segmentIds })
    const done: string[] = []
    for (const segment of segments.filter((each) => each.documentId === documentId)) {
      const before = await findingsOf(writer, segment.id)
      const known = before.findings.some(({ key }) => key === body.key)
      if (!known || before.dismissed.has(body.key) === (body.reason !== null)) continue
      await judge(writer, call, segment, body)
      done.push(segment.id)
    }
    return done
  })
  if (changed.length > 0) call.events.changed(documentId, changed)
  return segmentsById(call.database.kysely, changed)
}

async function judgeOne(call: Call, segmentId: string, verdict: Verdict): Promise<Segment> {
  const db = call.database.kysely
  const documentId = await db.transaction().execute(async (writer) => {
    const segment = found((await lockSegments(writer, { ids: [segmentId] }))[0])
    await judge(writer, call, segment, verdict)
    return segment.documentId
  })
  call.events.changed(documentId, [segmentId])
  return found(await findSegment(db, segmentId))
}

/** Dismisses or restores in a segment that is held, and counts anew what is open in it. */
async function judge(writer: Writer, call: Call, segment: SegmentRow, { key, reason }: Verdict): Promise<void> {
  const { id: segmentId, documentId } = segment
  const before = await findingsOf(writer, segmentId)
  if (!before.findings.some((finding) => finding.key === key)) throw new AppError('finding.unknown')
  if (reason === null) await deleteDismissal(writer, segmentId, key)
  else {
    const at = new Date().toISOString()
    await insertDismissal(writer, { segmentId, key, reason, personId: call.caller.person.id, at })
  }
  const after = await findingsOf(writer, segmentId)
  const open = ({ findings, dismissed }: typeof before) => openFindings(findings, dismissed)
  const count = (findings: readonly KeyedFinding[]) =>
    countersOf({ ...segment, open: findings.map(({ severity }) => severity) })
  await addFindingCounts(writer, call.caller.projectId, findingDelta(open(before), open(after)))
  await addToDocument(writer, documentId, difference(count(open(before)), count(open(after))))
}
