import type { Writer } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { RevisionRow, SegmentRow } from './repository.ts'

/** What every change of a segment writes, changed or not: one statement for all of them. */
export type ChangeColumns = Pick<
  SegmentRow,
  | 'target'
  | 'state'
  | 'reason'
  | 'edits'
  | 'editLength'
  | 'editedBy'
  | 'editedAt'
  | 'approvedBy'
  | 'approvedAt'
  | 'approvedText'
  | 'correctors'
>

const changed = statement<ChangeColumns & { id: string; version: number; next: number }, unknown>((db, value) =>
  db
    .updateTable('segment')
    .set({
      target: value('target'),
      state: value('state'),
      reason: value('reason'),
      edits: value('edits'),
      editLength: value('editLength'),
      editedBy: value('editedBy'),
      editedAt: value('editedAt'),
      approvedBy: value('approvedBy'),
      approvedAt: value('approvedAt'),
      approvedText: value('approvedText'),
      correctors: value('correctors'),
      version: value('next'),
    })
    .where('id', '=', value('id'))
    .where('version', '=', value('version')),
)

/** Writes the next version of a segment where it still has this one. @returns whether it had */
export async function changeSegmentRow(
  db: Writer,
  { id, version }: { id: string; version: number },
  columns: ChangeColumns,
): Promise<boolean> {
  return (await changed(db, { ...columns, id, version, next: version + 1 })).changed === 1
}

const addRevision = statement<RevisionRow, unknown>((db, value) =>
  db.insertInto('revision').values({
    id: value('id'),
    segmentId: value('segmentId'),
    version: value('version'),
    at: value('at'),
    authorId: value('authorId'),
    text: value('text'),
    state: value('state'),
    origin: value('origin'),
    reason: value('reason'),
  }),
)

export async function insertRevision(db: Writer, row: RevisionRow): Promise<void> {
  await addRevision(db, row)
}

interface DayOfWork {
  readonly projectId: string
  /** A day. */
  readonly day: string
  readonly personId: string
  readonly confirmed: number
  readonly confirmedWords: number
  readonly approved: number
  readonly approvedWords: number
}

const addDayOfWork = statement<DayOfWork, unknown>((db, value) =>
  db
    .insertInto('throughputDay')
    .values({
      projectId: value('projectId'),
      day: value('day'),
      personId: value('personId'),
      confirmed: value('confirmed'),
      confirmedWords: value('confirmedWords'),
      approved: value('approved'),
      approvedWords: value('approvedWords'),
      seconds: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['projectId', 'day', 'personId']).doUpdateSet((eb) => ({
        confirmed: eb('throughputDay.confirmed', '+', eb.ref('excluded.confirmed')),
        confirmedWords: eb('throughputDay.confirmedWords', '+', eb.ref('excluded.confirmedWords')),
        approved: eb('throughputDay.approved', '+', eb.ref('excluded.approved')),
        approvedWords: eb('throughputDay.approvedWords', '+', eb.ref('excluded.approvedWords')),
      })),
    ),
)

/** Adds to what a person did on a day. */
export async function addThroughput(db: Writer, work: DayOfWork): Promise<void> {
  await addDayOfWork(db, work)
}
