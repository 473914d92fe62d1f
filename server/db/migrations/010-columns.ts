import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Which columns of a table somebody named when it was brought in, so that an export finds them again. */
export async function columns(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('importedFile').addColumn('columns', 'text').execute()
}
