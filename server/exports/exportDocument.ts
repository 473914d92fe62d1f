import type { Revision, Segment } from '../../shared/api/documents.ts'
import type { Reader } from '../db/database.ts'
import { findDocument } from '../documents/repository.ts'
import { AppError, found } from '../errors.ts'
import type { InterchangeDocument } from '../formats/format.ts'
import { FORMATS } from '../formats/index.ts'
import { type Original, originalOf } from '../imports/fileRepository.ts'
import { findProject } from '../projects/repository.ts'
import { revisionsOfDocument, segmentsOf } from '../segments/repository.ts'

export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Formats whose files hold the translation alone: what is not approved cannot be left out of one without breaking it. */
const ONE_TEXT: ReadonlySet<string> = new Set(['docx', 'markdown', 'html'])

/**
 * Writes a document in a format of server/formats.
 * @param text `approved` leaves out what nobody approved, and the file says so
 * @throws AppError export.format where no format of that name writes; notFound
 */
export async function exportDocument(
  db: Reader,
  documentId: string,
  { format: id, text }: { format: string; text: 'approved' | 'current' },
): Promise<ExportedFile> {
  if (id === 'revisions') return exportRevisions(db, documentId)
  const format = FORMATS.find((each) => each.id === id)
  if (!format?.write)
    throw new AppError('export.format', { format: id, known: FORMATS.filter(({ write }) => write).map(({ id }) => id) })
  const document = found(await findDocument(db, documentId))
  const project = found(await findProject(db, document.projectId))
  const segments = (await segmentsOf(db, documentId)).filter(({ gone }) => !gone)
  const interchange: InterchangeDocument = {
    id: documentId,
    title: document.title,
    outlet: document.outlet ?? undefined,
    date: document.date ?? undefined,
    url: document.sourceUrl ?? undefined,
    sourceLang: project.sourceLang,
    targetLang: project.targetLang,
    segments: segments.map(toInterchange),
  }
  const approvedOnly = text === 'approved'
  const whole = !approvedOnly || segments.every(({ state }) => state === 'approved')
  const original = whole || !ONE_TEXT.has(id) ? await originalOf(db, documentId, id) : undefined
  const bytes = original
    ? await format.write([inFile(interchange, original)], { approvedOnly, original: original.bytes })
    : await format.write([interchange], { approvedOnly })
  return { name: `${fileName(document.title)}.${format.extensions[0] ?? 'html'}`, mime: format.mime, bytes }
}

/** Every revision of every segment, oldest first within its segment, one JSON object a line. */
async function exportRevisions(db: Reader, documentId: string): Promise<ExportedFile> {
  const { title } = found(await findDocument(db, documentId))
  const lines = (await revisionsOfDocument(db, documentId)).map((revision) => `${JSON.stringify(revision)}\n`)
  return { name: `${fileName(title)} revisions.jsonl`, mime: 'application/jsonl', bytes: Buffer.from(lines.join('')) }
}

/** The document under the names that its file has for it and its segments. */
const inFile = (document: InterchangeDocument, { fileDocument, fileSegments }: Original): InterchangeDocument => ({
  ...document,
  id: fileDocument ?? document.id,
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

/** A title as a file name: nothing that any file system refuses. */
function fileName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return name === '' ? 'article' : name
}
