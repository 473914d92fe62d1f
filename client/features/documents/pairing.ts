import { DOUBTFUL } from '../../../shared/align/doubtful.ts'
import type { Row } from '../../../shared/align/operations.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { createDocument, ImportPreview } from '../../../shared/api/imports.ts'
import type { Fix } from '../../../shared/model.ts'
import { joinParagraphs } from '../../../shared/text/codes.ts'
import { replaceSpans } from '../../../shared/text/spans.ts'
import type { Draft } from './importStore.ts'

/** Whether a row should be looked at: it lacks a side, or the aligner is not sure of it. */
export const isDoubtful = (row: Row): boolean =>
  !row.dropped && (row.score < DOUBTFUL || row.source.length === 0 || row.target.length === 0)

/** The row after `from` (round the end) that is doubtful, or -1. */
export function nextDoubtful(rows: readonly Row[], from: number): number {
  const after = rows.findIndex((row, index) => index > from && isDoubtful(row))
  return after >= 0 ? after : rows.findIndex(isDoubtful)
}

type Paragraphs = ImportPreview['source']
type NewArticle = InputOf<typeof createDocument>['body']
type NewSegment = NewArticle['segments'][number]
/** A paragraph with its safe repairs made. */
export const repairedText = ({ text, repairs }: { readonly text: string; readonly repairs: readonly Fix[] }): string =>
  replaceSpans(text, repairs)

/** The segments that the rows stand for, in order, dropped rows left out. */
export function segmentsOf(
  rows: readonly Row[],
  source: Paragraphs,
  target: Paragraphs,
  repair: boolean,
): NewSegment[] {
  return rows
    .filter((row) => !row.dropped)
    .map((row) => {
      const [vietnamese, thai] = [
        row.source.flatMap((at) => source[at] ?? []),
        row.target.flatMap((at) => target[at] ?? []),
      ]
      const repaired = repair ? thai.map((paragraph) => ({ ...paragraph, text: repairedText(paragraph) })) : thai
      const { texts, codes, fileSegment } = joinParagraphs({ source: vietnamese, machine: thai, repaired })
      return { role: (thai[0] ?? vietnamese[0])?.role ?? 'body', ...texts, codes, fileSegment }
    })
}

/** An article as its preview is settled so far: what is stored of it. */
export function articleOf({ preview, rows, repair }: Draft): NewArticle {
  const { outlet, date, sourceUrl, targetUrl, file, source, target } = preview
  const title = preview.title.trim() || preview.targetTitle
  return { title, outlet, date, sourceUrl, targetUrl, file, segments: segmentsOf(rows, source, target, repair) }
}

/** Whether an article can be stored without anybody looking at it: new, named, and every pair sure. */
export function isSure(draft: Draft): boolean {
  const { existing, file, title, targetTitle } = draft.preview
  return !existing && !!file && (title.trim() || targetTitle) !== '' && !draft.rows.some(isDoubtful)
}
