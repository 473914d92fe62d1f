import type { Logger } from 'pino'
import { pino } from 'pino'
import { createProjectWords } from './alignment/projectWords.ts'
import { createBackground } from './background.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { installationSecret } from './db/installation.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import { createEventHub } from './events/hub.ts'
import { createDocumentChecks } from './findings/documentChecks.ts'
import type { FetchOptions } from './imports/fetchPage.ts'
import { createAuth } from './people/auth.ts'
import { createIndexer } from './search/indexer.ts'
import type { Services } from './services.ts'
import { createSweeper } from './sweeps/sweeper.ts'

export interface Running {
  readonly services: Services
  /** Finishes what is under way and closes the database. */
  close(): Promise<void>
}

/** Opens and migrates the database, and makes everything that handlers work with. */
export async function startServices(
  config: Config,
  options: { log?: Logger; fetching?: FetchOptions; database?: Database } = {},
): Promise<Running> {
  const log = options.log ?? pino({ level: config.logLevel })
  const database = options.database ?? (await openDatabase(config))
  try {
    await migrate(database)
    const secret = config.secret ?? (await installationSecret(database.kysely))
    const auth = createAuth(database, {
      secret,
      publicUrl: config.publicUrl,
      log: (level, message) => log.debug({ level }, message),
    })
    const events = createEventHub(database, log)
    const documentChecks = createDocumentChecks(database, events, log)
    const projectWords = createProjectWords(database, log)
    const background = createBackground()
    const sweeper = createSweeper({ database, events, documentChecks, projectWords, background, log })
    await sweeper.resume()
    const indexer = createIndexer(database, background, log)
    const services = {
      config,
      database,
      auth,
      events,
      documentChecks,
      sweeper,
      background,
      projectWords,
      log,
      fetching: options.fetching ?? {},
    }
    return {
      services,
      close: async () => {
        events.close()
        await sweeper.close()
        await indexer.close()
        await documentChecks.close()
        await projectWords.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
