import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { getMe } from '../../shared/api/people.ts'
import { getProject } from '../../shared/api/projects.ts'
import { may, type ProjectAction } from '../../shared/permissions.ts'
import { read } from './query.ts'

/** Who is signed in, from the query cache. */
export function useMe() {
  return useQuery(read(getMe, {})).data
}

/** Answers whether I may do something in a project; false until both are known. */
export function useMay(projectId: string | undefined): (action: ProjectAction) => boolean {
  const me = useMe()
  const project = useQuery({ ...read(getProject, { params: { projectId: projectId ?? '' } }), enabled: !!projectId })
  return (action) => !!me && !!project.data && may({ admin: me.admin, role: project.data.role }, action)
}

interface SessionState {
  /** Somebody was signed in on this page. */
  readonly signedIn: boolean
  /** The server has since answered 401: the page stays, a sign-in panel is laid over it. */
  readonly expired: boolean
  readonly began: () => void
  readonly ended: () => void
  readonly left: () => void
}

export const useSession = create<SessionState>((set) => ({
  signedIn: false,
  expired: false,
  began: () => set({ signedIn: true, expired: false }),
  ended: () => set((now) => ({ expired: now.signedIn })),
  left: () => set({ signedIn: false, expired: false }),
}))
