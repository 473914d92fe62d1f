import type { Insertable, Selectable } from 'kysely'
import type { Annotation, Comment } from '../../shared/api/discussion.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

export interface TimeReport {
  readonly segmentId: string
  readonly projectId: string
  readonly personId: string
  /** YYYY-MM-DD. */
  readonly day: string
  readonly seconds: number
}

type CommentRow = Selectable<Tables['comment']>

/** Names of people by id. */
async function peopleOf(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function toComments(db: Reader, rows: readonly CommentRow[]): Promise<Comment[]> {
  const mentions = new Map(rows.map((row) => [row.id, JSON.parse(row.mentions) as string[]]))
  const names = await peopleOf(
    db,
    rows.flatMap((row) => [row.authorId, row.resolvedBy, ...(mentions.get(row.id) ?? [])]),
  )
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    ...row,
    author: person(row.authorId) ?? { id: '', name: '' },
    resolvedBy: person(row.resolvedBy),
    mentions: (mentions.get(row.id) ?? []).flatMap((id) => person(id) ?? []),
  }))
}

/** The comments of a document, oldest first. */
export async function commentsOf(db: Reader, documentId: string): Promise<Comment[]> {
  return toComments(
    db,
    await db
      .selectFrom('comment')
      .selectAll()
      .where('documentId', '=', documentId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
}

/** Some comments, by id. */
export async function commentsById(db: Reader, ids: readonly string[]): Promise<Map<string, Comment>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('comment').selectAll().where('id', 'in', ids).execute()
  return new Map((await toComments(db, rows)).map((comment) => [comment.id, comment]))
}

export async function findComment(db: Reader, commentId: string): Promise<Comment | undefined> {
  return (await commentsById(db, [commentId])).get(commentId)
}

export async function insertComment(db: Reader, row: Insertable<Tables['comment']>): Promise<void> {
  await db.insertInto('comment').values(row).execute()
}

export async function setResolved(
  db: Reader,
  commentId: string,
  resolvedBy: string | null,
  resolvedAt: string | null,
): Promise<void> {
  await db.updateTable('comment').set({ resolvedBy, resolvedAt }).where('id', '=', commentId).execute()
}

const annotations = (db: Reader) =>
  db
    .selectFrom('annotation')
    .leftJoin('person', 'person.id', 'annotation.personId')
    .selectAll('annotation')
    .select('person.name as personName')

const toAnnotation = ({
  personId,
  personName,
  source,
  target,
  ...row
}: Selectable<Tables['annotation']> & { personName: string | null }): Annotation => ({
  ...row,
  by: { id: personId ?? '', name: personName ?? '' },
  source: JSON.parse(source),
  target: JSON.parse(target),
})

/** The errors people marked in a document. */
export async function annotationsOf(db: Reader, documentId: string): Promise<Annotation[]> {
  const rows = await annotations(db).where('annotation.documentId', '=', documentId).orderBy('annotation.at').execute()
  return rows.map(toAnnotation)
}

export async function findAnnotation(db: Reader, annotationId: string): Promise<Annotation | undefined> {
  const row = await annotations(db).where('annotation.id', '=', annotationId).executeTakeFirst()
  return row && toAnnotation(row)
}

export async function insertAnnotation(db: Reader, row: Insertable<Tables['annotation']>): Promise<void> {
  await db.insertInto('annotation').values(row).execute()
}

/** @returns the document that it was in; undefined where it was gone already */
export async function deleteAnnotationRow(db: Reader, annotationId: string): Promise<string | undefined> {
  const deleted = db.deleteFrom('annotation').where('id', '=', annotationId).returning('documentId')
  return (await deleted.executeTakeFirst())?.documentId
}

/** Adds to the seconds that somebody spent on a segment, and to those of their day. */
export async function addTime(db: Writer, { segmentId, projectId, personId, day, seconds }: TimeReport): Promise<void> {
  await db
    .insertInto('throughputDay')
    .values({ projectId, day, personId, confirmed: 0, confirmedWords: 0, approved: 0, approvedWords: 0, seconds })
    .onConflict((conflict) =>
      conflict
        .columns(['projectId', 'day', 'personId'])
        .doUpdateSet((eb) => ({ seconds: eb('throughputDay.seconds', '+', seconds) })),
    )
    .execute()
  await db
    .insertInto('timeSpent')
    .values({ segmentId, personId, seconds })
    .onConflict((conflict) =>
      conflict
        .columns(['segmentId', 'personId'])
        .doUpdateSet((eb) => ({ seconds: eb('timeSpent.seconds', '+', seconds) })),
    )
    .execute()
}
