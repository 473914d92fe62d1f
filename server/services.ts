import type { Logger } from 'pino'
import type { ProjectWords } from './alignment/projectWords.ts'
import type { Background } from './background.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { EventHub } from './events/hub.ts'
import type { DocumentChecks } from './findings/documentChecks.ts'
import type { FetchOptions } from './imports/fetchPage.ts'
import type { Auth } from './people/auth.ts'
import type { Sweeper } from './sweeps/sweeper.ts'

/** What handlers work with. Made once, at start; handed to each of them. */
export interface Services {
  readonly config: Config
  readonly database: Database
  readonly auth: Auth
  readonly events: EventHub
  readonly documentChecks: DocumentChecks
  readonly sweeper: Sweeper
  readonly background: Background
  readonly projectWords: ProjectWords
  readonly log: Logger
  /** How pages are fetched for imports. */
  readonly fetching: FetchOptions
}
