import { sql, type UpdateObject } from 'kysely'
import type { DocumentSummary } from '../../shared/api/documents.ts'
import type { Progress } from '../../shared/api/projects.ts'
import type { DocumentStatus, SegmentState } from '../../shared/model.ts'
import { searchable } from '../../shared/text/normalise.ts'
import type { Reader, Writer } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { Tables } from '../db/tables.ts'
import { COUNTERS } from '../segments/counters.ts'

export type DocumentColumns = UpdateObject<Tables, 'document'>

export const summaries = (db: Reader) =>
  db
    .selectFrom('document')
    .leftJoin('person as translator', 'translator.id', 'document.translatorId')
    .leftJoin('person as editor', 'editor.id', 'document.editorId')
    .selectAll('document')
    .select(['translator.name as translatorName', 'editor.name as editorName'])

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

export const toSummary = (row: SummaryRow): DocumentSummary => ({
  ...row,
  sourceMissing: row.sourceMissing !== 0,
  translator: person(row.translatorId, row.translatorName),
  editor: person(row.editorId, row.editorName),
  progress: Object.fromEntries(COUNTERS.map((name) => [name, row[name]])) as Progress,
})

export async function findDocument(db: Reader, documentId: string): Promise<DocumentSummary | undefined> {
  const row = await summaries(db).where('document.id', '=', documentId).executeTakeFirst()
  return row && toSummary(row)
}

/** The documents of a project whose text may still change, newest first. */
export async function unpublishedIn(db: Reader, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('projectId', '=', projectId)
    .where('status', '<>', 'published')
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

/** The documents of a project that came from any of these addresses, newest first. */
export async function documentsAt(db: Reader, projectId: string, addresses: readonly string[]) {
  return db
    .selectFrom('document')
    .select(['id', 'title', 'sourceUrl', 'targetUrl'])
    .where('projectId', '=', projectId)
    .where((eb) => eb.or([eb('sourceUrl', 'in', addresses), eb('targetUrl', 'in', addresses)]))
    .orderBy('createdAt', 'desc')
    .execute()
}

/** What a search compares, kept beside what it is made of. */
const searched = ({ title, outlet }: DocumentColumns) => ({
  ...(typeof title === 'string' && { searchTitle: searchable(title) }),
  ...((typeof outlet === 'string' || outlet === null) && { searchOutlet: searchable(outlet ?? '') }),
})

export async function insertDocument(
  db: Writer,
  row: Omit<Tables['document'], 'searchTitle' | 'searchOutlet'>,
): Promise<void> {
  await db
    .insertInto('document')
    .values({ ...row, searchTitle: searchable(row.title), searchOutlet: searchable(row.outlet ?? '') })
    .execute()
}

export async function updateDocumentColumns(db: Reader, documentId: string, values: DocumentColumns): Promise<void> {
  if (Object.keys(values).length === 0) return
  await db
    .updateTable('document')
    .set({ ...values, ...searched(values) })
    .where('id', '=', documentId)
    .execute()
}

/** Holds a document until the transaction ends. @returns it, as it is now */
export async function lockDocument(db: Writer, documentId: string) {
  return db
    .updateTable('document')
    .set((eb) => ({ status: eb.ref('status') }))
    .where('id', '=', documentId)
    .returningAll()
    .executeTakeFirst()
}

const added = (delta: Progress) =>
  Object.fromEntries(
    COUNTERS.filter((name) => delta[name] !== 0).map((name) => [name, sql<number>`${sql.ref(name)} + ${delta[name]}`]),
  )

/** Adds to a document's counters, and sets other columns with it. */
export async function addToDocument(
  db: Writer,
  documentId: string,
  delta: Progress,
  columns: DocumentColumns = {},
): Promise<void> {
  await updateDocumentColumns(db, documentId, { ...added(delta), ...columns })
}

/**
 * Adds what a change of a segment makes to its document, and moves the document's stage: a first change begins the
 * translation, a change after the signature takes it back to the editors. The stage is the one at this very moment, whatever
 * was read before.
 */
export async function addChange(db: Writer, documentId: string, delta: Progress, to: SegmentState): Promise<void> {
  await (to === 'approved' ? addApproval : addEdit)(db, { ...delta, documentId })
}

const begun = sql<DocumentStatus>`case status when 'new' then 'translating' else status end`
const reopened = sql<DocumentStatus>`case when status = 'new' then 'translating' when ${sql.ref('approvedAt')} is null then status else 'reviewing' end`

/** One statement for every change: a counter that stays is added nothing to. */
const adding = (columns: DocumentColumns) =>
  statement<Progress & { documentId: string }, unknown>((db, value) =>
    db
      .updateTable('document')
      .set({
        ...Object.fromEntries(COUNTERS.map((name) => [name, sql<number>`${sql.ref(name)} + ${value(name)}`])),
        ...columns,
      })
      .where('id', '=', value('documentId')),
  )
const addApproval = adding({ status: begun })
const addEdit = adding({ status: reopened, approvedAt: null, approvedBy: null, publishedAt: null })

export async function deleteDocumentRow(db: Writer, documentId: string): Promise<void> {
  await db.deleteFrom('document').where('id', '=', documentId).execute()
}

/** Whether a person works in a project. */
export async function isMember(db: Reader, projectId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('personId')
    .where('projectId', '=', projectId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
