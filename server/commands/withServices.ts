import { ConfigError, readConfig } from '../config.ts'
import { type Database, DatabaseError } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { AppError } from '../errors.ts'
import { FormatError } from '../formats/format.ts'
import type { Services } from '../services.ts'
import { startServices } from '../start.ts'

/** Input that a command cannot use; the message says why. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Runs a command; what it refuses is one sentence on stderr and exit code 2. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const message = messageOf(error)
    if (message === undefined) throw error
    process.stderr.write(`${message}\n`)
    process.exitCode = 2
  }
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseError || error instanceof CommandError)
    return error.message
  if (error instanceof AppError || error instanceof FormatError)
    return `${error.message} ${JSON.stringify(error.params)}`
  return undefined
}

/** Works with the migrated database as a server does: on SQLite only while no server runs. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const running = await startServices({ ...readConfig(process.env), logLevel: 'warn' })
  try {
    return await work(running.services)
  } finally {
    await running.close()
  }
}

/** Reads the database, whether or not a server runs. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(process.env), 'beside')
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Writes a line of data. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
