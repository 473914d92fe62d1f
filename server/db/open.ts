import type { Config } from '../config.ts'
import type { Database } from './database.ts'

/**
 * Opens the database that the configuration names. Each driver is loaded only when it is the one.
 * @param use `beside` reads while a server runs; on PostgreSQL there is no difference
 * @throws DatabaseError where it cannot be used
 */
export async function openDatabase(config: Config, use: 'server' | 'beside' = 'server'): Promise<Database> {
  if (config.databaseUrl) return (await import('./postgres/open.ts')).openPostgres(config.databaseUrl)
  return (await import('./sqlite/open.ts')).openSqlite(config.dataDir, use)
}
