import { writeFile } from 'node:fs/promises'
import type { WriteOptions } from '../formats/format.ts'
import { formatById, ONE_TEXT, readFormat, writeFormat } from '../formats/index.ts'
import { onFile, readInput, sayWarnings } from './files.ts'

export interface ConvertOptions {
  readonly to: string
  readonly from?: string
  readonly approvedOnly?: boolean
  readonly layout?: WriteOptions['layout']
}

/** `convert IN --to FORMAT [OUT]`: any format in, any format out; the same one in and out leaves the file as it is. */
export async function convert(file: string, out: string | undefined, options: ConvertOptions): Promise<void> {
  await onFile(file, async () => {
    const target = formatById(options.to)
    const bytes = await readInput(file)
    const { documents, warnings, format } = await readFormat(bytes, { name: file, format: options.from })
    sayWarnings(file, warnings)
    const unapproved = documents.flatMap(({ segments }) => segments).filter(({ state }) => state !== 'approved').length
    const holed = options.approvedOnly === true && unapproved > 0 && ONE_TEXT.has(target.id)
    const sameFormat = format.id === target.id
    if (sameFormat && holed)
      sayWarnings(file, [{ place: {}, message: 'new-file-unapproved', params: { file, paragraphs: unapproved } }])
    const written = await writeFormat(target, documents, {
      approvedOnly: options.approvedOnly,
      layout: options.layout,
      ...(sameFormat && !holed && { original: bytes }),
    })
    if (out === undefined || out === '-') process.stdout.write(written)
    else await writeFile(out, written)
  })
}
