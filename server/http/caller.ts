import { fromNodeHeaders } from 'better-auth/node'
import type { Request } from 'express'
import type { Access } from '../../shared/api/endpoint.ts'
import type { ProjectRole } from '../../shared/model.ts'
import { may, type ProjectAction } from '../../shared/permissions.ts'
import { AppError, found } from '../errors.ts'
import { findStanding, type Standing } from '../people/standingRepository.ts'
import type { Services } from '../services.ts'

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly admin: boolean
}

/** Who calls, and what they may do where they call. */
export interface Caller {
  /** @throws AppError session.needed where nobody is signed in */
  readonly person: SignedIn
  readonly personOrNull: SignedIn | null
  /** In the project that the path names; null for an admin who is no member. */
  readonly role: ProjectRole | null
  /** Of the project that the path names. */
  readonly projectId: string
  may(action: ProjectAction): boolean
  /** @throws AppError session.needed, access.denied, or notFound where the path names nothing */
  require(access: Access, params: Request['params']): Promise<void>
}

/** Reads the session of a request; a disabled person has none. */
export async function callerOf(services: Services, request: Request): Promise<Caller> {
  const person = await signedIn(services, request)
  let standing: Standing | undefined
  const admin = person?.admin ?? false
  const caller: Caller = {
    get person() {
      if (!person) throw new AppError('session.needed')
      return person
    },
    personOrNull: person,
    get role() {
      return standing?.role ?? null
    },
    get projectId() {
      return found(standing).projectId
    },
    may: (action) => may({ admin, role: standing?.role ?? null }, action),
    require: async (access, params) => {
      if (access === 'public') return
      const { id } = caller.person
      if (access === 'session') return
      if (access !== 'admin') standing = found(await findStanding(services.database.kysely, params, id))
      if (access === 'admin' ? !admin : !caller.may(access)) throw new AppError('access.denied')
    },
  }
  return caller
}

async function signedIn({ auth }: Services, request: Request): Promise<SignedIn | null> {
  if (!request.headers.cookie) return null
  const { headers, response: session } = await auth.api.getSession({
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  })
  if (!session || session.user.disabledAt) return null
  // A session that is used lives on, and its cookie with it.
  for (const cookie of headers.getSetCookie()) request.res?.append('Set-Cookie', cookie)
  const { id, name, email, adminSince } = session.user
  return { id, name, email, admin: Boolean(adminSince) }
}
