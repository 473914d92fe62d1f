import BetterSqlite from 'better-sqlite3'
import { workerData } from 'piscina'

let connection: BetterSqlite.Database | undefined

/** Writes what the log holds into the database itself, in a thread made by `keepCheckpointed`; whoever writes meanwhile goes on. */
export function checkpoint(): void {
  connection ??= new BetterSqlite(workerData.file)
  connection.pragma('wal_checkpoint(PASSIVE)')
}
