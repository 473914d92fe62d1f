import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** The memory, and the index of each database over it. */
export async function memory(db: Kysely<Tables>, { memoryIndex }: Database): Promise<void> {
  await db.schema
    .createTable('memoryUnit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('projectId', 'text', (column) => column.notNull().references('project.id').onDelete('cascade'))
    .addColumn('segmentId', 'text', (column) => column.unique().references('segment.id').onDelete('cascade'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('approvedBy', 'text', (column) => column.references('person.id'))
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('memoryUnitProject').on('memoryUnit').columns(['projectId', 'changedAt']).execute()
  for (const statement of memoryIndex.schema) await sql.raw(statement).execute(db)
}
