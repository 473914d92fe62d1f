import { randomBytes } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { Migrator } from 'kysely/migration'
import { authOptions } from '../people/auth.ts'
import type { Database } from './database.ts'
import { start } from './migrations/001-start.ts'
import { knowledge } from './migrations/002-knowledge.ts'
import { memory } from './migrations/003-memory.ts'
import { files } from './migrations/004-files.ts'
import { inbox } from './migrations/005-inbox.ts'
import { words } from './migrations/006-words.ts'
import { sweeps } from './migrations/007-sweeps.ts'
import { documents } from './migrations/008-documents.ts'
import { search } from './migrations/009-search.ts'
import { columns } from './migrations/010-columns.ts'

/** Every step of the schema, in order. Forward only: a step that was released is never edited, the next one mends it. */
const STEPS = [
  { name: '001-start', run: start },
  { name: '002-knowledge', run: knowledge },
  { name: '003-memory', run: memory },
  { name: '004-files', run: files },
  { name: '005-inbox', run: inbox },
  { name: '006-words', run: words },
  { name: '007-sweeps', run: sweeps },
  { name: '008-documents', run: documents },
  { name: '009-search', run: search },
  { name: '010-columns', run: columns },
]

/**
 * Brings a database to the schema of this program. Harmless where it is there already.
 * @throws whatever a step throws; its transaction leaves nothing behind
 */
export async function migrate(database: Database): Promise<void> {
  const auth = await getMigrations(authOptions(database, { secret: randomBytes(32).toString('hex') }))
  await auth.runMigrations()
  const migrations = Object.fromEntries(
    STEPS.map(({ name, run }) => [name, { up: (db: Database['kysely']) => run(db, database) }]),
  )
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migration',
    migrationLockTableName: 'migrationLock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
