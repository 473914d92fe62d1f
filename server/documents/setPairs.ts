import { randomUUID } from 'node:crypto'
import type { DocumentSummary, setPairs as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Progress } from '../../shared/api/projects.ts'
import type { Writer } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { remember } from '../memory/remember.ts'
import { countersOf, difference, sumOf } from '../segments/counters.ts'
import { syllables } from '../segments/measure.ts'
import { findSegment, insertRevisions, lockSegments, type SegmentRow, updateSegment } from '../segments/repository.ts'
import { addChange, addToDocument, findDocument, lockDocument } from './repository.ts'

interface Repairing {
  readonly projectId: string
  readonly personId: string
  /** An ISO instant. */
  readonly at: string
}

/**
 * Sets the sources of a document's segments anew. Texts and revisions stay; every segment whose source changes gets a revision
 * that says so, and is open again where it was approved. Findings follow from the checks.
 * @throws AppError notFound where a pair names another document's segment; segment.stale, with nothing done, where one has another version
 */
export async function setPairs({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<DocumentSummary> {
  const { documentId } = params
  const db = call.database.kysely
  const wanted = new Map(body.pairs.map((pair) => [pair.segmentId, pair]))
  const changed = await db.transaction().execute(async (writer) => {
    const segments = await lockSegments(writer, { documentId })
    const { projectId } = found(await lockDocument(writer, documentId))
    const known = new Map(segments.map((segment) => [segment.id, segment]))
    for (const { segmentId, baseVersion } of body.pairs) {
      if (found(known.get(segmentId)).version !== baseVersion)
        throw new AppError('segment.stale', { segment: found(await findSegment(writer, segmentId)) })
    }
    const other = segments.filter(({ id, source }) => wanted.has(id) && wanted.get(id)!.source !== source)
    const how = { projectId, personId: call.caller.person.id, at: new Date().toISOString() }
    const deltas: Progress[] = []
    for (const segment of other) deltas.push(await giveSource(writer, segment, wanted.get(segment.id)!.source, how))
    const delta = sumOf(deltas)
    if (other.some(({ state }) => state === 'approved')) await addChange(writer, documentId, delta, 'translated')
    else await addToDocument(writer, documentId, delta)
    const without = segments.every(({ id, source }) => (wanted.get(id)?.source ?? source) === '')
    await addToDocument(writer, documentId, sumOf([]), {
      sourceMissing: without ? 1 : 0,
      ...(body.sourceUrl === undefined ? {} : { sourceUrl: body.sourceUrl }),
      ...(body.title ? { title: body.title } : {}),
    })
    return other.map(({ id }) => id)
  })
  await call.documentChecks.recheck(documentId)
  call.events.changed(documentId, changed)
  return found(await findDocument(db, documentId))
}

/** Gives a segment another source. @returns what that changes of its document's counters */
async function giveSource(writer: Writer, segment: SegmentRow, source: string, how: Repairing): Promise<Progress> {
  const { projectId, personId, at } = how
  const { id: segmentId, target: text, reason } = segment
  const state = segment.state === 'approved' ? 'translated' : segment.state
  const version = segment.version + 1
  const words = syllables(source)
  const opened = state === segment.state ? {} : { state, approvedBy: null, approvedAt: null }
  await updateSegment(writer, segment, { source, words, version, ...opened })
  const revision = { version, at, authorId: personId, text, state, origin: 'pairing', reason } as const
  await insertRevisions(writer, [{ id: randomUUID(), segmentId, ...revision }])
  await remember(writer, { ...segment, codes: [], projectId }, { state, text, personId, at })
  const before = countersOf({ ...segment, open: [] })
  return difference(before, countersOf({ ...segment, state, words, open: [] }))
}
