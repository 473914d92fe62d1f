import { randomUUID } from 'node:crypto'
import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type { updateFromImport as endpoint } from '../../shared/api/imports.ts'
import type { Progress } from '../../shared/api/projects.ts'
import { mergeThree } from '../../shared/diff/mergeThree.ts'
import type { SegmentState } from '../../shared/model.ts'
import type { Writer } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import { addFindingCounts, findingsOf, replaceFindings } from '../findings/repository.ts'
import { openFindings } from '../findings/runChecks.ts'
import type { Call } from '../http/route.ts'
import { isKept } from '../imports/fileRepository.ts'
import { remember } from '../memory/remember.ts'
import { countersOf, difference, findingDelta, sumOf } from '../segments/counters.ts'
import { editsBetween, syllables } from '../segments/measure.ts'
import {
  deleteSegments,
  insertRevisions,
  insertSegments,
  lockSegments,
  moveSegment,
  type SegmentRow,
  updateSegment,
} from '../segments/repository.ts'
import { firstRevisions, newSegment } from './createDocument.ts'
import { matchSegments } from './matchSegments.ts'
import { addToDocument, findDocument, lockDocument } from './repository.ts'

type Article = ParsedOf<typeof endpoint>['body']
type NewSegment = Article['segments'][number]
type Tally = Omit<ResponseOf<typeof endpoint>, 'document'>

interface Updating {
  readonly db: Writer
  readonly projectId: string
  readonly personId: string
  readonly at: string
}

/**
 * Brings an article in again. Unchanged paragraphs (same source, same machine text) keep text, state and approval; changed ones
 * are open again with the machine's new text in their history, a person's words kept and merged where they do not touch; new
 * ones stand in their place; gone ones are removed, or kept and marked where somebody worked on them. All or nothing.
 * @throws AppError document.status where it is published; notFound where its file is no longer kept
 */
export async function updateFromImport(
  { params, body }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<ResponseOf<typeof endpoint>> {
  const { documentId } = params
  const { file, segments: next, title, outlet, date, sourceUrl, targetUrl } = body
  const personId = call.caller.person.id
  const at = new Date().toISOString()
  const done = await call.database.kysely.transaction().execute(async (db) => {
    const before = (await lockSegments(db, { documentId })).sort((a, b) => a.position - b.position)
    const { projectId, status } = found(await lockDocument(db, documentId))
    if (status === 'published') throw new AppError('document.status', { status })
    if (file && !(await isKept(db, projectId, file.id))) throw new AppError('notFound')
    const work = await exchange({ db, projectId, personId, at }, documentId, before, next)
    const moved = work.tally.changed + work.tally.added + work.tally.removed + work.tally.kept > 0
    await addToDocument(db, documentId, sumOf(work.deltas), {
      title,
      ...(outlet === null ? {} : { outlet }),
      ...(date === null ? {} : { date }),
      ...(sourceUrl === null ? {} : { sourceUrl }),
      ...(targetUrl === null ? {} : { targetUrl }),
      ...(file ? { fileId: file.id, fileDocument: file.document } : {}),
      ...(next.some(({ source }) => source !== '') ? { sourceMissing: 0 } : {}),
      ...(moved && status === 'approved'
        ? { status: 'reviewing' as const, approvedAt: null, approvedBy: null, publishedAt: null }
        : {}),
    })
    return work
  })
  await call.documentChecks.recheck(documentId)
  call.events.changed(documentId, done.touched)
  return { document: found(await findDocument(call.database.kysely, documentId)), ...done.tally }
}

async function exchange(by: Updating, documentId: string, before: readonly SegmentRow[], next: readonly NewSegment[]) {
  const was = matchSegments(before, next)
  const deltas: Progress[] = []
  const touched: string[] = []
  const tally: Tally = { unchanged: 0, changed: 0, added: 0, removed: 0, kept: 0 }
  const order: string[] = []
  const added: SegmentRow[] = []
  for (const [index, given] of next.entries()) {
    const old = before[was[index]!]
    if (!old) {
      const segment = newSegment(documentId, index, given)
      order.push(segment.id)
      added.push(segment)
      tally.added++
      continue
    }
    order.push(old.id)
    const same = old.source === given.source && old.machine === given.machine
    tally[same ? 'unchanged' : 'changed']++
    if (same) deltas.push(await refresh(by.db, old, given))
    else deltas.push(await reopen(by, old, given))
    if (!same || old.gone !== 0) touched.push(old.id)
  }
  const matched = new Set(was)
  const missing = before.filter((_, at) => !matched.has(at))
  const kept = missing.filter(isTouched)
  const leftNow = kept.filter(({ gone }) => gone === 0)
  const removed = missing.filter((segment) => !isTouched(segment))
  for (const segment of removed) deltas.push(await leaving(by, segment))
  await deleteSegments(
    by.db,
    removed.map(({ id }) => id),
  )
  for (const segment of leftNow) {
    deltas.push(await leaving(by, segment))
    await replaceFindings(by.db, { segmentId: segment.id, documentId }, [])
    await updateSegment(by.db, segment, { gone: 1 })
    touched.push(segment.id)
  }
  tally.removed = removed.length
  tally.kept = leftNow.length
  const places = placesOf(order, before, kept)
  const placed = added.map((segment) => ({ ...segment, position: places.get(segment.id) ?? segment.position }))
  await insertSegments(by.db, placed)
  await insertRevisions(
    by.db,
    placed.flatMap((segment) => firstRevisions(segment, by.personId, by.at)),
  )
  deltas.push(...placed.map((segment) => countersOf({ ...segment, open: [] })))
  for (const { id, position } of before) {
    const place = places.get(id)
    if (place !== undefined && place !== position) await moveSegment(by.db, id, place)
  }
  return { deltas, touched, tally }
}

/** Whether anybody's work is in a segment. */
const isTouched = ({ state, editedBy }: SegmentRow): boolean => state !== 'machine' || editedBy !== null

/** The new order; what is gone and kept stays after what it stood after. */
function placesOf(
  order: readonly string[],
  before: readonly SegmentRow[],
  kept: readonly SegmentRow[],
): ReadonlyMap<string, number> {
  const ids = [...order]
  for (const { id } of kept) {
    const earlier = before.slice(
      0,
      before.findIndex((each) => each.id === id),
    )
    const after = earlier.findLast((each) => ids.includes(each.id))
    ids.splice(after ? ids.indexOf(after.id) + 1 : 0, 0, id)
  }
  return new Map(ids.map((id, position) => [id, position]))
}

const fromFile = ({ role, fileSegment = null, codes = [] }: NewSegment) => ({
  role,
  fileSegment,
  codes: JSON.stringify(codes),
  gone: 0,
})

/** The same paragraph again: only its place in the new file is noted, and that it is back. */
async function refresh(db: Writer, segment: SegmentRow, given: NewSegment): Promise<Progress> {
  const now = fromFile(given)
  const same = segment.role === now.role && segment.fileSegment === now.fileSegment && segment.codes === now.codes
  if (!same || segment.gone !== 0) await updateSegment(db, segment, now)
  return difference(countersOf({ ...segment, open: [] }), countersOf({ ...segment, gone: 0, open: [] }))
}

/** A paragraph that changed is open again. @returns what its counters change by */
async function reopen(
  { db, projectId, personId, at }: Updating,
  segment: SegmentRow,
  given: NewSegment,
): Promise<Progress> {
  const worked = isTouched(segment)
  const { source, machine } = given
  const merged = mergeThree(segment.target, segment.machine, given.repaired) ?? segment.target
  const text = worked ? merged : given.repaired
  const state: SegmentState = worked ? 'draft' : 'machine'
  const words = syllables(source)
  const edits = editsBetween(machine, text)
  const revisions = [
    ...(machine === segment.machine ? [] : [{ text: machine, state: 'machine' as const }]),
    ...(machine === segment.machine || text !== machine ? [{ text, state }] : []),
  ].map((revision, index) => ({
    ...revision,
    id: randomUUID(),
    segmentId: segment.id,
    version: segment.version + 1 + index,
    at,
    authorId: personId,
    origin: 'import' as const,
    reason: null,
  }))
  const version = segment.version + revisions.length
  const open = { reason: null, approvedBy: null, approvedAt: null }
  await updateSegment(db, segment, {
    ...fromFile(given),
    ...edits,
    ...open,
    source,
    machine,
    target: text,
    state,
    words,
    version,
  })
  await insertRevisions(db, revisions)
  await remember(db, { ...segment, codes: [], projectId }, { state, text, personId, at })
  const before = countersOf({ ...segment, open: [] })
  return difference(before, countersOf({ state, words, ...edits, open: [] }))
}

/** What a segment takes with it when it goes. */
async function leaving({ db, projectId }: Updating, segment: SegmentRow): Promise<Progress> {
  const { findings, dismissed } = await findingsOf(db, segment.id)
  const open = openFindings(findings, dismissed)
  await addFindingCounts(db, projectId, findingDelta(open, []))
  const counted = countersOf({ ...segment, open: open.map(({ severity }) => severity) })
  return difference(counted, sumOf([]))
}
