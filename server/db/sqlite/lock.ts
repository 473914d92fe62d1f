import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { DatabaseError } from '../database.ts'

/**
 * Takes a data folder for this process. The lock is the operating system's (a second SQLite file held exclusively), so it
 * goes with the process, however that ends; the number in `songdesk.pid` only serves the message.
 * @returns how to let it go
 * @throws DatabaseError where another process holds it
 */
export function lockFolder(folder: string): () => void {
  const pidFile = join(folder, 'songdesk.pid')
  const lock = new BetterSqlite(join(folder, 'songdesk.lock'), { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof BetterSqlite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new DatabaseError(
      `The data folder ${folder} is in use by another Songdesk (process ${holder(pidFile)}). ` +
        'Stop that one, or give this one another folder with DATA_DIR.',
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => lock.close()
}

function holder(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
