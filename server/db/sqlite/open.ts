import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type Announcer, type Database, DatabaseError } from '../database.ts'
import type { Tables } from '../tables.ts'
import { keepCheckpointed } from './checkpoints.ts'
import { ImmediateSqliteDialect } from './dialect.ts'
import { lockFolder } from './lock.ts'
import { openLongReads } from './longReads.ts'
import { sqliteMemoryIndex } from './memoryIndex.ts'
import { sqliteSegmentIndex } from './segmentIndex.ts'

/** The database's file in a data folder. */
export const databaseFile = (folder: string): string => join(resolve(folder), 'songdesk.db')

/** `server` is the one writer of its folder; `beside` reads what a running server keeps. */
export type Use = 'server' | 'beside'

/** `synchronous=FULL` must be said on every connection: the driver's own default for WAL does not sync at a commit. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 5000',
  'foreign_keys = ON',
  'cache_size = -65536',
  'journal_size_limit = 67108864',
]
/** Pages of the log from which whoever writes has to see to it: `keepCheckpointed` does so long before. */
const LATEST_CHECKPOINT = 'wal_autocheckpoint = 16384'

/**
 * Opens the SQLite database of a folder, making both where they are missing.
 * @throws DatabaseError where another server holds the folder, or there is nothing to read `beside`
 */
export function openSqlite(folder: string, use: Use = 'server'): Database {
  const path = resolve(folder)
  const file = databaseFile(path)
  if (use === 'beside' && !existsSync(file)) throw new DatabaseError(`There is no Songdesk database in ${path}.`)
  if (use === 'server') mkdirSync(path, { recursive: true, mode: 0o700 })
  const unlock = use === 'server' ? lockFolder(path) : () => {}
  const raw = new BetterSqlite(file, { readonly: use === 'beside' })
  for (const pragma of use === 'server' ? [...PRAGMAS, LATEST_CHECKPOINT] : PRAGMAS.slice(2)) raw.pragma(pragma)
  const endCheckpoints = use === 'server' ? keepCheckpointed(file) : async () => {}
  const longReads = openLongReads(file)
  const kysely = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(raw) })
  return {
    kysely,
    type: 'sqlite',
    announcer: announceInProcess(),
    longReads,
    memoryIndex: sqliteMemoryIndex(longReads),
    segmentIndex: sqliteSegmentIndex(kysely, longReads),
    appendOnly: (table) => [
      `CREATE TRIGGER "${table}AppendOnly" BEFORE UPDATE ON "${table}" BEGIN SELECT raise(ABORT, '${table} is append-only'); END`,
    ],
    backup: async (target) => {
      await raw.backup(target)
    },
    close: async () => {
      await endCheckpoints()
      await longReads.destroy()
      raw.close()
      unlock()
    },
  }
}

function announceInProcess(): Announcer {
  const listeners: ((message: string) => void)[] = []
  return {
    announce: async (message) => {
      for (const listener of listeners) listener(message)
    },
    listen: (listener) => {
      listeners.push(listener)
    },
  }
}
