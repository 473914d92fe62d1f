import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { createAccountFor } from '../people/createAccountFor.ts'
import { allAccounts, findAccount } from '../people/repository.ts'
import { updatePerson } from '../people/updatePerson.ts'
import { CommandError, command, print, withDatabase, withServices } from './withServices.ts'

/** Makes an account and prints its first password, which its owner should change. */
export const addUser = (email: string, name: string, options: { admin?: boolean }): Promise<void> =>
  command(async () => {
    if (!z.email().safeParse(email).success) throw new CommandError(`${email} is no e-mail address.`)
    const password = randomBytes(12).toString('base64url')
    await withServices(async (services) => {
      const account = { name, email: email.toLowerCase(), password, admin: options.admin ?? false }
      if (await findAccount(services.database.kysely, account))
        throw new CommandError(`${email} has an account already.`)
      await createAccountFor(services, account)
    })
    print(password)
  })

/** One line a person: e-mail, name, and what sets them apart. */
export const listUsers = (): Promise<void> =>
  command(async () => {
    for (const { email, name, admin, disabled } of await withDatabase(({ kysely }) => allAccounts(kysely))) {
      print([email, name, admin ? 'admin' : '', disabled ? 'disabled' : ''].join('\t'))
    }
  })

/** Disables an account, or lets it in again; its sessions end. */
export const disableUser = (email: string, options: { undo?: boolean }): Promise<void> =>
  command(() =>
    withServices(async (services) => {
      const account = await findAccount(services.database.kysely, { email: email.toLowerCase() })
      if (!account) throw new CommandError(`${email} has no account.`)
      await updatePerson({ params: { userId: account.id }, body: { disabled: !options.undo } }, services)
    }),
  )
