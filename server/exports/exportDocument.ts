import type { Revision, Segment } from '../../shared/api/documents.ts'
import type { ResponseOf } from '../../shared/api/endpoint.ts'
import type { exportPlan, NewFile } from '../../shared/api/exports.ts'
import type { Reader } from '../db/database.ts'
import { findDocument } from '../documents/repository.ts'
import { AppError, found } from '../errors.ts'
import { type Format, FormatError, type InterchangeDocument } from '../formats/format.ts'
import { FORMATS, ONE_TEXT } from '../formats/index.ts'
import { type Original, originalOf } from '../imports/fileRepository.ts'
import { findProject } from '../projects/repository.ts'
import { revisionsOfDocument, segmentsOf } from '../segments/repository.ts'

export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

interface Wanted {
  readonly format: string
  /** `approved` leaves out what nobody approved, and the file says so. */
  readonly text: 'approved' | 'current'
}

/**
 * Writes a document in a format of server/formats: into the file that it came as, where that is of the format and can take it.
 * @returns the file; where it is a new one although the document came as a file of this format, why
 * @throws AppError export.format where no format of that name writes; notFound
 */
export async function exportDocument(
  db: Reader,
  documentId: string,
  wanted: Wanted,
): Promise<ExportedFile & { readonly instead: NewFile | null }> {
  if (wanted.format === 'revisions') return { ...(await exportRevisions(db, documentId)), instead: null }
  const format = FORMATS.find(({ id }) => id === wanted.format)
  const known = FORMATS.filter(({ write }) => write).map(({ id }) => id)
  if (!format?.write) throw new AppError('export.format', { format: wanted.format, known })
  const document = await interchangeOf(db, documentId)
  const original = await originalOf(db, documentId)
  const taken =
    original?.format === format.id
      ? await intoOriginal(document, { ...original, format }, wanted.text)
      : { bytes: null, instead: null }
  const fresh = () => format.write!([document], { approvedOnly: wanted.text === 'approved' })
  const extension = format.extensions[0] ?? 'html'
  return {
    name: taken.bytes ? fileName(original!.name) : `${fileName(document.title ?? '')}.${extension}`,
    mime: format.mime,
    bytes: taken.bytes ?? (await fresh()),
    instead: taken.instead,
  }
}

/** Whether an export goes back into the file that the document came as, and if not, why. */
export async function planExport(
  db: Reader,
  documentId: string,
  text: Wanted['text'],
): Promise<ResponseOf<typeof exportPlan>> {
  const original = await originalOf(db, documentId)
  if (!original) return { file: null, instead: null }
  const { name, format } = original
  return { file: { name, format }, instead: (await exportDocument(db, documentId, { format, text })).instead }
}

async function interchangeOf(db: Reader, documentId: string): Promise<InterchangeDocument> {
  const document = found(await findDocument(db, documentId))
  const project = found(await findProject(db, document.projectId))
  const segments = (await segmentsOf(db, documentId)).filter(({ gone }) => !gone)
  return {
    id: documentId,
    title: document.title,
    outlet: document.outlet ?? undefined,
    date: document.date ?? undefined,
    url: document.sourceUrl ?? undefined,
    sourceLang: project.sourceLang,
    targetLang: project.targetLang,
    segments: segments.map(toInterchange),
  }
}

type Taken =
  | { readonly bytes: Uint8Array; readonly instead: null }
  | { readonly bytes: null; readonly instead: NewFile | null }

/** The file that a document came as, with its texts in their places; or why it cannot take them. */
async function intoOriginal(
  document: InterchangeDocument,
  original: Omit<Original, 'format'> & { readonly format: Format },
  text: Wanted['text'],
): Promise<Taken> {
  const { name: file, bytes, columns, fileSegments, format } = original
  const approvedOnly = text === 'approved'
  const not = (code: NewFile['code'], paragraphs: number, rule: NewFile['rule'] = null): Taken => ({
    bytes: null,
    instead: { code, params: { file, paragraphs }, rule },
  })
  const places = new Set(document.segments.flatMap(({ id = '' }) => fileSegments.get(id) ?? []))
  const homeless = document.segments.length - places.size
  if (homeless > 0) return not('new-file-split', homeless)
  const unapproved = document.segments.filter(({ state }) => state !== 'approved').length
  if (approvedOnly && unapproved > 0 && ONE_TEXT.has(format.id)) return not('new-file-unapproved', unapproved)
  try {
    const written = await format.write!([inFile(document, original)], { approvedOnly, columns, original: bytes })
    return { bytes: written, instead: null }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return not('new-file-refused', 0, { code: error.code, params: { ...error.params } })
  }
}

/** Every revision of every segment, oldest first within its segment, one JSON object a line. */
async function exportRevisions(db: Reader, documentId: string): Promise<ExportedFile> {
  const { title } = found(await findDocument(db, documentId))
  const lines = (await revisionsOfDocument(db, documentId)).map((revision) => `${JSON.stringify(revision)}\n`)
  return { name: `${fileName(title)} revisions.jsonl`, mime: 'application/jsonl', bytes: Buffer.from(lines.join('')) }
}

/** The document under the names that its file has for it and its segments. */
const inFile = (
  document: InterchangeDocument,
  { fileDocument, fileSegments }: Pick<Original, 'fileDocument' | 'fileSegments'>,
): InterchangeDocument => ({
  ...document,
  id: fileDocument ?? undefined,
  segments: document.segments.map((segment) => ({ ...segment, id: fileSegments.get(segment.id ?? '') ?? segment.id })),
})

const toInterchange = ({ id, role, source, machine, target, state, reason, codes }: Segment) => ({
  id,
  role,
  source,
  machine,
  target,
  state: state satisfies Revision['state'],
  codes,
  ...(reason === null ? {} : { notes: [{ text: reason, appliesTo: 'target' as const }] }),
})

/** A title or name as a file name: nothing that any file system refuses. */
function fileName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(.{80}).*?(\.[^. ]{1,8})?$/u, '$1$2')
  return name === '' ? 'article' : name
}
