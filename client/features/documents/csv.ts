import { listDocuments } from '../../../shared/api/documentList.ts'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { call } from '../../api/http.ts'
import { type DocumentFilters, queryOf, survival } from './filters.ts'

/** Documents asked for at once, while all are gathered. */
const SLICE = 1000

const COLUMNS: readonly (readonly [heading: string, value: (document: DocumentSummary) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['date', ({ date }) => date],
  ['status', ({ status }) => status],
  ['translator', ({ translator }) => translator?.name ?? null],
  ['editor', ({ editor }) => editor?.name ?? null],
  ['due', ({ dueOn }) => dueOn],
  ['paragraphs', ({ progress }) => progress.segments],
  ['words', ({ progress }) => progress.words],
  ['words_translated', ({ progress }) => progress.wordsTranslated],
  ['words_approved', ({ progress }) => progress.wordsApproved],
  ['machine', ({ progress }) => progress.machine],
  ['draft', ({ progress }) => progress.draft],
  ['translated', ({ progress }) => progress.translated],
  ['approved', ({ progress }) => progress.approved],
  ['rejected', ({ progress }) => progress.rejected],
  ['critical', ({ progress }) => progress.critical],
  ['major', ({ progress }) => progress.major],
  ['minor', ({ progress }) => progress.minor],
  ['machine_survival', (document) => survival(document.progress)?.toFixed(4) ?? null],
]

/** A spreadsheet runs what begins with these; the apostrophe makes it text (OWASP, "CSV injection"). */
function cell(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The documents as CSV (RFC 4180), with the byte-order mark that Excel needs to read UTF-8. */
export function documentsCsv(documents: readonly DocumentSummary[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...documents.map((document) => COLUMNS.map(([, value]) => cell(value(document)))),
  ]
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** Every document that the filters let through, on whatever page of the list it stands. */
export async function everyDocument(
  projectId: string,
  filters: DocumentFilters,
  today: string,
): Promise<DocumentSummary[]> {
  const gathered = new Map<string, DocumentSummary>()
  const query = queryOf(filters, today)
  for (let offset = 0, total = 1; offset < total; offset += SLICE) {
    const slice = await call(listDocuments, { params: { projectId }, query: { ...query, offset, limit: SLICE } })
    for (const document of slice.documents) gathered.set(document.id, document)
    total = slice.total
  }
  return [...gathered.values()]
}
