import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Account, updatePerson as endpoint } from '../../shared/api/people.ts'
import { AppError, found } from '../errors.ts'
import type { Services } from '../services.ts'
import { allAccounts, deleteSessions, findAccount, setAccount } from './repository.ts'

/**
 * Disables or enables an account, gives or takes admin rights. A disabled person's sessions end at once.
 * @throws AppError account.lastAdmin where nobody would be left to manage people
 */
export async function updatePerson(
  { params, body }: ParsedOf<typeof endpoint>,
  services: Pick<Services, 'database' | 'events'>,
): Promise<Account> {
  const db = services.database.kysely
  const now = new Date().toISOString()
  const account = found(await findAccount(db, { id: params.userId }))
  const { admin = account.admin, disabled = account.disabled } = body
  await db.transaction().execute(async (writer) => {
    const others = (await allAccounts(writer)).filter(({ id }) => id !== account.id)
    const stillAdmin = (admin && !disabled) || others.some((other) => other.admin && !other.disabled)
    if (!stillAdmin) throw new AppError('account.lastAdmin')
    await setAccount(writer, account.id, {
      ...(admin === account.admin ? {} : { adminSince: admin ? now : null }),
      ...(disabled === account.disabled ? {} : { disabledAt: disabled ? now : null }),
    })
    if (disabled) await deleteSessions(writer, account.id)
  })
  if (disabled) services.events.signedOut(account.id)
  return found(await findAccount(db, { id: account.id }))
}
