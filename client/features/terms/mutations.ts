import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createTerm, deleteTerm, listTerms, termHistory, termUses, updateTerm } from '../../../shared/api/knowledge.ts'
import { call } from '../../api/http.ts'
import type { TermBody } from './draft.ts'

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all([listTerms, termHistory, termUses].map(({ path }) => client.invalidateQueries({ queryKey: [path] })))
}

/** Stores a term: a new one where no id is given. */
export function useSaveTerm(projectId: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ termId, body }: { termId: string | undefined; body: TermBody }) =>
      termId ? call(updateTerm, { params: { termId }, body }) : call(createTerm, { params: { projectId }, body }),
    onSuccess: refresh,
  })
}

export function useDeleteTerm() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (termId: string) => call(deleteTerm, { params: { termId } }),
    onSuccess: refresh,
  })
}
