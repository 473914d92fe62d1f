import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  deleteMemoryUnit,
  findMatches,
  memoryHistory,
  searchMemory,
  updateMemoryUnit,
} from '../../../shared/api/knowledge.ts'
import { call } from '../../api/http.ts'

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [searchMemory, findMatches, memoryHistory].map(({ path }) => client.invalidateQueries({ queryKey: [path] })),
    )
}

/** Corrects the target of a unit. */
export function useSaveUnit() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ unitId, target }: { unitId: string; target: string }) =>
      call(updateMemoryUnit, { params: { unitId }, body: { target } }),
    onSuccess: refresh,
  })
}

export function useDeleteUnit() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (unitId: string) => call(deleteMemoryUnit, { params: { unitId } }),
    onSuccess: refresh,
  })
}
