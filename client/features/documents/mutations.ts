import { useMutation, useQueryClient } from '@tanstack/react-query'
import { listDocuments } from '../../../shared/api/documentList.ts'
import {
  type DocumentSummary,
  deleteDocument,
  getDocument,
  listSegments,
  type Segment,
  setPairs,
  updateDocument,
} from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import { createDocument, pairParagraphs, undoImport, updateFromImport } from '../../../shared/api/imports.ts'
import { listProjects } from '../../../shared/api/projects.ts'
import { call } from '../../api/http.ts'
import { useImport } from './importStore.ts'
import { repairPreview } from './repair.ts'

export type DocumentChange = InputOf<typeof updateDocument>['body']

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [listDocuments.path] }),
      client.invalidateQueries({ queryKey: [listProjects.path] }),
    ])
}

/** Changes several documents alike: assign, set the due date. */
export function useUpdateDocuments() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ ids, change }: { ids: readonly string[]; change: DocumentChange }) =>
      Promise.all(ids.map((documentId) => call(updateDocument, { params: { documentId }, body: change }))),
    onSettled: refresh,
  })
}

export function useDeleteDocuments() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      Promise.all(ids.map((documentId) => call(deleteDocument, { params: { documentId } }))),
    onSettled: refresh,
  })
}

export function useCreateDocument(projectId: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: InputOf<typeof createDocument>['body']) => call(createDocument, { params: { projectId }, body }),
    onSuccess: refresh,
  })
}

/** Stores an article as the next edition of one that is there. */
export function useUpdateArticle() {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ documentId, body }: { documentId: string; body: InputOf<typeof updateFromImport>['body'] }) =>
      call(updateFromImport, { params: { documentId }, body }),
    onSuccess: async () => {
      for (const { path } of [getDocument, listSegments]) client.removeQueries({ queryKey: [path] })
      await refresh()
    },
  })
}

export function useUndoImport() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (documentId: string) => call(undoImport, { params: { documentId } }),
    onSuccess: refresh,
  })
}

/** Sets the sources of a stored article anew. */
export function useSetPairs(documentId: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: InputOf<typeof setPairs>['body']) => call(setPairs, { params: { documentId }, body }),
    onSuccess: async () => {
      for (const { path } of [getDocument, listSegments]) client.removeQueries({ queryKey: [path] })
      await refresh()
    },
  })
}

/** Has Vietnamese paragraphs paired with the segments of a stored article, and opens the pairs. Nothing is stored. */
export function usePairAgain(document: DocumentSummary, segments: readonly Segment[]) {
  return useMutation({
    mutationFn: (source: readonly string[]) =>
      call(pairParagraphs, {
        params: { projectId: document.projectId },
        body: { source: [...source], target: segments.map(({ target }) => target) },
      }),
    onSuccess: ({ links }, source) =>
      useImport.getState().begin([repairPreview(document, segments, { source, links })], true),
  })
}
