import type { Selectable } from 'kysely'
import type { Revision, Segment } from '../../shared/api/documents.ts'
import type { ProjectSettings } from '../../shared/api/projects.ts'
import type { InlineCode } from '../../shared/text/codes.ts'
import type { Reader, Writer } from '../db/database.ts'
import { inSlices } from '../db/slices.ts'
import { statement } from '../db/statement.ts'
import type { Tables } from '../db/tables.ts'
import { shownFindings, shownFindingsOf } from '../findings/repository.ts'

export type SegmentRow = Selectable<Tables['segment']>
export type RevisionRow = Selectable<Tables['revision']>

/** A segment as a change finds it, with what its document and project say about changing it. */
export interface HeldSegment extends Omit<SegmentRow, 'correctors' | 'codes'> {
  readonly correctors: readonly string[]
  readonly codes: readonly InlineCode[]
  readonly projectId: string
  readonly status: Tables['document']['status']
  readonly settings: ProjectSettings
  readonly knowledgeVersion: number
}

const shownSegments = (db: Reader) =>
  db
    .selectFrom('segment')
    .leftJoin('person as editor', 'editor.id', 'segment.editedBy')
    .leftJoin('person as approver', 'approver.id', 'segment.approvedBy')
    .selectAll('segment')
    .select(['editor.name as editorName', 'approver.name as approverName'])
    .orderBy('segment.position')

type ShownRow = Awaited<ReturnType<ReturnType<typeof shownSegments>['execute']>>[number]

const toSegment = (row: ShownRow, findings: Segment['findings']): Segment => ({
  id: row.id,
  documentId: row.documentId,
  position: row.position,
  role: row.role,
  source: row.source,
  machine: row.machine,
  target: row.target,
  version: row.version,
  state: row.state,
  reason: row.reason,
  editedBy: row.editedBy === null ? null : { id: row.editedBy, name: row.editorName ?? '' },
  editedAt: row.editedAt,
  approvedBy: row.approvedBy === null ? null : { id: row.approvedBy, name: row.approverName ?? '' },
  approvedAt: row.approvedAt,
  approvedText: row.state === 'approved' ? null : row.approvedText,
  codes: JSON.parse(row.codes),
  gone: row.gone !== 0,
  findings,
})

/** Every segment of a document, in order, with its findings. */
export async function segmentsOf(db: Reader, documentId: string): Promise<Segment[]> {
  const rows = await shownSegments(db).where('segment.documentId', '=', documentId).execute()
  const findings = await shownFindings(db, { documentId })
  return rows.map((row) => toSegment(row, findings.get(row.id) ?? []))
}

/** Some segments, in order. Ids that are gone are left out. */
export async function segmentsById(db: Reader, segmentIds: readonly string[]): Promise<Segment[]> {
  if (segmentIds.length === 0) return []
  const rows = await shownSegments(db).where('segment.id', 'in', segmentIds).execute()
  const findings = await shownFindings(db, { segmentIds })
  return rows.map((row) => toSegment(row, findings.get(row.id) ?? []))
}

const shownById = statement<{ segmentId: string }, ShownRow>((db, value) =>
  shownSegments(db).where('segment.id', '=', value('segmentId')),
)

export async function findSegment(db: Reader, segmentId: string): Promise<Segment | undefined> {
  const [row] = (await shownById(db, { segmentId })).rows
  return row && toSegment(row, await shownFindingsOf(db, segmentId))
}

const held = (db: Reader) =>
  db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .innerJoin('project', 'project.id', 'document.projectId')
    .selectAll('segment')
    .select(['document.projectId', 'document.status', 'project.settings', 'project.knowledgeVersion'])

type HeldRow = Awaited<ReturnType<ReturnType<typeof held>['execute']>>[number]
const toHeld = (row: HeldRow): HeldSegment => ({
  ...row,
  correctors: JSON.parse(row.correctors),
  codes: JSON.parse(row.codes),
  settings: JSON.parse(row.settings),
})

const heldById = statement<{ segmentId: string }, HeldRow>((db, value) =>
  held(db).where('segment.id', '=', value('segmentId')),
)

export async function heldSegment(db: Reader, segmentId: string): Promise<HeldSegment | undefined> {
  const [row] = (await heldById(db, { segmentId })).rows
  return row && toHeld(row)
}

/** Some segments, as a change finds them. Ids that are gone are left out. */
export async function heldSegmentsById(db: Reader, ids: readonly string[]): Promise<HeldSegment[]> {
  if (ids.length === 0) return []
  return (await held(db).where('segment.id', 'in', ids).execute()).map(toHeld)
}

export async function heldSegmentsOf(db: Reader, documentId: string): Promise<HeldSegment[]> {
  const rows = await held(db).where('segment.documentId', '=', documentId).orderBy('segment.position').execute()
  return rows.map(toHeld)
}

/** The columns that a change writes. */
export type SegmentUpdate = Partial<Omit<SegmentRow, 'id' | 'documentId'>>

/** Writes a segment where it still has this version. @returns whether it had */
export async function updateSegment(
  db: Writer,
  at: { id: string; version: number },
  values: SegmentUpdate,
): Promise<boolean> {
  const result = await db
    .updateTable('segment')
    .set(values)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/**
 * Holds segments until the transaction ends, on either database, so that they and their findings stay what was read. Whoever
 * holds several, or a document too, takes the segments first and all at once: so two never wait for each other.
 */
export async function lockSegments(
  db: Writer,
  where: { ids: readonly string[] } | { documentId: string },
): Promise<SegmentRow[]> {
  const lock = db.updateTable('segment').set((eb) => ({ version: eb.ref('version') }))
  return 'ids' in where
    ? lock.where('id', 'in', where.ids).returningAll().execute()
    : lock.where('documentId', '=', where.documentId).returningAll().execute()
}

export async function insertSegments(db: Writer, rows: readonly SegmentRow[]): Promise<void> {
  await inSlices(rows, (slice) => db.insertInto('segment').values(slice).execute())
}

/** Removes segments with their histories and findings. */
export async function deleteSegments(db: Writer, ids: readonly string[]): Promise<void> {
  await inSlices(ids, (slice) => db.deleteFrom('segment').where('id', 'in', slice).execute())
}

/** Puts a segment elsewhere in its document. */
export async function moveSegment(db: Writer, id: string, position: number): Promise<void> {
  await db.updateTable('segment').set({ position }).where('id', '=', id).execute()
}

export async function insertRevisions(db: Writer, rows: readonly RevisionRow[]): Promise<void> {
  await inSlices(rows, (slice) => db.insertInto('revision').values(slice).execute())
}

/** Every revision of a segment, newest first. */
export async function revisionsOf(db: Reader, segmentId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('person', 'person.id', 'revision.authorId')
    .selectAll('revision')
    .select('person.name as authorName')
    .where('segmentId', '=', segmentId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ authorId, authorName, ...row }) => ({
    ...row,
    author: authorId === null ? null : { id: authorId, name: authorName ?? '' },
  }))
}

/** Every revision of a document with its author, by segment, oldest first. */
export async function revisionsOfDocument(db: Reader, documentId: string) {
  return db
    .selectFrom('revision')
    .innerJoin('segment', 'segment.id', 'revision.segmentId')
    .leftJoin('person', 'person.id', 'revision.authorId')
    .select([
      'segment.position',
      'segment.id as segmentId',
      'segment.source',
      'revision.version',
      'revision.at',
      'person.name as author',
    ])
    .select(['revision.origin', 'revision.state', 'revision.reason', 'revision.text'])
    .where('segment.documentId', '=', documentId)
    .orderBy('segment.position')
    .orderBy('revision.version')
    .execute()
}
