import BetterSqlite from 'better-sqlite3'
import { workerData } from 'piscina'

/** One statement with its parameters. */
export interface Question {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

const PRAGMAS = ['busy_timeout = 5000', 'cache_size = -65536']
const MOST_STATEMENTS = 100
const statements = new Map<string, BetterSqlite.Statement>()
let connection: BetterSqlite.Database | undefined

function open(): BetterSqlite.Database {
  const raw = new BetterSqlite(workerData.file, { readonly: true })
  for (const pragma of PRAGMAS) raw.pragma(pragma)
  return raw
}

/** What a statement finds, in a thread made by `openLongReads`. */
export function readRows({ sql, parameters }: Question): unknown[] {
  connection ??= open()
  let statement = statements.get(sql)
  if (!statement) {
    if (statements.size >= MOST_STATEMENTS) statements.clear()
    statement = connection.prepare(sql)
    statements.set(sql, statement)
  }
  return statement.all(...parameters)
}
