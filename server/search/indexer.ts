import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Background } from '../background.ts'
import type { Database } from '../db/database.ts'

/** How often it is seen whether something was written: until then a search looks at it by itself. */
const LOOK_EVERY_MS = 2000

/** Keeps the index of what segments say in step, behind the saves. */
export interface Indexer {
  close(): Promise<void>
}

export function createIndexer({ segmentIndex }: Database, background: Background, log: Logger): Indexer {
  const closing = new AbortController()
  const { signal } = closing
  const keepUp = async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { signal, ref: false })
      try {
        while (!signal.aborted && (await background.piece(segmentIndex.catchUp)));
      } catch (error) {
        log.error({ err: error }, 'indexing segments failed')
      }
    }
  }
  // What ends it is that its pause is broken off.
  const kept = keepUp().catch(() => {})
  return {
    close: async () => {
      closing.abort()
      await kept
    },
  }
}
