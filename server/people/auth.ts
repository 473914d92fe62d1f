import { randomUUID } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import type { Database } from '../db/database.ts'

export interface AuthSettings {
  readonly secret: string
  readonly publicUrl?: string | undefined
  readonly log?: (level: 'info' | 'warn' | 'error' | 'debug', message: string) => void
}

/**
 * How better-auth keeps people. Its own routes are not served: our endpoints call its server API, so that one contract
 * describes the whole wire.
 */
export function authOptions(database: Database, settings: AuthSettings) {
  const baseURL = settings.publicUrl ?? 'http://localhost'
  return {
    database: { db: database.kysely, type: database.type },
    secret: settings.secret,
    baseURL,
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: {
      modelName: 'person',
      additionalFields: {
        adminSince: { type: 'string', required: false, input: false },
        disabledAt: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'songdesk',
      useSecureCookies: baseURL.startsWith('https:'),
      database: { generateId: () => randomUUID() },
    },
    logger: { log: (level, message) => settings.log?.(level, message) },
  } as const satisfies BetterAuthOptions
}

/** Sign-in on a database. */
export function createAuth(database: Database, settings: AuthSettings) {
  return betterAuth(authOptions(database, settings))
}
export type Auth = ReturnType<typeof createAuth>
