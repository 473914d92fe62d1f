import { FormatError } from '../formats/format.ts'
import { readCells, writeDelimited } from '../formats/table/delimited.ts'
import { guardFormula } from '../formats/table/formulas.ts'
import known from './columns.json' with { type: 'json' }

export type Column = keyof typeof known.headings
/** What a row says; a column that the table has not is missing. */
export type Row = Readonly<Partial<Record<Column, string>>>

const COLUMNS = Object.keys(known.headings) as Column[]
const fold = (heading: string) => heading.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

/**
 * The rows of a table of terms or names, by its headings; without any, Vietnamese stands first and Thai second.
 * @throws FormatError `columns-unknown` where no column holds Vietnamese; `table-empty`
 */
export function readTable(bytes: Uint8Array): Row[] {
  const rows = readCells(bytes)
  const headings = (rows[0] ?? []).map(fold)
  const named = COLUMNS.flatMap((column) => {
    const at = headings.findIndex((heading) => known.headings[column].includes(heading))
    return at === -1 ? [] : [{ column, at }]
  })
  const headed = named.some(({ column }) => column === 'source')
  if (!headed && (named.length > 0 || headings.length !== 2))
    throw new FormatError('columns-unknown', { row: 1 }, { headings: headings.slice(0, 8).join(', ').slice(0, 200) })
  const columns = headed ? named : (['source', 'preferred'] as const).map((column, at) => ({ column, at }))
  const filled = rows.slice(headed ? 1 : 0)
  if (filled.length === 0) throw new FormatError('table-empty')
  return filled.map((cells) =>
    Object.fromEntries(columns.map(({ column, at }) => [column, (cells[at] ?? '').normalize('NFC').trim()])),
  )
}

const SEPARATOR = ' | '

/** The forms of a cell. */
export const formsOf = (cell: string): string[] =>
  cell
    .split(/[|;\n]/)
    .map((form) => form.trim())
    .filter((form) => form !== '')

export const cellOf = (forms: readonly string[]): string => forms.join(SEPARATOR)

/** Rows of a table as a CSV file with headings. */
export function writeTable(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const headings = columns.map((column) => known.headings[column][0] ?? column)
  const cells = rows.map((row) => columns.map((column) => guardFormula(row[column] ?? '')))
  return writeDelimited([headings, ...cells], ',')
}
