import { checkLines, checkSize, extension } from './bytes.ts'
import { csv } from './csv.ts'
import { type Format, FormatError, type ReadOptions, type ReadResult } from './format.ts'
import { html, htmlBilingual } from './html/format.ts'
import { jsonl } from './jsonl.ts'
import { tsv } from './tsv.ts'
import { txt } from './txt.ts'
import { xliff2 } from './xliff2.ts'

/** Every interchange format. A new one is a file, its test, and a line here. */
export const FORMATS: readonly Format[] = [txt, html, htmlBilingual, tsv, csv, jsonl, xliff2]

/** @throws FormatError `format-unknown` */
export function formatById(id: string): Format {
  const format = FORMATS.find((each) => each.id === id)
  if (format === undefined)
    throw new FormatError('format-unknown', {}, { format: id, known: FORMATS.map((each) => each.id).join(', ') })
  return format
}

/** The format that is surest of the file; the ending decides between equals. */
export function detectFormat(bytes: Uint8Array, name = ''): Format {
  let best: Format | undefined
  let surest = 0
  for (const format of FORMATS) {
    const sure = format.detect(bytes, name)
    if (sure > surest) {
      best = format
      surest = sure
    }
  }
  if (best === undefined)
    throw new FormatError(
      'format-unknown',
      {},
      { format: extension(name), known: FORMATS.map((each) => each.id).join(', ') },
    )
  return best
}

/**
 * Reads a file of whatever format it is, or of the one asked for.
 * @throws FormatError naming place, rule and mend
 */
export async function readFormat(
  bytes: Uint8Array,
  options: ReadOptions & { readonly format?: string } = {},
): Promise<ReadResult & { format: Format }> {
  checkSize(bytes)
  if (bytes.length === 0) throw new FormatError('file-empty')
  const format = options.format === undefined ? detectFormat(bytes, options.name) : formatById(options.format)
  checkLines(bytes)
  return { ...(await format.read(bytes, options)), format }
}
