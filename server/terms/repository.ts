import type { Insertable, Selectable } from 'kysely'
import type { Term } from '../../shared/api/knowledge.ts'
import type { TermEntry } from '../../shared/checks/check.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

const LISTS = ['source', 'preferred', 'admitted', 'forbidden', 'unlessSource'] as const
type TermRow = Selectable<Tables['term']>
export type TermBody = Omit<Term, 'id' | 'changedBy' | 'changedAt'>

const listsOf = (row: Pick<TermRow, (typeof LISTS)[number]>) =>
  Object.fromEntries(LISTS.map((name) => [name, JSON.parse(row[name]) as string[]])) as Record<
    (typeof LISTS)[number],
    string[]
  >

const terms = (db: Reader) =>
  db
    .selectFrom('term')
    .leftJoin('person', 'person.id', 'term.changedBy')
    .selectAll('term')
    .select('person.name as changedByName')

const toTerm = (row: TermRow & { changedByName: string | null }): Term => ({
  id: row.id,
  ...listsOf(row),
  note: row.note,
  changedBy: row.changedBy === null ? null : { id: row.changedBy, name: row.changedByName ?? '' },
  changedAt: row.changedAt,
})

/** The glossary of a project, oldest first. */
export async function termsOf(db: Reader, projectId: string): Promise<Term[]> {
  const rows = await terms(db)
    .where('term.projectId', '=', projectId)
    .orderBy('term.changedAt')
    .orderBy('term.id')
    .execute()
  return rows.map(toTerm)
}

/** The glossary as checks read it. */
export async function termEntriesOf(db: Reader, projectId: string): Promise<TermEntry[]> {
  const rows = await db.selectFrom('term').select(LISTS).where('projectId', '=', projectId).execute()
  return rows.map(listsOf)
}

export async function findTerm(db: Reader, termId: string): Promise<Term | undefined> {
  const row = await terms(db).where('term.id', '=', termId).executeTakeFirst()
  return row && toTerm(row)
}

interface Stamp {
  readonly id: string
  readonly projectId: string
  readonly changedBy: string
  readonly changedAt: string
}

const columns = ({ note, ...body }: TermBody) => ({
  note,
  ...(Object.fromEntries(LISTS.map((name) => [name, JSON.stringify(body[name])])) as Record<
    (typeof LISTS)[number],
    string
  >),
})

export async function insertTerm(db: Writer, stamp: Stamp, body: TermBody): Promise<void> {
  await db
    .insertInto('term')
    .values({ ...stamp, ...columns(body) })
    .execute()
}

export async function updateTermRow(db: Writer, { id, changedBy, changedAt }: Stamp, body: TermBody): Promise<void> {
  await db
    .updateTable('term')
    .set({ changedBy, changedAt, ...columns(body) })
    .where('id', '=', id)
    .execute()
}

export async function deleteTermRow(db: Writer, termId: string): Promise<void> {
  await db.deleteFrom('term').where('id', '=', termId).execute()
}

export async function insertKnowledgeChange(db: Writer, row: Insertable<Tables['knowledgeChange']>): Promise<void> {
  await db.insertInto('knowledgeChange').values(row).execute()
}

export async function changesOfItem(db: Reader, itemId: string) {
  return db
    .selectFrom('knowledgeChange')
    .leftJoin('person', 'person.id', 'knowledgeChange.by')
    .select([
      'knowledgeChange.at',
      'knowledgeChange.by as byId',
      'person.name as byName',
      'knowledgeChange.before',
      'knowledgeChange.after',
    ])
    .where('itemId', '=', itemId)
    .orderBy('knowledgeChange.at', 'desc')
    .execute()
}
