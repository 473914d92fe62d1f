import type { Services } from '../services.ts'
import { setAccount } from './repository.ts'

/**
 * Makes an account without a request: from the command line, for the sample project, in tests.
 * @returns its id
 * @throws better-auth's APIError where the address is taken
 */
export async function createAccountFor(
  { auth, database }: Pick<Services, 'auth' | 'database'>,
  { name, email, password, admin }: { name: string; email: string; password: string; admin: boolean },
): Promise<string> {
  const { user } = await auth.api.signUpEmail({ body: { name, email, password } })
  if (admin) await setAccount(database.kysely, user.id, { adminSince: new Date().toISOString() })
  return user.id
}
