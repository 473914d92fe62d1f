import { randomBytes } from 'node:crypto'
import type { Reader } from './database.ts'

/** Keeps a value unless the installation has one already. @returns whether it was kept */
export async function claim(db: Reader, key: string, value: string): Promise<boolean> {
  const result = await db
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Gives a claim back. */
export async function release(db: Reader, key: string): Promise<void> {
  await db.deleteFrom('installation').where('key', '=', key).execute()
}

/** The secret that signs the cookies: it lives in the database, so that every server and every restored backup has it. */
export async function installationSecret(db: Reader): Promise<string> {
  await claim(db, 'secret', randomBytes(32).toString('base64url'))
  const { value } = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', 'secret')
    .executeTakeFirstOrThrow()
  return value
}
