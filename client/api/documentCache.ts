import { listDocuments } from '../../shared/api/documentList.ts'
import { type DocumentSummary, getDocument, listSegments, type Segment } from '../../shared/api/documents.ts'
import { listProjects } from '../../shared/api/projects.ts'
import { keyOf, queryClient } from './query.ts'

const segmentsKey = (documentId: string) => keyOf(listSegments, { params: { documentId } })

/** The segments in `list` that are newer than what `before` has replace it; everything else stays the same object. */
export function mergeSegments(before: readonly Segment[], list: readonly Segment[]): Segment[] {
  const incoming = new Map(list.map((segment) => [segment.id, segment]))
  return before.map((segment) => {
    const fresh = incoming.get(segment.id)
    return fresh && fresh.version >= segment.version ? fresh : segment
  })
}

/** Takes segments that the server answered or told into the cache. */
export function putSegments(documentId: string, list: readonly Segment[]): void {
  queryClient.setQueryData<Segment[]>(segmentsKey(documentId), (before) => before && mergeSegments(before, list))
}

/** The segments of a document as they are known now. */
export function knownSegments(documentId: string): readonly Segment[] {
  return queryClient.getQueryData<Segment[]>(segmentsKey(documentId)) ?? []
}

/** Takes a document into the cache and lets the lists that show it be read afresh. */
export function putDocument(document: DocumentSummary): void {
  queryClient.setQueryData(keyOf(getDocument, { params: { documentId: document.id } }), document)
  void queryClient.invalidateQueries({ queryKey: [listDocuments.path] })
  void queryClient.invalidateQueries({ queryKey: [listProjects.path] })
}

/** Reads a document and its segments afresh, after the stream of events was away. */
export async function refreshDocument(documentId: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: segmentsKey(documentId) }),
    queryClient.invalidateQueries({ queryKey: keyOf(getDocument, { params: { documentId } }) }),
  ])
}
