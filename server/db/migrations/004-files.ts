import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** The files that articles came from, where each segment stands in them, and the inline codes of its texts. */
export async function files(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('importedFile')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('projectId', 'text', (column) => column.notNull().references('project.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('bytes', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('importedFileProject').on('importedFile').columns(['projectId', 'at']).execute()
  await db.schema.alterTable('document').addColumn('fileId', 'text').execute()
  await db.schema.alterTable('document').addColumn('fileDocument', 'text').execute()
  await db.schema.createIndex('documentFile').on('document').columns(['fileId']).execute()
  await db.schema.alterTable('segment').addColumn('fileSegment', 'text').execute()
  await db.schema
    .alterTable('segment')
    .addColumn('codes', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('segment')
    .addColumn('gone', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
