import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** A setting that the environment gives: what it is for, how it is read, and what it is when absent. */
interface Variable<S extends z.ZodType> {
  readonly schema: S
  readonly describe: string
  readonly absent: string
}
const variable = <S extends z.ZodType>(schema: S, absent: string, describe: string): Variable<S> => ({
  schema,
  describe,
  absent,
})

/** Every environment variable that Songdesk reads; the README's table says the same, and a test compares them. */
export const VARIABLES = {
  PORT: variable(port.default(4600), '4600', 'Port to listen on; 0 takes any free one'),
  HOST: variable(
    z.string().min(1).default('127.0.0.1'),
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 for every network',
  ),
  DATA_DIR: variable(z.string().min(1).default('./data'), './data', 'Folder of the SQLite database'),
  DATABASE_URL: variable(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
    'SQLite in DATA_DIR',
    'PostgreSQL to use instead of SQLite, e.g. postgres://user:password@host/songdesk',
  ),
  PUBLIC_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    'http://HOST:PORT',
    'Address under which people reach Songdesk; https makes the cookies secure',
  ),
  SECRET: variable(
    z.string().min(32).optional(),
    'made at the first start and kept in the database',
    'Signs the session cookies; at least 32 characters',
  ),
  LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'info',
    'How much is logged: fatal, error, warn, info, debug, trace or silent',
  ),
  TRUST_PROXY: variable(
    z.coerce.number().int().min(0).max(10).default(0),
    '0',
    'How many reverse proxies stand in front, so that the caller’s own address is known',
  ),
  HTTPS_ONLY: variable(
    flag.default(false),
    'false',
    'Tell browsers to use https only (HSTS); for installations behind a TLS proxy',
  ),
} as const

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly secret: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly trustProxy: number
  readonly httpsOnly: boolean
}

/** A wrong environment variable; the message names it and says what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the environment once. An empty variable counts as absent.
 * @throws ConfigError naming every wrong variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const read = <S extends z.ZodType>(name: keyof typeof VARIABLES, schema: S): z.output<S> | undefined => {
    const parsed = schema.safeParse(environment[name] || undefined)
    if (parsed.success) return parsed.data
    const why = parsed.error.issues.map((issue) => issue.message).join('; ')
    wrong.push(`${name}: ${why} (${VARIABLES[name].describe})`)
    return undefined
  }
  const values = {
    port: read('PORT', VARIABLES.PORT.schema),
    host: read('HOST', VARIABLES.HOST.schema),
    dataDir: read('DATA_DIR', VARIABLES.DATA_DIR.schema),
    databaseUrl: read('DATABASE_URL', VARIABLES.DATABASE_URL.schema),
    publicUrl: read('PUBLIC_URL', VARIABLES.PUBLIC_URL.schema),
    secret: read('SECRET', VARIABLES.SECRET.schema),
    logLevel: read('LOG_LEVEL', VARIABLES.LOG_LEVEL.schema),
    trustProxy: read('TRUST_PROXY', VARIABLES.TRUST_PROXY.schema),
    httpsOnly: read('HTTPS_ONLY', VARIABLES.HTTPS_ONLY.schema),
  }
  if (wrong.length > 0) throw new ConfigError(`The environment has a wrong setting.\n${wrong.join('\n')}`)
  return values as Config
}
