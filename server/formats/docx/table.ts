import type { Element } from '@xmldom/xmldom'
import { FormatError, type InterchangeSegment, type ReadOptions } from '../format.ts'
import { type Columns, findColumns } from '../table/columns.ts'
import { readRows } from '../table/rows.ts'
import { children } from '../xml/nodes.ts'
import { readParagraph, writeParagraph } from './paragraph.ts'
import { isW, W } from './xml.ts'

export interface BilingualTable {
  readonly rows: readonly (readonly Element[])[]
  readonly cells: readonly (readonly string[])[]
  readonly columns: Columns
  readonly headings: number
}

const paragraphs = (cell: Element) => children(cell, 'p', W)
const cellText = (cell: Element) =>
  paragraphs(cell)
    .map((each) => readParagraph(each).text.replace(/[\uE000-\uF8FF]/g, ''))
    .join('\n')

function tableOf(table: Element, options: ReadOptions): BilingualTable | null {
  const rows = children(table, 'tr', W).map((row) => children(row, 'tc', W))
  const cells = rows.map((row) => row.map(cellText))
  if (rows.length < 2 || cells.some((row) => row.length < 2)) return null
  try {
    const { columns, headings } = findColumns(cells, options.columns)
    return columns.source === undefined || columns.target === undefined ? null : { rows, cells, columns, headings }
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
}

/** The document's bilingual table: the first that has source and target, where the document is hardly more than it. */
export function bilingualTable(body: Element, options: ReadOptions = {}): BilingualTable | null {
  const whole = (body.textContent ?? '').length
  for (const table of children(body).filter((each) => isW(each, 'tbl'))) {
    const found = (table.textContent ?? '').length > whole * 0.7 ? tableOf(table, options) : null
    if (found) return found
  }
  return null
}

/** The table's segments, each with the number of its row as id. */
export function tableSegments(
  { cells, columns, headings }: BilingualTable,
  options: ReadOptions,
): InterchangeSegment[] {
  const numbered = cells.map((row, i) => [...row, i < headings ? 'id' : `row${i + 1}`])
  const width = Math.max(...numbered.map((row) => row.length))
  const padded = numbered.map((row) => [
    ...row.slice(0, -1),
    ...Array<string>(width - row.length).fill(''),
    row.at(-1)!,
  ])
  const mapping = Object.fromEntries(
    [...Object.entries(columns), ['id', width - 1]].map(([role, index]) => [role, Number(index) + 1]),
  )
  const { documents } = readRows(padded.slice(headings), { ...options, columns: mapping })
  return documents.flatMap(({ segments }) => [...segments])
}

/** Puts a translation into its row's target cell: a line a paragraph. */
export function writeCell({ rows, columns }: BilingualTable, id: string, text: string): boolean {
  const cell = rows[Number(/^row(\d+)$/.exec(id)?.[1]) - 1]?.[columns.target ?? -1]
  if (!cell || cellText(cell) === text) return false
  const lines = text.split('\n')
  const there = paragraphs(cell)
  for (const extra of there.slice(Math.max(1, lines.length))) cell.removeChild(extra)
  for (const [i, line] of lines.entries())
    writeParagraph(there[i] ?? (cell.appendChild(there[0]!.cloneNode(true)) as Element), line)
  return true
}
