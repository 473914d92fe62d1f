import { z } from 'zod'
import { formatMessage, placeText } from '../../shared/formats/messages.ts'
import { ConfigError, readConfig } from '../config.ts'
import { type Database, DatabaseError } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { AppError } from '../errors.ts'
import { FormatError } from '../formats/format.ts'
import type { Services } from '../services.ts'
import { startServices } from '../start.ts'

/** What is told of a file that cannot be read: the rule it breaks, where, and what fills its sentence. */
const unreadable = z.looseObject({
  problem: z.string(),
  file: z.string().optional(),
  place: z.object({ line: z.number().optional(), row: z.number().optional() }).loose().optional(),
})

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
  if (error instanceof FormatError) return formatMessage('en', error.code, error.params)
  return error instanceof AppError ? wordsOf(error) : undefined
}

/** What the commands are refused, in words; the screens have their own texts for every code. */
function wordsOf({ code, params }: AppError): string {
  if (code === 'notFound') return 'There is no such document.'
  if (code === 'export.format')
    return `There is no format ${String(params.format)}. There are: ${(params.known as readonly string[]).join(', ')}.`
  const problem = unreadable.safeParse(params).data
  if (!problem) return `${code} ${JSON.stringify(params)}`
  const { file, place = {}, problem: rule, ...more } = problem
  const fill = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)]))
  return [file, placeText('en', place), formatMessage('en', rule, fill)].filter(Boolean).join(': ')
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
