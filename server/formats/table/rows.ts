import { SEGMENT_ROLES, SEGMENT_STATES } from '../../../shared/model.ts'
import {
  exportedTarget,
  FormatError,
  type FormatWarning,
  type InterchangeDocument,
  type InterchangeSegment,
  placesOf,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
  withoutCodes,
} from '../format.ts'
import { pairOf } from '../languages.ts'
import { type Columns, findColumns } from './columns.ts'

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text.trim().toLowerCase())

function rowSegment(row: readonly string[], columns: Columns): InterchangeSegment {
  const cell = (index: number | undefined) => (index === undefined ? '' : (row[index] ?? '').normalize('NFC'))
  const [target, machine, note, id] = [
    cell(columns.target),
    cell(columns.machine),
    cell(columns.note),
    cell(columns.id).trim(),
  ]
  const role = oneOf(SEGMENT_ROLES, cell(columns.role))
  const state = oneOf(SEGMENT_STATES, cell(columns.state))
  return {
    source: cell(columns.source),
    ...(id !== '' && { id }),
    ...(target !== '' && { target }),
    ...(machine !== '' && { machine }),
    ...(role && { role }),
    ...(state && { state }),
    ...(note !== '' && { notes: [{ text: note }] }),
  }
}

/** The segments of a table with the number of each one's row. */
function tableSegments(
  rows: readonly (readonly string[])[],
  columns: Columns,
  headings: number,
): { row: number; doc: string; segment: InterchangeSegment }[] {
  return rows.slice(headings).flatMap((cells, i) => {
    const segment = rowSegment(cells, columns)
    const texts = [segment.source, segment.target, segment.machine]
    if (texts.every((text) => (text ?? '').trim() === '')) return []
    return [{ row: i + headings, doc: columns.doc === undefined ? '' : (cells[columns.doc] ?? ''), segment }]
  })
}

/**
 * Rows of cells → documents, one for each value of the column `doc`.
 * @throws FormatError where the columns cannot be told or no row has text
 */
export function readRows(
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
  warnings: readonly FormatWarning[] = [],
): ReadResult {
  const { columns, headings } = findColumns(rows, options.columns)
  const documents = new Map<string, InterchangeSegment[]>()
  for (const { doc, segment } of tableSegments(rows, columns, headings)) {
    const segments = documents.get(doc)
    if (segments) segments.push(segment)
    else documents.set(doc, [segment])
  }
  if (documents.size === 0) throw new FormatError('table-empty')
  return {
    warnings,
    documents: [...documents].map(([doc, segments]) => {
      const title = segments.find(({ role }) => role === 'title')
      return {
        ...pairOf(options),
        ...(doc !== '' && { id: doc }),
        ...(title && { title: title.source || title.target }),
        segments,
      }
    }),
  }
}

/** A cell that is to be written anew; row and column from 0. */
export interface CellEdit {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What must change in a table so that it holds the documents' targets and states. */
export function editRows(
  rows: readonly (readonly string[])[],
  documents: readonly InterchangeDocument[],
  options: WriteOptions,
): CellEdit[] {
  const { columns, headings } = findColumns(rows, options.columns)
  const byDocument = Map.groupBy(tableSegments(rows, columns, headings), ({ doc }) => doc)
  return documents.flatMap(({ id = '', segments }) => {
    const places = placesOf(segments)
    const given = new Map(segments.map((segment, i) => [places[i], segment]))
    const own = byDocument.get(id) ?? []
    const ownPlaces = placesOf(own.map(({ segment }) => segment))
    return own.flatMap(({ row, segment: before }, i) => {
      const segment = given.get(ownPlaces[i])
      if (!segment) return []
      const target = withoutCodes(exportedTarget(segment, options) ?? '', segment.codes)
      const edit = (column: number | undefined, text: string, old: string) =>
        column === undefined || text === old ? [] : [{ row, column, text }]
      return [
        ...edit(columns.target, target, before.target ?? ''),
        ...edit(columns.state, segment.state ?? '', before.state ?? ''),
      ]
    })
  })
}

/** Documents → rows of cells, headings first. Only columns that hold something are written, source and target always. */
export function writeRows(documents: readonly InterchangeDocument[], options: WriteOptions = {}): string[][] {
  const named = documents.flatMap((document, i) =>
    document.segments.map((segment) => ({ segment, doc: document.id ?? String(i + 1) })),
  )
  const cells: Record<string, (row: (typeof named)[number]) => string> = {
    doc: ({ doc }) => (documents.length > 1 || documents[0]?.id !== undefined ? doc : ''),
    id: ({ segment }) => segment.id ?? '',
    role: ({ segment }) => segment.role ?? '',
    source: ({ segment }) => withoutCodes(segment.source, segment.codes),
    machine: ({ segment }) => withoutCodes(segment.machine ?? '', segment.codes),
    target: ({ segment }) => withoutCodes(exportedTarget(segment, options) ?? '', segment.codes),
    state: ({ segment }) => segment.state ?? '',
    note: ({ segment }) => segment.notes?.map(({ text }) => text).join('\n') ?? '',
  }
  const kept = Object.keys(cells).filter(
    (name) => name === 'source' || name === 'target' || named.some((row) => cells[name]!(row) !== ''),
  )
  const headings = kept.map((name) => (name === 'target' && options.approvedOnly ? 'approved target' : name))
  return [headings, ...named.map((row) => kept.map((name) => cells[name]!(row)))]
}
