import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { toNfc } from '../../shared/text/normalise.ts'

export const CHECK_FORMATS = ['jsonl', 'tsv', 'text'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]

/** One line of input: a pair and where it stood. `doc` is missing where the line belongs to no document but its own. */
export interface InputLine {
  /** Counts from 0 over the lines that hold something. */
  readonly index: number
  /** Counts from 1 over all lines of the input. */
  readonly line: number
  readonly id: string
  readonly doc?: string
  readonly source: string
  readonly target: string
}

/** Input that cannot be used; the message names the line. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

type Cells = Omit<InputLine, 'index' | 'line'>
type ParseLine = (text: string, line: number) => Cells | undefined

const asText = (value: unknown, name: string): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  throw new InputError(`"${name}" is not a text`)
}

const asName = (value: unknown, name: string): string =>
  typeof value === 'number' ? String(value) : asText(value, name)

function parseJson(text: string, line: number): Cells {
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch (error) {
    throw new InputError(`not JSON (${(error as Error).message})`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) throw new InputError('not a JSON object')
  const { id, doc, source, target } = record as Record<string, unknown>
  if (target === undefined) throw new InputError('"target" is missing')
  return {
    id: asName(id, 'id') || String(line),
    doc: asName(doc, 'doc') || undefined,
    source: asText(source, 'source'),
    target: asText(target, 'target'),
  }
}

/** A first line that names the columns (id, doc, source or vi, target or th) is read as such; else the two are source and target. */
function tsvParser(): ParseLine {
  let columns: string[] | undefined
  return (text, line) => {
    const cells = text.split('\t')
    if (columns === undefined) {
      const names = cells.map((name) => name.trim().toLowerCase().replace(/^vi$/, 'source').replace(/^th$/, 'target'))
      const named = names.includes('target')
      columns = named ? names : ['source', 'target']
      if (named) return undefined
    }
    if (cells.length !== columns.length) throw new InputError(`${cells.length} columns, not ${columns.length}`)
    const cell = (name: string) => cells[columns?.indexOf(name) ?? -1] ?? ''
    return {
      id: cell('id') || String(line),
      doc: cell('doc') || undefined,
      source: cell('source'),
      target: cell('target'),
    }
  }
}

const PARSERS: Readonly<Record<CheckFormat, () => ParseLine>> = {
  jsonl: () => parseJson,
  tsv: tsvParser,
  text: () => (text, line) => ({ id: String(line), doc: 'text', source: '', target: text }),
}

/**
 * The lines of a file (or of standard input for `-`), read as they come; empty lines are passed over.
 * @throws InputError naming the first line that cannot be used
 */
export async function* readCheckLines(file: string, format: CheckFormat): AsyncGenerator<InputLine> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const parse = PARSERS[format]()
  let line = 0
  let index = 0
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text.trim() === '') continue
    try {
      const cells = parse(text, line)
      if (cells) yield { index: index++, line, ...cells }
    } catch (error) {
      if (error instanceof InputError) throw new InputError(`line ${line}: ${error.message}`)
      throw error
    }
  }
}

/** How many lines each document has, found by reading the file once; every broken line is found on the way. */
export async function countByDocument(file: string, format: CheckFormat): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const { doc } of readCheckLines(file, format)) if (doc) counts.set(doc, (counts.get(doc) ?? 0) + 1)
  return counts
}

/**
 * Lines gathered into documents. With `counts`, a document is complete when that many of its lines are there, wherever they
 * stand; without (a pipe can be read only once), when a line of another document comes.
 */
export async function* gatherDocuments(
  lines: AsyncIterable<InputLine>,
  counts?: ReadonlyMap<string, number>,
): AsyncGenerator<InputLine[]> {
  const open = new Map<string, InputLine[]>()
  for await (const line of lines) {
    if (line.doc === undefined) {
      yield [line]
      continue
    }
    if (!counts && !open.has(line.doc)) {
      yield* open.values()
      open.clear()
    }
    const document = open.get(line.doc) ?? []
    document.push(line)
    open.set(line.doc, document)
    if (document.length === counts?.get(line.doc)) {
      open.delete(line.doc)
      yield document
    }
  }
  yield* open.values()
}

/** Where each offset of the NFC text stands in the text as it came: texts are checked as NFC, spans are told of the input. */
export function rawOffsets(raw: string): { text: string; toRaw: (offset: number) => number } {
  const text = toNfc(raw)
  if (text === raw) return { text, toRaw: (offset) => offset }
  const offsets: number[] = []
  let at = 0
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(raw)) {
    for (let i = 0; i < toNfc(segment).length; i++) offsets.push(at)
    at += segment.length
  }
  return { text, toRaw: (offset) => offsets[offset] ?? at }
}
