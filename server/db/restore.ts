import { open } from 'node:fs/promises'
import { sql } from 'kysely'
import { indexMemory } from '../memory/repository.ts'
import { anybody } from '../people/repository.ts'
import { type Database, DatabaseError, type Writer } from './database.ts'
import { BOOLEAN_COLUMNS, DUMP_TABLES, type DumpRow } from './tablesInOrder.ts'

const ROWS_AT_ONCE = 200

/** The rows of a backup file of either database, in the order in which they can be put back. @throws DatabaseError where it is none */
async function* rowsOf(file: string): AsyncGenerator<DumpRow> {
  const handle = await open(file).catch(() => {
    throw new DatabaseError(`${file} cannot be read.`)
  })
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0)
  await handle.close()
  if (buffer.toString('latin1').startsWith('SQLite format 3')) {
    yield* (await import('./sqlite/readBackup.ts')).readBackup(file)
  } else if (buffer[0] === 0x1f && buffer[1] === 0x8b) {
    yield* (await import('./postgres/readDump.ts')).readDump(file)
  } else {
    throw new DatabaseError(`${file} is no backup of Songdesk's.`)
  }
}

/**
 * Puts a backup of either database back into either database, in one transaction: all of it or nothing.
 * @param replace whether what is there may be deleted; otherwise a database in which somebody has an account is refused
 * @throws DatabaseError
 */
export async function restore(database: Database, file: string, { replace = false } = {}): Promise<void> {
  const db = database.kysely
  if (!replace && (await anybody(db))) {
    throw new DatabaseError(
      'The database has people and work in it. To delete them and put the backup in their place, add --replace.',
    )
  }
  await db.transaction().execute(async (writer) => {
    for (const table of DUMP_TABLES.toReversed()) await sql`delete from ${sql.table(table)}`.execute(writer)
    let rows: DumpRow[] = []
    for await (const row of rowsOf(file)) {
      if (rows.length > 0 && (row.table !== rows[0]!.table || rows.length === ROWS_AT_ONCE)) {
        await put(writer, database, rows)
        rows = []
      }
      rows.push(row)
    }
    if (rows.length > 0) await put(writer, database, rows)
    await indexMemory(writer)
  })
}

async function put(db: Writer, { type }: Database, rows: readonly DumpRow[]): Promise<void> {
  const columns = Object.keys(rows[0]!.row)
  const own = (column: string, value: unknown) => {
    if (!BOOLEAN_COLUMNS.has(column) || value === null) return value
    return type === 'sqlite' ? Number(Boolean(value)) : Boolean(value)
  }
  const values = rows.map(({ row }) => sql`(${sql.join(columns.map((column) => own(column, row[column])))})`)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(rows[0]!.table)} (${names}) values ${sql.join(values)}`.execute(db)
}
