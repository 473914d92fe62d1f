import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Who is named in a comment and has read it; active seconds by day. */
export async function inbox(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('mention')
    .addColumn('commentId', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('readAt', 'text')
    .addPrimaryKeyConstraint('mentionKey', ['commentId', 'personId'])
    .execute()
  await db.schema.createIndex('mentionPerson').on('mention').columns(['personId']).execute()
  await db.schema
    .alterTable('throughputDay')
    .addColumn('seconds', 'double precision', (column) => column.notNull().defaultTo(0))
    .execute()
  const known = new Set((await db.selectFrom('person').select('id').execute()).map(({ id }) => id))
  for (const { id: commentId, mentions } of await db.selectFrom('comment').select(['id', 'mentions']).execute()) {
    const personIds = (JSON.parse(mentions) as string[]).filter((id) => known.has(id))
    const rows = personIds.map((personId) => ({ commentId, personId, readAt: null }))
    if (rows.length > 0) await db.insertInto('mention').values(rows).execute()
  }
}
