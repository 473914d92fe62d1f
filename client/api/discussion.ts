import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import {
  type Annotation,
  addAnnotation,
  addComment,
  type Comment,
  deleteAnnotation,
  listAnnotations,
  listComments,
  resolveComment,
} from '../../shared/api/discussion.ts'
import type { InputOf } from '../../shared/api/endpoint.ts'
import { call } from './http.ts'
import { keyOf, queryClient, read } from './query.ts'

/** The comments and annotations of a document, read afresh when somebody else may have added to them. */
export function refreshDiscussion(documentId: string): void {
  const params = { documentId }
  void queryClient.invalidateQueries({ queryKey: keyOf(listComments, { params }) })
  void queryClient.invalidateQueries({ queryKey: keyOf(listAnnotations, { params }) })
}

const NO_COMMENTS: readonly Comment[] = []
const NO_ANNOTATIONS: readonly Annotation[] = []

/** The comments of a document, oldest first, and how to add to them, settle one and open it again; told of failures, the caller says them. */
export function useComments(documentId: string, onError: (error: unknown) => void) {
  const query = read(listComments, { params: { documentId } })
  const comments = useQuery({ ...query, staleTime: 60_000 }).data ?? NO_COMMENTS
  const take = (comment: Comment) =>
    queryClient.setQueryData<Comment[]>(query.queryKey, (before = []) => [
      ...before.filter(({ id }) => id !== comment.id),
      comment,
    ])
  const options = { onSuccess: take, onError }
  const add = useMutation({
    ...options,
    mutationFn: (input: InputOf<typeof addComment>) => call(addComment, input),
  })
  const resolve = useMutation({
    ...options,
    mutationFn: (input: InputOf<typeof resolveComment>) => call(resolveComment, input),
  })
  const settle = useCallback(
    ({ id }: Comment, resolved: boolean) => resolve.mutate({ params: { commentId: id }, body: { resolved } }),
    [resolve.mutate],
  )
  return { comments, add, settle }
}

/** The errors that people marked in a document, and how to mark one or take a mark back. */
export function useAnnotations(documentId: string, onError: (error: unknown) => void) {
  const query = read(listAnnotations, { params: { documentId } })
  const annotations = useQuery({ ...query, staleTime: 60_000 }).data ?? NO_ANNOTATIONS
  const put = (change: (before: Annotation[]) => Annotation[]) =>
    queryClient.setQueryData<Annotation[]>(query.queryKey, (before = []) => change(before))
  const add = useMutation({
    mutationFn: (input: InputOf<typeof addAnnotation>) => call(addAnnotation, input),
    onSuccess: (annotation) => put((before) => [...before, annotation]),
    onError,
  })
  const remove = useMutation({
    mutationFn: (annotationId: string) => call(deleteAnnotation, { params: { annotationId } }),
    onSuccess: (_, annotationId) => put((before) => before.filter(({ id }) => id !== annotationId)),
    onError,
  })
  return { annotations, add, remove }
}

/** How many comments of a paragraph nobody has resolved, by segment id. */
export function openComments(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>()
  for (const { segmentId, resolvedAt } of comments) {
    if (resolvedAt === null) open.set(segmentId, (open.get(segmentId) ?? 0) + 1)
  }
  return open
}
