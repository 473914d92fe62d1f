/** Paragraphs, by index, that belong together, and how sure that is (0 to 1). */
export interface RowLink {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly score: number
}

export type Side = 'source' | 'target'

/** One row of the preview: paragraphs, by index, that will be one segment. Dropped rows are shown and not stored. */
export interface Row extends RowLink {
  readonly dropped: boolean
}

export const rowsOf = (links: readonly RowLink[]): Row[] => links.map((link) => ({ ...link, dropped: false }))

/** What a person has settled is certain. */
const settled = (source: readonly number[], target: readonly number[]): Row => ({
  source: [...source],
  target: [...target],
  score: 1,
  dropped: false,
})
const isEmpty = (row: Row) => row.source.length === 0 && row.target.length === 0
const replace = (rows: readonly Row[], at: number, count: number, put: readonly Row[]): Row[] => [
  ...rows.slice(0, at),
  ...put.filter((row) => !isEmpty(row)),
  ...rows.slice(at + count),
]

/** Joins a row with the one after it; the last row stays as it is. */
export function mergeRow(rows: readonly Row[], at: number): readonly Row[] {
  const [row, next] = [rows[at], rows[at + 1]]
  if (!row || !next) return rows
  return replace(rows, at, 2, [settled([...row.source, ...next.source], [...row.target, ...next.target])])
}

/** Takes the first paragraph of either side off into a row of its own; a row of one and one is taken apart. */
export function splitRow(rows: readonly Row[], at: number): readonly Row[] {
  const row = rows[at]
  if (!row || row.source.length + row.target.length < 2) return rows
  const pair = row.source.length === 1 && row.target.length === 1
  const first = pair ? settled(row.source, []) : settled(row.source.slice(0, 1), row.target.slice(0, 1))
  const rest = pair ? settled([], row.target) : settled(row.source.slice(1), row.target.slice(1))
  return replace(rows, at, 1, [first, rest])
}

/** Moves the paragraph at a row's edge on one side into the neighbouring row: its first one up, its last one down. */
export function shiftRow(rows: readonly Row[], at: number, side: Side, direction: 'up' | 'down'): readonly Row[] {
  const up = direction === 'up'
  const [row, other] = [rows[at], rows[up ? at - 1 : at + 1]]
  if (!row || !other || row[side].length === 0) return rows
  const [moved, kept] = up ? [row[side].slice(0, 1), row[side].slice(1)] : [row[side].slice(-1), row[side].slice(0, -1)]
  const giving = settled(side === 'source' ? kept : row.source, side === 'target' ? kept : row.target)
  const joined = up ? [...other[side], ...moved] : [...moved, ...other[side]]
  const taking = settled(side === 'source' ? joined : other.source, side === 'target' ? joined : other.target)
  return replace(rows, up ? at - 1 : at, 2, up ? [taking, giving] : [giving, taking])
}

/** Leaves a row out of what will be stored, or takes it in again. */
export function toggleRow(rows: readonly Row[], at: number): readonly Row[] {
  return rows.map((row, index) => (index === at ? { ...row, dropped: !row.dropped } : row))
}
