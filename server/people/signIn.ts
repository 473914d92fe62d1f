import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { changePassword as changePasswordEndpoint, Me, signIn as signInEndpoint } from '../../shared/api/people.ts'
import { AppError } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { deleteSessions, membershipsOf } from './repository.ts'

/** Passes better-auth's cookies on to the caller. */
export function passCookies(call: Call, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) call.response.append('Set-Cookie', cookie)
}

/** @throws AppError signIn.wrong; signIn.disabled to whoever knows a disabled account's password */
export async function signIn({ body }: ParsedOf<typeof signInEndpoint>, call: Call): Promise<typeof DONE> {
  try {
    const { headers, response } = await call.auth.api.signInEmail({
      body,
      headers: fromNodeHeaders(call.request.headers),
      returnHeaders: true,
    })
    if ('disabledAt' in response.user && response.user.disabledAt) {
      await deleteSessions(call.database.kysely, response.user.id)
      throw new AppError('signIn.disabled')
    }
    passCookies(call, headers)
    return DONE
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw new AppError('signIn.wrong')
    throw error
  }
}

/** Ends this session; whatever streams the person has open ask anew whether they may. */
export async function signOut(_input: unknown, call: Call): Promise<typeof DONE> {
  const { headers } = await call.auth.api.signOut({
    headers: fromNodeHeaders(call.request.headers),
    returnHeaders: true,
  })
  passCookies(call, headers)
  if (call.caller.personOrNull) call.events.signedOut(call.caller.personOrNull.id)
  return DONE
}

/** Changes one's own password; every other session of the person ends. @throws AppError password.wrong */
export async function changePassword(
  { body }: ParsedOf<typeof changePasswordEndpoint>,
  call: Call,
): Promise<typeof DONE> {
  try {
    const { headers } = await call.auth.api.changePassword({
      body: { currentPassword: body.current, newPassword: body.next, revokeOtherSessions: true },
      headers: fromNodeHeaders(call.request.headers),
      returnHeaders: true,
    })
    passCookies(call, headers)
    call.events.signedOut(call.caller.person.id)
    return DONE
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw new AppError('password.wrong')
    throw error
  }
}

/** Who the caller is and where they work. */
export async function getMe(_input: unknown, call: Call): Promise<Me> {
  const { person } = call.caller
  return { ...person, memberships: await membershipsOf(call.database.kysely, person.id) }
}
