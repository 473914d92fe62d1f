import { redirect } from '@tanstack/react-router'
import { getMe, getSetup } from '../../shared/api/people.ts'
import { ApiError, call } from '../api/http.ts'
import { queryClient, read } from '../api/query.ts'
import { useSession } from '../api/session.ts'

/**
 * Lets a page open only for somebody signed in; others go to the sign-in page and come back, or to the first visit where
 * there is no account yet. Where the server is silent the page opens and says so itself.
 */
export async function requireSession({ location }: { readonly location: { readonly href: string } }): Promise<void> {
  if (useSession.getState().signedIn) return
  try {
    await queryClient.ensureQueryData(read(getMe, {}))
    useSession.getState().began()
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    const { needed } = await call(getSetup, {})
    if (needed) throw redirect({ to: '/setup' })
    throw redirect({ to: '/signin', search: { next: location.href } })
  }
}
