import { isDeepStrictEqual } from 'node:util'
import { checkLines, checkSize, extension } from './bytes.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import {
  type Format,
  FormatError,
  type InterchangeDocument,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
} from './format.ts'
import { html, htmlBilingual } from './html/format.ts'
import { jsonl } from './jsonl.ts'
import { markdown } from './markdown.ts'
import { mqm } from './mqm.ts'
import { mtMetrics } from './mtMetrics.ts'
import { po } from './po.ts'
import { tbx } from './tbx.ts'
import { tmx } from './tmx.ts'
import { tsv } from './tsv.ts'
import { txt } from './txt.ts'
import { xliff2 } from './xliff2.ts'
import { xliff12 } from './xliff12.ts'
import { xlsx } from './xlsx.ts'

/** Every interchange format. A new one is a file, its test, and a line here. */
export const FORMATS: readonly Format[] = [
  txt,
  html,
  htmlBilingual,
  markdown,
  docx,
  tsv,
  csv,
  xlsx,
  jsonl,
  xliff2,
  xliff12,
  tmx,
  tbx,
  po,
  mqm,
  mtMetrics,
]

/** Formats whose files hold the translation alone: what is not approved cannot be left out of one without breaking it. */
export const ONE_TEXT: ReadonlySet<string> = new Set(['docx', 'markdown', 'html'])

/** @throws FormatError `format-unknown` */
export function formatById(id: string): Format {
  const format = FORMATS.find((each) => each.id === id)
  if (format === undefined)
    throw new FormatError('format-unknown', {}, { format: id, known: FORMATS.map((each) => each.id).join(', ') })
  return format
}

/** Text without any mark of a format: any file is this sure of being plain text. */
const ANY_TEXT = 0.1

/**
 * The format that is surest of the file; the ending decides between equals.
 * @throws FormatError `format-unknown`; `format-broken` where the ending names a format that the file does not begin as: taken
 * for plain text, its tags would become paragraphs
 */
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
  const named = FORMATS.find(({ extensions }) => extensions.includes(extension(name)))
  if (named && surest < ANY_TEXT) throw new FormatError('format-broken', { line: 1 }, { format: named.label })
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

/**
 * Writes documents in a format. Where the file that they were read from is given and nothing in them changed, that file comes back as it was.
 * @throws FormatError `not-writable`
 */
export async function writeFormat(
  format: Format,
  documents: readonly InterchangeDocument[],
  options: WriteOptions = {},
): Promise<Uint8Array> {
  if (format.write === undefined) throw new FormatError('not-writable', {}, { format: format.label })
  const asItWas = options.original && !options.approvedOnly && options.layout === undefined
  if (asItWas && isDeepStrictEqual((await format.read(options.original!)).documents, documents))
    return options.original!
  return format.write(documents, options)
}
