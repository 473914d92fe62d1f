import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnyEndpoint, InputOf } from '../../../shared/api/endpoint.ts'
import {
  createInvitation,
  listInvitations,
  listMembers,
  removeMember,
  revokeInvitation,
  setMember,
} from '../../../shared/api/people.ts'
import { getProject, listProjects, type ProjectSettings, updateProject } from '../../../shared/api/projects.ts'
import { call } from '../../api/http.ts'

/** A change that makes the answers of some routes stale. */
function useChange<E extends AnyEndpoint>(endpoint: E, stale: readonly AnyEndpoint[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<E>) => call(endpoint, input),
    onSettled: () => Promise.all(stale.map(({ path }) => client.invalidateQueries({ queryKey: [path] }))),
  })
}

export const useSetMember = () => useChange(setMember, [listMembers])
export const useRemoveMember = () => useChange(removeMember, [listMembers])
export const useCreateInvitation = () => useChange(createInvitation, [listInvitations])
export const useRevokeInvitation = () => useChange(revokeInvitation, [listInvitations])

/** Changes some of a project's settings. */
export function useSettings(projectId: string) {
  const change = useChange(updateProject, [getProject, listProjects])
  return {
    ...change,
    set: (settings: Partial<ProjectSettings>) => change.mutate({ params: { projectId }, body: { settings } }),
  }
}
