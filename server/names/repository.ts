import type { Selectable } from 'kysely'
import type { Name } from '../../shared/api/knowledge.ts'
import type { NameEntry } from '../../shared/checks/check.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

type NameRow = Selectable<Tables['name']>
export type NameBody = Omit<Name, 'id' | 'changedBy' | 'changedAt'>

const names = (db: Reader) =>
  db
    .selectFrom('name')
    .leftJoin('person', 'person.id', 'name.changedBy')
    .selectAll('name')
    .select('person.name as changedByName')

const toName = (row: NameRow & { changedByName: string | null }): Name => ({
  id: row.id,
  source: row.source,
  kind: row.kind,
  target: row.target,
  variants: JSON.parse(row.variants) as string[],
  note: row.note,
  changedBy: row.changedBy === null ? null : { id: row.changedBy, name: row.changedByName ?? '' },
  changedAt: row.changedAt,
})

/** The ledger of a project, by its Vietnamese names. */
export async function namesOf(db: Reader, projectId: string): Promise<Name[]> {
  const rows = await names(db).where('name.projectId', '=', projectId).orderBy('name.source').execute()
  return rows.map(toName)
}

/** The ledger as checks read it. */
export async function nameEntriesOf(db: Reader, projectId: string): Promise<NameEntry[]> {
  const rows = await db
    .selectFrom('name')
    .select(['source', 'kind', 'target', 'variants'])
    .where('projectId', '=', projectId)
    .execute()
  return rows.map((row) => ({ ...row, variants: JSON.parse(row.variants) as string[] }))
}

export async function findName(db: Reader, nameId: string): Promise<Name | undefined> {
  const row = await names(db).where('name.id', '=', nameId).executeTakeFirst()
  return row && toName(row)
}

interface Stamp {
  readonly id: string
  readonly projectId: string
  readonly changedBy: string
  readonly changedAt: string
}

const columns = ({ variants, ...body }: NameBody) => ({ ...body, variants: JSON.stringify(variants) })

/** @returns false where the name is in the ledger already */
export async function insertName(db: Writer, stamp: Stamp, body: NameBody): Promise<boolean> {
  const row = await db
    .insertInto('name')
    .values({ ...stamp, ...columns(body) })
    .onConflict((conflict) => conflict.columns(['projectId', 'source']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateNameRow(db: Writer, { id, changedBy, changedAt }: Stamp, body: NameBody): Promise<void> {
  await db
    .updateTable('name')
    .set({ changedBy, changedAt, ...columns(body) })
    .where('id', '=', id)
    .execute()
}

export async function deleteNameRow(db: Writer, nameId: string): Promise<void> {
  await db.deleteFrom('name').where('id', '=', nameId).execute()
}

/** Source and target of a project's segments that have both, the newest documents first. */
export async function pairsOf(
  db: Reader,
  projectId: string,
  limit: number,
): Promise<{ source: string; target: string }[]> {
  return db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .select(['segment.source', 'segment.target'])
    .where('document.projectId', '=', projectId)
    .where('segment.source', '!=', '')
    .where('segment.target', '!=', '')
    .orderBy('document.createdAt', 'desc')
    .orderBy('segment.position')
    .limit(limit)
    .execute()
}
