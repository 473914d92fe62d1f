import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Who takes a sweep back and how far that is; the approvals that its changes ended, and the versions that they made. */
export async function sweeps(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('sweep')
    .addColumn('undoneBy', 'text', (column) => column.references('person.id'))
    .execute()
  await schema
    .alterTable('sweep')
    .addColumn('undoing', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .alterTable('sweepChange')
    .addColumn('approvedBy', 'text', (column) => column.references('person.id'))
    .execute()
  await schema.alterTable('sweepChange').addColumn('approvedAt', 'text').execute()
  await schema
    .alterTable('sweepChange')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
