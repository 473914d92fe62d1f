import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteDialect,
  type SqliteDialectConfig,
} from 'kysely'
import { Piscina } from 'piscina'
import type { Tables } from '../tables.ts'
import { type Question, readRows } from './readRows.ts'

/** A search must not wait for another one's half second. */
const MOST_THREADS = 2

class ThreadDriver implements Driver {
  readonly #pool: Piscina<Question, unknown[]>

  constructor(pool: Piscina<Question, unknown[]>) {
    this.#pool = pool
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => ({
        rows: (await this.#pool.run({ sql, parameters })) as Row[],
      }),
      streamQuery: () => refuse(),
    }
  }

  async beginTransaction(): Promise<void> {
    refuse()
  }
  async commitTransaction(): Promise<void> {
    refuse()
  }
  async rollbackTransaction(): Promise<void> {
    refuse()
  }
  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#pool.destroy()
  }
}

function refuse(): never {
  throw new Error('long reads are single statements')
}

class ThreadDialect extends SqliteDialect {
  readonly #driver: Driver

  constructor(driver: Driver) {
    super({} as SqliteDialectConfig)
    this.#driver = driver
  }

  override createDriver(): Driver {
    return this.#driver
  }
}

/**
 * The database as threads of their own read it, each through a connection that cannot write: what takes long there holds up
 * nobody's save. The threads start with the first question.
 */
export function openLongReads(file: string): Kysely<Tables> {
  const pool = new Piscina<Question, unknown[]>({
    filename: new URL('./readRows.ts', import.meta.url).href,
    name: readRows.name,
    workerData: { file },
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: Infinity,
  })
  return new Kysely<Tables>({ dialect: new ThreadDialect(new ThreadDriver(pool)) })
}
