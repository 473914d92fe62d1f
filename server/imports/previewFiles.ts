import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type { previewFiles as endpoint, ImportPreview } from '../../shared/api/imports.ts'
import { type SideOfFile, together } from '../../shared/formats/together.ts'
import type { Database } from '../db/database.ts'
import { AppError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import type { UploadedFile } from '../http/upload.ts'
import { keepFile } from './fileRepository.ts'
import { hasSource, previewFile, previewPair, type Read, readImport, takesBack } from './preview.ts'
import { withExisting } from './withExisting.ts'

type Body = ParsedOf<typeof endpoint>['body']
type Report = ResponseOf<typeof endpoint>['files'][number]

/** One file, and the side that it was said to hold. */
interface Given {
  readonly file: UploadedFile
  readonly name: string
  readonly side: SideOfFile | undefined
}

/**
 * Previews files: each by itself (with both sides, or a translation alone), or two by two where they are a source and its
 * translation. One that is refused does not stop the others; the report says of each what became of it.
 * @throws AppError import.files without any; import.unreadable, import.empty where nothing at all could be read
 */
export async function previewFiles(
  { params, body }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<ResponseOf<typeof endpoint>> {
  const given = call.files.map((file, at) => ({ file, name: file.name, side: body.sides?.[at] }))
  if (given.length === 0) throw new AppError('import.files', { files: 0 })
  const previews: ImportPreview[] = []
  const files: Report[] = []
  const refusals: AppError[] = []
  for (const group of together(given)) {
    try {
      const read = await previewGroup(group, { ...call, projectId: params.projectId, body })
      previews.push(...read)
      files.push(...group.map(({ file }) => ({ name: file.name, articles: read.length, problem: null })))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals.push(error)
      const problem = { code: error.code, params: { ...error.params } }
      files.push(...group.map(({ file }) => ({ name: file.name, articles: 0, problem })))
    }
  }
  if (previews.length === 0 && refusals[0]) throw refusals[0]
  return { previews: await withExisting(call.database.kysely, params.projectId, previews), files }
}

async function previewGroup(
  group: readonly Given[],
  {
    projectId,
    body,
    projectWords,
    database,
  }: Pick<Call, 'projectWords' | 'database'> & { projectId: string; body: Body },
): Promise<ImportPreview[]> {
  const [first, second] = await Promise.all(group.map((each) => readFile(each, body, group.length)))
  if (!first) return []
  if (second) {
    const told = group.map(({ file, side }) => side ?? languageIn(file.name))
    const sourceFirst = told[0] || told[1] ? told[0] === 'source' || told[1] === 'target' : hasSource(first)
    const known = await projectWords.optionsFor(projectId)
    const [source, target] = sourceFirst ? [first, second] : [second, first]
    return keeping(database, projectId, target, [previewPair(source, target, known)])
  }
  return keeping(database, projectId, first, previewFile(first))
}

/** Previews of a file under its name where they have no title; it is kept where an export can put the translation back into it. */
export async function keeping(
  database: Database,
  projectId: string,
  read: Read,
  previews: ImportPreview[],
): Promise<ImportPreview[]> {
  if (!read.file) return previews
  const { name, bytes } = read.file
  const titled = previews.map((preview, at) =>
    preview.title || preview.targetTitle ? preview : { ...preview, title: titleFrom(name, at, previews.length) },
  )
  if (!takesBack(read)) return titled
  const id = await keepFile(database, projectId, { name, bytes, format: read.format, columns: read.columns })
  return titled.map((preview, at) => ({ ...preview, file: { id, document: read.documents[at]?.id ?? null } }))
}

/** The title of an article that has none: its file's name, numbered where the file holds several. */
const titleFrom = (name: string, at: number, articles: number): string =>
  name.replace(/(?:[._-](?:vi|vn|vie|th|tha))?\.[^.]+$/i, '') + (articles > 1 ? ` ${at + 1}` : '')

/** The side that a file's name tells: `x.vi.txt`, `x_th.html`. */
function languageIn(name: string): SideOfFile | undefined {
  const [, mark] = /[._-](vi|vn|vie|th|tha)\.[^.]+$/i.exec(name) ?? []
  if (!mark) return undefined
  return /^v/i.test(mark) ? 'source' : 'target'
}

async function readFile({ file, side: said }: Given, { columns }: Body, files: number): Promise<Read> {
  const side = said ?? (files === 2 ? languageIn(file.name) : undefined)
  const read = await readImport(file.bytes, {
    name: file.name,
    ...(side && side !== 'both' ? { side } : {}),
    ...(columns
      ? { columns: { source: column(columns.source), target: column(columns.target), ...id(columns.id) } }
      : {}),
  })
  return { ...read, file }
}
const column = (named: string): string | number => (/^\d+$/.test(named) ? Number(named) : named)
const id = (named: string | undefined) => (named === undefined ? {} : { id: column(named) })
