import type { Selectable, Updateable } from 'kysely'
import type { z } from 'zod'
import type { Pattern, Sweep, scope as scopeSchema } from '../../shared/api/sweeps.ts'
import type { Reader, Writer } from '../db/database.ts'
import { holdsText } from '../db/holdsText.ts'
import type { Tables } from '../db/tables.ts'

export type SweepRow = Selectable<Tables['sweep']>
export type SweepChangeRow = Selectable<Tables['sweepChange']>
export type SegmentScope = z.output<typeof scopeSchema>

/**
 * Segments that a pattern may apply to, by document, newest first; the database narrows down by the literal text, if there is one.
 * @param after continues after this segment of the list before
 */
export async function candidates(
  db: Reader,
  projectId: string,
  wanted: { scope: SegmentScope; literal: string | null },
) {
  const { states, personId, documentId, from, to } = wanted.scope
  let query = db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .select([
      'segment.id',
      'segment.documentId',
      'document.title',
      'segment.position',
      'segment.version',
      'segment.state',
      'segment.source',
      'segment.target',
    ])
    .where('document.projectId', '=', projectId)
    .where('segment.gone', '=', 0)
  if (wanted.literal !== null) query = query.where(holdsText('segment.target', wanted.literal))
  if (states) query = query.where('segment.state', 'in', states)
  if (personId) query = query.where('segment.editedBy', '=', personId)
  if (documentId) query = query.where('document.id', '=', documentId)
  if (from) query = query.where('document.date', '>=', from)
  if (to) query = query.where('document.date', '<=', to)
  return query.orderBy('document.createdAt', 'desc').orderBy('document.id').orderBy('segment.position').execute()
}
export type Candidate = Awaited<ReturnType<typeof candidates>>[number]

const sweeps = (db: Reader) =>
  db.selectFrom('sweep').leftJoin('person', 'person.id', 'sweep.by').selectAll('sweep').select('person.name as byName')

const toSweep = ({ byName, by, pattern, ...row }: SweepRow & { byName: string | null }): Sweep => ({
  ...row,
  pattern: JSON.parse(pattern) as Pattern,
  by: by === null ? null : { id: by, name: byName ?? '' },
})

/** The sweeps of a project, newest first. */
export async function sweepsOf(db: Reader, projectId: string): Promise<Sweep[]> {
  const rows = await sweeps(db).where('sweep.projectId', '=', projectId).orderBy('sweep.at', 'desc').execute()
  return rows.map(toSweep)
}

export async function findSweep(db: Reader, sweepId: string): Promise<Sweep | undefined> {
  const row = await sweeps(db).where('sweep.id', '=', sweepId).executeTakeFirst()
  return row && toSweep(row)
}

export async function findSweepRow(db: Reader, sweepId: string): Promise<SweepRow | undefined> {
  return db.selectFrom('sweep').selectAll().where('id', '=', sweepId).executeTakeFirst()
}

export async function insertSweep(db: Reader, row: SweepRow): Promise<void> {
  await db.insertInto('sweep').values(row).execute()
}

const UNFINISHED = ['running', 'undoing'] as const

/** Sweeps and undoings that a server left unfinished when it stopped. */
export async function unfinishedSweeps(db: Reader): Promise<SweepRow[]> {
  return db.selectFrom('sweep').selectAll().where('status', 'in', UNFINISHED).execute()
}

/** Ends a sweep or its undoing, unless another server has ended it. */
export async function endSweep(db: Reader, sweepId: string, status: 'done' | 'failed' | 'undone'): Promise<void> {
  await db
    .updateTable('sweep')
    .set({ status, undoing: 0 })
    .where('id', '=', sweepId)
    .where('status', 'in', UNFINISHED)
    .execute()
}

/**
 * Marks what a sweep changed, in all or in one document, as to be taken back. What an undoing that failed had left is with it.
 * @returns false, with nothing done, where the sweep or an undoing of it is under way
 */
export async function beginUndo(
  db: Writer,
  { sweepId, documentId, personId }: { sweepId: string; documentId?: string | undefined; personId: string },
): Promise<boolean> {
  const begun = await db
    .updateTable('sweep')
    .set({ status: 'undoing', undoneBy: personId })
    .where('id', '=', sweepId)
    .where('status', 'not in', UNFINISHED)
    .executeTakeFirst()
  if (begun.numUpdatedRows !== 1n) return false
  const applied = db.updateTable('sweepChange').set({ status: 'undoing' }).where('sweepId', '=', sweepId)
  await (documentId ? applied.where('documentId', '=', documentId) : applied).where('status', '=', 'applied').execute()
  const { undoing } = await db
    .selectFrom('sweepChange')
    .select((eb) => eb.fn.countAll<number>().as('undoing'))
    .where('sweepId', '=', sweepId)
    .where('status', '=', 'undoing')
    .executeTakeFirstOrThrow()
  await db.updateTable('sweep').set({ undoing }).where('id', '=', sweepId).execute()
  return true
}

const ROWS_AT_ONCE = 500

export async function insertSweepChanges(db: Writer, rows: readonly SweepChangeRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('sweepChange')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}

/** Changes of a sweep in one status, by segment. @param where.after begins after this segment */
export async function changesOfSweep(
  db: Reader,
  where: { sweepId: string; status: SweepChangeRow['status']; after?: string; limit: number },
): Promise<SweepChangeRow[]> {
  return db
    .selectFrom('sweepChange')
    .selectAll()
    .where('sweepId', '=', where.sweepId)
    .where('status', '=', where.status)
    .where('segmentId', '>', where.after ?? '')
    .orderBy('segmentId')
    .limit(where.limit)
    .execute()
}

/** Takes a change from one status to the next. @returns false where another server has done so */
export async function moveChange(
  db: Writer,
  { sweepId, segmentId }: Pick<SweepChangeRow, 'sweepId' | 'segmentId'>,
  from: SweepChangeRow['status'],
  to: Updateable<Tables['sweepChange']>,
): Promise<boolean> {
  const row = await db
    .updateTable('sweepChange')
    .set(to)
    .where('sweepId', '=', sweepId)
    .where('segmentId', '=', segmentId)
    .where('status', '=', from)
    .returning('segmentId')
    .executeTakeFirst()
  return row !== undefined
}

/** Adds to a sweep's figures. */
export async function addToSweep(
  db: Writer,
  sweepId: string,
  add: { applied?: number; undone?: number; undoing?: number; skipped?: number },
): Promise<void> {
  const { applied = 0, undone = 0, undoing = 0, skipped = 0 } = add
  await db
    .updateTable('sweep')
    .set((eb) => ({
      applied: eb('applied', '+', applied),
      undone: eb('undone', '+', undone),
      undoing: eb('undoing', '+', undoing),
      skipped: eb('skipped', '+', skipped),
    }))
    .where('id', '=', sweepId)
    .execute()
}
