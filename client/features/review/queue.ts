import type { DocumentSummary } from '../../../shared/api/documents.ts'

/** The documents of one status, the one that was handed in first at the top. */
export function queueOf(documents: readonly DocumentSummary[], status: DocumentSummary['status']): DocumentSummary[] {
  const since = (document: DocumentSummary) => document.submittedAt ?? document.createdAt
  return documents
    .filter((document) => document.status === status)
    .sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0))
}
