import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deleteDocument, listDocuments, updateDocument } from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import { createDocument } from '../../../shared/api/imports.ts'
import { listProjects } from '../../../shared/api/projects.ts'
import { call } from '../../api/http.ts'

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
