import type { Selectable, Updateable } from 'kysely'
import type { Pattern, Sweep } from '../../shared/api/sweeps.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

export type SweepRow = Selectable<Tables['sweep']>
export type SweepChangeRow = Selectable<Tables['sweepChange']>

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

/** Ids of the documents that have changes of a sweep in one status. */
export async function documentsOfSweep(
  db: Reader,
  sweepId: string,
  status: SweepChangeRow['status'],
): Promise<string[]> {
  const rows = await db
    .selectFrom('sweepChange')
    .select('documentId')
    .distinct()
    .where('sweepId', '=', sweepId)
    .where('status', '=', status)
    .execute()
  return rows.map(({ documentId }) => documentId)
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
