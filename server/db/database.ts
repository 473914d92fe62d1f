import type { Kysely, Transaction } from 'kysely'
import type { MemoryIndex } from './memoryIndex.ts'
import type { SegmentIndex } from './segmentIndex.ts'
import type { Tables } from './tables.ts'

/** Where repositories read: the database, or a transaction of it. */
export type Reader = Kysely<Tables>
/** Where repositories write what belongs together. */
export type Writer = Transaction<Tables>

/** What one server tells every server of the same database. */
export interface Announcer {
  /** Tells every listener, this server's own included; small JSON only (PostgreSQL carries 8,000 bytes). */
  announce(message: string): Promise<void>
  listen(listener: (message: string) => void): void
}

/** An open database: the only thing outside `server/db` that knows how to reach one, and none knows which it is. */
export interface Database {
  readonly kysely: Kysely<Tables>
  /** As better-auth names it. */
  readonly type: 'sqlite' | 'postgres'
  readonly announcer: Announcer
  /** Where searches read that may take long: they hold up nobody's save. Single statements only. */
  readonly longReads: Reader
  readonly memoryIndex: MemoryIndex
  readonly segmentIndex: SegmentIndex
  /** Statements after which rows of this table can no longer be changed. */
  appendOnly(table: string): readonly string[]
  /** Writes a complete copy while work goes on. @throws where the file cannot be written */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

/** A database that cannot be used as it is; the message says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
