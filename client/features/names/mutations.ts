import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  createName,
  deleteName,
  listNames,
  type NameProposal,
  nameHistory,
  nameUses,
  proposeNames,
  updateName,
} from '../../../shared/api/knowledge.ts'
import { listRules } from '../../../shared/api/sweeps.ts'
import { call } from '../../api/http.ts'
import { keyOf } from '../../api/query.ts'
import type { NameBody } from './draft.ts'
import { useNames } from './store.ts'

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [listNames, nameHistory, nameUses, listRules].map(({ path }) => client.invalidateQueries({ queryKey: [path] })),
    )
}

/** Settles a name; its proposal leaves the list at once, for finding all proposals anew takes a while in a large project. */
export function useSettleName(projectId: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: NameBody) => call(createName, { params: { projectId }, body }),
    onSuccess: ({ name, proposedRules }) => {
      const key = keyOf(proposeNames, { params: { projectId } })
      client.setQueryData<NameProposal[]>(key, (all) => all?.filter(({ source }) => source !== name.source))
      useNames.getState().tell({ source: name.source, target: name.target, rules: proposedRules })
      return refresh()
    },
  })
}

export function useUpdateName() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ nameId, body }: { nameId: string; body: NameBody }) =>
      call(updateName, { params: { nameId }, body }),
    onSuccess: refresh,
  })
}

/** A name that was taken out may be proposed again. */
export function useDeleteName() {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (nameId: string) => call(deleteName, { params: { nameId } }),
    onSuccess: () => Promise.all([refresh(), client.invalidateQueries({ queryKey: [proposeNames.path] })]),
  })
}
