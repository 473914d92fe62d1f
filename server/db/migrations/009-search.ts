import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What finds the letters of a text in the segments. */
export async function search(db: Kysely<Tables>, { segmentIndex }: Database): Promise<void> {
  for (const statement of segmentIndex.schema) await sql.raw(statement).execute(db)
}
