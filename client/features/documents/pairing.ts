import { DOUBTFUL } from '../../../shared/align/doubtful.ts'
import type { Row } from '../../../shared/align/operations.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import type { Fix, SegmentRole } from '../../../shared/model.ts'
import { replaceSpans } from '../../../shared/text/spans.ts'

/** Whether a row should be looked at: it lacks a side, or the aligner is not sure of it. */
export const isDoubtful = (row: Row): boolean =>
  !row.dropped && (row.score < DOUBTFUL || row.source.length === 0 || row.target.length === 0)

/** The row after `from` (round the end) that is doubtful, or -1. */
export function nextDoubtful(rows: readonly Row[], from: number): number {
  const after = rows.findIndex((row, index) => index > from && isDoubtful(row))
  return after >= 0 ? after : rows.findIndex(isDoubtful)
}

type Paragraphs = ImportPreview['source']
const joinTexts = (indices: readonly number[], text: (index: number) => string) => indices.map(text).join(' ')

/** A paragraph with its safe repairs made. */
export const repairedText = ({ text, repairs }: { readonly text: string; readonly repairs: readonly Fix[] }): string =>
  replaceSpans(text, repairs)

/** The segments that the rows stand for, in order, dropped rows left out. */
export function segmentsOf(
  rows: readonly Row[],
  source: Paragraphs,
  target: Paragraphs,
  repair: boolean,
): { role: SegmentRole; source: string; machine: string; repaired: string }[] {
  return rows
    .filter((row) => !row.dropped)
    .map((row) => {
      const machine = joinTexts(row.target, (index) => target[index]?.text ?? '')
      const role = target[row.target[0] ?? -1]?.role ?? source[row.source[0] ?? -1]?.role ?? 'body'
      return {
        role,
        source: joinTexts(row.source, (index) => source[index]?.text ?? ''),
        machine,
        repaired: repair
          ? joinTexts(row.target, (index) => (target[index] ? repairedText(target[index]) : ''))
          : machine,
      }
    })
}
