import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Database, DatabaseError } from '../database.ts'
import type { Tables } from '../tables.ts'
import { announceByNotify } from './announcer.ts'
import { dump } from './dump.ts'
import { postgresMemoryIndex } from './memoryIndex.ts'
import { postgresSegmentIndex } from './segmentIndex.ts'

/** Counts and sums arrive as texts unless told otherwise; none of ours passes 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/**
 * Opens a PostgreSQL database.
 * @throws DatabaseError where it is not UTF-8, or its character type does not know Vietnamese and Thai letters
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 16, types })
  pool.on('error', () => {
    // An idle connection that breaks is replaced by the pool; a query in flight reports its own error.
  })
  try {
    await requireLetters(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const announcer = announceByNotify(url, pool)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    kysely,
    type: 'postgres',
    announcer,
    longReads: kysely,
    memoryIndex: postgresMemoryIndex(kysely),
    segmentIndex: postgresSegmentIndex(kysely),
    appendOnly: (table) => [
      `CREATE FUNCTION "${table}AppendOnly"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
      `CREATE TRIGGER "${table}AppendOnly" BEFORE UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${table}AppendOnly"()`,
    ],
    backup: (file) => dump(pool, file),
    close: async () => {
      await announcer.close()
      await pool.end()
    },
  }
}

async function requireLetters(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ encoding: string; ctype: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding, datctype AS ctype FROM pg_database WHERE datname = current_database()',
  )
  const { encoding, ctype } = rows[0] ?? { encoding: '', ctype: '' }
  if (encoding !== 'UTF8' || ctype === 'C' || ctype === 'POSIX') {
    throw new DatabaseError(
      `The PostgreSQL database has encoding ${encoding} and character type ${ctype}; Songdesk needs UTF-8 letters. ` +
        "Make it anew: CREATE DATABASE songdesk ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;",
    )
  }
}
