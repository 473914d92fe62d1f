import BetterSqlite from 'better-sqlite3'
import { DatabaseError } from '../database.ts'
import { DUMP_TABLES, type DumpRow } from '../tablesInOrder.ts'

/** The rows of a SQLite backup. @throws DatabaseError where it is damaged or another program's */
export function* readBackup(file: string): Generator<DumpRow> {
  const db = new BetterSqlite(file, { readonly: true })
  try {
    requireWhole(db, file)
    for (const table of DUMP_TABLES) {
      for (const row of db.prepare(`SELECT * FROM "${table}"`).iterate()) {
        yield { table, row: row as DumpRow['row'] }
      }
    }
  } finally {
    db.close()
  }
}

function requireWhole(db: BetterSqlite.Database, file: string): void {
  try {
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new DatabaseError(`${file} is damaged.`)
    db.prepare('SELECT 1 FROM installation').get()
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(`${file} is no backup of Songdesk's, or is damaged.`)
  }
}
