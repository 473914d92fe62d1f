import type { Kysely } from 'kysely'
import { searchable } from '../../../shared/text/normalise.ts'
import type { Tables } from '../tables.ts'

/** Lists of documents are searched, sorted and cut in the database. */
export async function documents(db: Kysely<Tables>): Promise<void> {
  for (const name of ['searchTitle', 'searchOutlet'])
    await db.schema
      .alterTable('document')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  for (const { id, title, outlet } of await db.selectFrom('document').select(['id', 'title', 'outlet']).execute())
    await db
      .updateTable('document')
      .set({ searchTitle: searchable(title), searchOutlet: searchable(outlet ?? '') })
      .where('id', '=', id)
      .execute()
}
