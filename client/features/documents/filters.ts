import { z } from 'zod'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { DOCUMENT_STATUSES } from '../../../shared/model.ts'
import { searchable } from '../../../shared/text/normalise.ts'

export const SORTS = ['title', 'status', 'progress', 'words', 'critical', 'survival', 'due', 'date'] as const
export type Sort = (typeof SORTS)[number]
export const ONLY = ['overdue', 'critical', 'unassigned', 'sourceMissing'] as const

/** What the list shows, as it stands in the address; anything unreadable there falls back to showing all. */
export const documentFilters = z.object({
  q: z.string().optional().catch(undefined),
  status: z.enum(DOCUMENT_STATUSES).optional().catch(undefined),
  person: z.string().optional().catch(undefined),
  only: z.enum(ONLY).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  desc: z.boolean().optional().catch(undefined),
})
export type DocumentFilters = z.infer<typeof documentFilters>

/** @param today YYYY-MM-DD, where the reader is */
export function isOverdue(document: DocumentSummary, today: string): boolean {
  const finished = document.status === 'approved' || document.status === 'published'
  return !finished && document.dueOn !== null && document.dueOn < today
}

/** Share of the machine's text that survived the correction (0–1), over confirmed segments; null before the first is confirmed. */
export function survival({ edits, editLength }: DocumentSummary['progress']): number | null {
  return editLength === 0 ? null : 1 - edits / editLength
}

/** Share of the source words that are translated or approved (0–1). */
export function translatedShare({ words, wordsTranslated }: DocumentSummary['progress']): number {
  return words === 0 ? 0 : wordsTranslated / words
}

type Test = (document: DocumentSummary, today: string) => boolean
const ONLY_TESTS: Readonly<Record<(typeof ONLY)[number], Test>> = {
  overdue: isOverdue,
  critical: ({ progress }) => progress.critical > 0,
  unassigned: ({ translator, editor }) => translator === null || editor === null,
  sourceMissing: ({ sourceMissing }) => sourceMissing,
}

const SORT_VALUES: Readonly<Record<Sort, (document: DocumentSummary) => string | number | null>> = {
  title: ({ title }) => title,
  status: ({ status }) => DOCUMENT_STATUSES.indexOf(status),
  progress: ({ progress }) => translatedShare(progress),
  words: ({ progress }) => progress.words,
  critical: ({ progress }) => progress.critical,
  survival: ({ progress }) => survival(progress),
  due: ({ dueOn }) => dueOn,
  date: ({ date }) => date,
}

/** Documents without a value come last, whichever way the list is sorted. */
function compare(a: string | number | null, b: string | number | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'vi') : Number(a) - Number(b)
  return order * direction
}

/** The documents that the filters let through, in the order asked for (else: newest first, as the server lists them). */
export function applyFilters(
  documents: readonly DocumentSummary[],
  filters: DocumentFilters,
  today: string,
): DocumentSummary[] {
  const wanted = searchable((filters.q ?? '').trim())
  const shown = documents.filter(
    (document) =>
      (!wanted || searchable(`${document.title} ${document.outlet ?? ''}`).includes(wanted)) &&
      (!filters.status || document.status === filters.status) &&
      (!filters.person || document.translator?.id === filters.person || document.editor?.id === filters.person) &&
      (!filters.only || ONLY_TESTS[filters.only](document, today)),
  )
  if (!filters.sort) return shown
  const value = SORT_VALUES[filters.sort]
  return shown.sort((a, b) => compare(value(a), value(b), filters.desc ? -1 : 1))
}
