import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type { previewFiles as endpoint } from '../../shared/api/imports.ts'
import { AppError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import type { UploadedFile } from '../http/upload.ts'
import { hasSource, previewFile, previewPair, type Read, readImport } from './preview.ts'

type Body = ParsedOf<typeof endpoint>['body']
type Side = NonNullable<Body['sides']>[number]

/**
 * Previews one file (with both sides, or a translation alone) or two (source and translation, told apart by `sides`, else by
 * their script).
 * @throws AppError import.files where there are others; import.unreadable; import.empty
 */
export async function previewFiles(
  { params, body }: ParsedOf<typeof endpoint>,
  { files, projectWords }: Call,
): Promise<ResponseOf<typeof endpoint>> {
  if (files.length < 1 || files.length > 2) throw new AppError('import.files', { files: files.length })
  const reads = await Promise.all(files.map((file, at) => readFile(file, body, body.sides?.[at])))
  const [first, second] = reads
  if (!first) throw new AppError('import.empty')
  if (!second) return { previews: previewFile(first) }
  const sourceFirst = body.sides ? body.sides[0] === 'source' : hasSource(first)
  const known = await projectWords.optionsFor(params.projectId)
  return { previews: [sourceFirst ? previewPair(first, second, known) : previewPair(second, first, known)] }
}

function readFile({ name, bytes }: UploadedFile, body: Body, side: Side | undefined): Promise<Read> {
  const { columns } = body
  return readImport(bytes, {
    name,
    ...(side && side !== 'both' ? { side } : {}),
    ...(columns
      ? { columns: { source: column(columns.source), target: column(columns.target), ...id(columns.id) } }
      : {}),
  })
}
const column = (named: string): string | number => (/^\d+$/.test(named) ? Number(named) : named)
const id = (named: string | undefined) => (named === undefined ? {} : { id: column(named) })
