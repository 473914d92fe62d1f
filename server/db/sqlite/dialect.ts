import type BetterSqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'

/** More distinct statements than the program has; a runaway must not keep them all. */
const MOST_STATEMENTS = 500

/** Prepared statements by their text: preparing one costs as much as running it. */
function prepared(raw: BetterSqlite.Database) {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => {
      raw.close()
    },
    prepare: (sql: string): SqliteStatement => {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= MOST_STATEMENTS) statements.clear()
      const statement = raw.prepare(sql) as SqliteStatement
      statements.set(sql, statement)
      return statement
    },
  }
}

class ImmediateDriver extends SqliteDriver {
  /** A transaction that read first and writes later would otherwise fail where somebody else wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite through one connection whose transactions take the write lock at once. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #raw: BetterSqlite.Database

  constructor(raw: BetterSqlite.Database) {
    super({ database: prepared(raw) })
    this.#raw = raw
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: prepared(this.#raw) })
  }
}
