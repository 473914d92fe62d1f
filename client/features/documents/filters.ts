import { z } from 'zod'
import { DOCUMENT_ONLY, DOCUMENT_SORTS, type listDocuments } from '../../../shared/api/documentList.ts'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import { DOCUMENT_STATUSES } from '../../../shared/model.ts'

/** Rows of one page of the list. */
export const PAGE = 100

/** What the list shows, as it stands in the address; anything unreadable there falls back to showing all. */
export const documentFilters = z.object({
  q: z.coerce.string().optional().catch(undefined),
  status: z.enum(DOCUMENT_STATUSES).optional().catch(undefined),
  person: z.string().optional().catch(undefined),
  only: z.enum(DOCUMENT_ONLY).optional().catch(undefined),
  sort: z.enum(DOCUMENT_SORTS).optional().catch(undefined),
  desc: z.boolean().optional().catch(undefined),
  /** Counted from 1. */
  page: z.int().min(1).optional().catch(undefined),
})
export type DocumentFilters = z.infer<typeof documentFilters>

/** The filters as the server takes them. @param today YYYY-MM-DD, where the reader is */
export function queryOf(
  { desc, page = 1, ...filters }: DocumentFilters,
  today: string,
): InputOf<typeof listDocuments>['query'] {
  return { ...filters, today, order: desc ? 'desc' : 'asc', offset: (page - 1) * PAGE, limit: PAGE }
}

/** Whether anything is left out of the list. */
export const isNarrowed = ({ q, status, person, only }: DocumentFilters): boolean =>
  Boolean(q || status || person || only)

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
