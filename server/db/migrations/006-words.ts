import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** What a project's approved pairs teach about its words. */
export async function words(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('learnedWords')
    .addColumn('projectId', 'text', (column) => column.primaryKey().references('project.id').onDelete('cascade'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('pairs', 'integer', (column) => column.notNull())
    .execute()
}
