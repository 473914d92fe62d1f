import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { createFirstAccount as endpoint } from '../../shared/api/people.ts'
import { claim, release } from '../db/installation.ts'
import { AppError } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { createSampleProject } from '../sample/createSampleProject.ts'
import { anybody, setAccount } from './repository.ts'
import { passCookies } from './signIn.ts'

const FIRST = 'firstAccount'

/** Makes an account and signs the caller in with it. @returns its id. @throws AppError account.exists */
export async function createAccount(
  call: Call,
  account: { name: string; email: string; password: string },
): Promise<string> {
  try {
    const { headers, response } = await call.auth.api.signUpEmail({
      body: account,
      headers: fromNodeHeaders(call.request.headers),
      returnHeaders: true,
    })
    passCookies(call, headers)
    return response.user.id
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500)
      throw new AppError('account.exists', { email: account.email })
    throw error
  }
}

/**
 * Makes the first account, an admin, and the sample project where it is wished for. Of two who try at once, one wins.
 * @throws AppError setup.done
 */
export async function createFirstAccount({ body }: ParsedOf<typeof endpoint>, call: Call): Promise<typeof DONE> {
  const db = call.database.kysely
  const { sample, ...account } = body
  if ((await anybody(db)) || !(await claim(db, FIRST, account.email))) throw new AppError('setup.done')
  try {
    const id = await createAccount(call, account)
    await setAccount(db, id, { adminSince: new Date().toISOString() })
    if (sample) await createSampleProject(call, id)
    return DONE
  } catch (error) {
    if (!(await anybody(db))) await release(db, FIRST)
    throw error
  }
}
