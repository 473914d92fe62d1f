import { isDeepStrictEqual } from 'node:util'
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { MAX_LINE, utf8WithBom } from '../bytes.ts'
import { decodeText } from '../encoding/decode.ts'
import { encodeAs } from '../encoding/encode.ts'
import {
  FormatError,
  type InterchangeDocument,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
} from '../format.ts'
import { cellSpans, cellValue, writtenCell } from './cells.ts'
import { MAX_COLUMNS } from './columns.ts'
import { guardFormula, unguardFormula } from './formulas.ts'
import { type CellEdit, editRows, readRows } from './rows.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The delimiter that the first lines use most evenly. */
export function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/, 20)
    .filter((line) => line !== '')
  const unquoted = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  const score = (delimiter: string) => {
    const counts = unquoted.map((line) => line.split(delimiter).length - 1)
    return (counts[0] ?? 0) === 0
      ? 0
      : counts.filter((count) => count === counts[0]).length / counts.length + (delimiter === '\t' ? 0.1 : 0)
  }
  return DELIMITERS.reduce((best, each) => (score(each) > score(best) ? each : best))
}

function records(text: string, delimiter: string, quote: '"' | null): string[][] {
  try {
    return parse(text, {
      delimiter,
      quote,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_LINE,
      on_record: (record: string[], { lines }) => {
        if (record.length > MAX_COLUMNS)
          throw new FormatError('too-many-columns', { line: lines }, { columns: record.length, limit: MAX_COLUMNS })
        return record
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 0) || 1
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new FormatError('line-too-long', { line }, { limit: MAX_LINE })
    throw new FormatError(
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'table-broken',
      { line },
      { reason: error.code },
    )
  }
}

interface Opened {
  readonly rows: string[][]
  readonly delimiter: string
  readonly quote: '"' | null
  readonly text: ReturnType<typeof decodeText>
}

/** @param delimiter where it is known; else the file's own is found */
function open(bytes: Uint8Array, delimiter: string | undefined): Opened {
  const text = decodeText(bytes)
  const used = delimiter ?? findDelimiter(text.text)
  const quote = used === '\t' && !/(?:^|\t|\n)"(?:[^"]|"")*"(?=\t|\r?\n|$)/.test(text.text) ? null : '"'
  return { rows: records(text.text, used, quote), delimiter: used, quote, text }
}

/** The cells of a table, whatever its delimiter. @throws FormatError where its quotes are broken */
export const readCells = (bytes: Uint8Array): string[][] =>
  open(bytes, undefined).rows.map((row) => row.map(unguardFormula))

/** Comma- or tab-separated bytes → documents. */
export function readDelimited(bytes: Uint8Array, delimiter: string | undefined, options?: ReadOptions): ReadResult {
  const { rows, text } = open(bytes, delimiter)
  return readRows(
    rows.map((row) => row.map(unguardFormula)),
    options,
    text.notes,
  )
}

/** The text with cells written anew, letter by letter as it was elsewhere; null where its cells are not where they seem to be. */
function editCells({ rows, delimiter, quote, text: { text, asWritten = text } }: Opened, edits: readonly CellEdit[]) {
  const spans = cellSpans(asWritten, delimiter, quote)
  const same = spans.map((cells) => cells.map((cell) => cellValue(asWritten, cell, quote).normalize('NFC')))
  if (!isDeepStrictEqual(same, rows)) return null
  let written = ''
  let at = 0
  for (const { row, column, text: put } of edits.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const cells = spans[row]!
    const cell = cells[column]
    const wasQuoted = cell !== undefined && quote !== null && asWritten[cell.start] === quote
    const value = writtenCell(guardFormula(put), delimiter, quote, wasQuoted)
    const { start, end } = cell ?? { start: cells.at(-1)!.end, end: cells.at(-1)!.end }
    written += asWritten.slice(at, start) + delimiter.repeat(Math.max(0, column - cells.length + 1)) + value
    at = end
  }
  return written + asWritten.slice(at)
}

/** The table written anew, where its cells could not be told apart letter by letter. */
function rewritten({ rows, delimiter, quote, text }: Opened, edits: readonly CellEdit[]): string {
  for (const { row, column, text: put } of edits) {
    const cells = rows[row]!
    while (cells.length <= column) cells.push('')
    cells[column] = guardFormula(put)
  }
  return stringify(rows, {
    delimiter,
    record_delimiter: text.text.includes('\r\n') ? 'windows' : 'unix',
    ...(quote === null && { quote: false, escape: '' }),
  })
}

/** The original table with targets and states put into their cells; all else stays, letter by letter. */
export function editDelimited(
  original: Uint8Array,
  delimiter: string | undefined,
  documents: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  const opened = open(original, delimiter)
  const values = opened.rows.map((row) => row.map(unguardFormula))
  const edits = editRows(values, documents, options)
  return encodeAs(opened.text, editCells(opened, edits) ?? rewritten(opened, edits))
}

/** Rows → bytes with a byte-order mark, lines ended by CR LF, every cell quoted that needs it. */
export const writeDelimited = (rows: readonly string[][], delimiter: string): Uint8Array =>
  utf8WithBom(stringify(rows as string[][], { delimiter, record_delimiter: 'windows' }))
