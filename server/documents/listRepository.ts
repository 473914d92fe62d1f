import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DocumentQuery } from '../../shared/api/documentList.ts'
import type { DocumentSummary } from '../../shared/api/documents.ts'
import { DOCUMENT_STATUSES } from '../../shared/model.ts'
import { searchable } from '../../shared/text/normalise.ts'
import type { Reader } from '../db/database.ts'
import { holdsText } from '../db/holdsText.ts'
import type { CounterColumns, Tables } from '../db/tables.ts'
import { summaries, toSummary } from './repository.ts'

type Build = ExpressionBuilder<Tables, 'document'>

const ONLY: Readonly<Record<NonNullable<DocumentQuery['only']>, (eb: Build, today: string) => Expression<SqlBool>>> = {
  overdue: (eb, today) =>
    eb.and([eb('document.dueOn', '<', today), eb('document.status', 'not in', ['approved', 'published'])]),
  critical: (eb) => eb('document.critical', '>', 0),
  unassigned: (eb) => eb.or([eb('document.translatorId', 'is', null), eb('document.editorId', 'is', null)]),
  sourceMissing: (eb) => eb('document.sourceMissing', '=', 1),
}

const share = (part: keyof CounterColumns, whole: keyof CounterColumns) =>
  sql`${sql.ref(`document.${part}`)} * 1.0 / ${sql.ref(`document.${whole}`)}`

/** What each order goes by; null where a document has no such value. */
const SORTS: Readonly<Record<NonNullable<DocumentQuery['sort']>, Expression<unknown>>> = {
  title: sql.ref('document.searchTitle'),
  status: sql`case ${sql.ref('document.status')} ${sql.join(
    DOCUMENT_STATUSES.map((status, i) => sql`when ${status} then ${sql.lit(i)}`),
    sql` `,
  )} end`,
  progress: sql`case when ${sql.ref('document.words')} = 0 then 0.0 else ${share('wordsTranslated', 'words')} end`,
  words: sql.ref('document.words'),
  critical: sql.ref('document.critical'),
  survival: sql`case when ${sql.ref('document.editLength')} = 0 then null else 1 - ${share('edits', 'editLength')} end`,
  due: sql.ref('document.dueOn'),
  date: sql.ref('document.date'),
  submitted: sql`coalesce(${sql.ref('document.submittedAt')}, ${sql.ref('document.createdAt')})`,
}

const asked = (query: DocumentQuery) => (eb: Build) => {
  const wanted = searchable((query.q ?? '').trim())
  const today = query.today ?? new Date().toISOString().slice(0, 10)
  return eb.and([
    ...(wanted ? [eb.or([holdsText('document.searchTitle', wanted), holdsText('document.searchOutlet', wanted)])] : []),
    ...(query.status ? [eb('document.status', '=', query.status)] : []),
    ...(query.person
      ? [eb.or([eb('document.translatorId', '=', query.person), eb('document.editorId', '=', query.person)])]
      : []),
    ...(query.only ? [ONLY[query.only](eb, today)] : []),
  ])
}

/** The order asked for, then the newest first. */
const order = ({ sort, order }: DocumentQuery) => [
  ...(sort ? [sql`${SORTS[sort]} is null`, sql`${SORTS[sort]} ${sql.raw(order)}`] : []),
  sql`${sql.ref('document.createdAt')} desc`,
  sql`${sql.ref('document.id')}`,
]

/** A stretch of the documents of a project that a query asks for, and how many there are of them in all. */
export async function documentsOf(
  db: Reader,
  projectId: string,
  query: DocumentQuery,
): Promise<{ total: number; documents: DocumentSummary[] }> {
  const those = db.selectFrom('document').where('document.projectId', '=', projectId).where(asked(query))
  const by = order(query)
  // People's names are looked up for the stretch alone.
  const stretch = by.reduce((some, part) => some.orderBy(part), those.select('document.id'))
  const { total } = await those.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await by
    .reduce((some, part) => some.orderBy(part), summaries(db))
    .where('document.id', 'in', stretch.limit(query.limit).offset(query.offset))
    .execute()
  return { total: Number(total), documents: rows.map(toSummary) }
}
