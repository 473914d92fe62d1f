import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, FormatError } from '../format.ts'
import known from './columns.json' with { type: 'json' }

/** A table may not have more columns. */
export const MAX_COLUMNS = 200

/** Which column (from 0) holds what. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>

const fold = (heading: string) => heading.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

function mapped(mapping: ColumnMapping, headings: readonly string[], width: number): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {}
  for (const role of COLUMN_ROLES) {
    const wanted = mapping[role]
    if (wanted === undefined) continue
    const named = headings.findIndex((heading) => fold(heading) === fold(String(wanted)))
    const index = named !== -1 ? named : /^\d+$/.test(String(wanted)) ? Number(wanted) - 1 : -1
    if (index < 0 || index >= width) throw new FormatError('column-missing', { row: 1 }, { column: String(wanted) })
    columns[role] = index
  }
  return columns
}

function byHeadings(headings: readonly string[]): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {}
  for (const role of COLUMN_ROLES) {
    const index = headings.findIndex((heading) => known.headings[role].includes(fold(heading)))
    if (index !== -1) columns[role] = index
  }
  return columns
}

const THAI = /[\u0e01-\u0e5b]/

/** Without headings: two columns are source and target; the one with Thai script is the target. */
function byContent(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length))
  const share = (column: number) => rows.slice(0, 50).filter((row) => THAI.test(row[column] ?? '')).length
  if (width < 2) return {}
  const counts = Array.from({ length: width }, (_, column) => share(column))
  const target = counts.indexOf(Math.max(...counts))
  if (counts[target] === 0) return width === 2 ? { source: 0, target: 1 } : {}
  if (target > 0) return { source: target - 1, target }
  return { source: 1, target: 0 }
}

/**
 * Finds the columns of a table: as asked for, else by the headings of its first row, else by their script.
 * @returns the columns and how many rows stand above the texts: empty ones, and one of headings
 * @throws FormatError `too-many-columns`, `column-missing`, `columns-unknown`
 */
export function findColumns(
  rows: readonly (readonly string[])[],
  mapping?: ColumnMapping,
): { columns: Columns; headings: number } {
  const empty = Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
  )
  const first = rows[empty] ?? []
  if (first.length > MAX_COLUMNS)
    throw new FormatError('too-many-columns', { row: 1 }, { columns: first.length, limit: MAX_COLUMNS })
  const named = byHeadings(first)
  const headed = named.source !== undefined || named.target !== undefined
  if (mapping && Object.keys(mapping).length > 0) {
    const asked = mapped(mapping, first, first.length)
    const byName = Object.values(mapping).some((wanted) =>
      first.some((heading) => fold(heading) === fold(String(wanted))),
    )
    return { columns: asked, headings: empty + (headed || byName ? 1 : 0) }
  }
  if (headed) return { columns: named, headings: empty + 1 }
  const guessed = byContent(rows.slice(empty))
  if (guessed.source === undefined)
    throw new FormatError('columns-unknown', { row: 1 }, { headings: first.slice(0, 8).join(', ').slice(0, 200) })
  return { columns: guessed, headings: empty }
}
