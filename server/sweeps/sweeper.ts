import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ProjectWords } from '../alignment/projectWords.ts'
import type { Database } from '../db/database.ts'
import type { EventHub } from '../events/hub.ts'
import type { DocumentChecks } from '../findings/documentChecks.ts'
import { carryOut, STEPS, type Way } from './carryOut.ts'
import {
  changesOfSweep,
  endSweep,
  findSweepRow,
  type SweepChangeRow,
  type SweepRow,
  unfinishedSweeps,
} from './repository.ts'

/** Few enough that a save in between waits for milliseconds, enough that they are written with few syncs. */
const AT_ONCE = 40
/** Other work comes first: it gets this long between two transactions. */
const PAUSE_MS = 2
const TRIES = 3
const RETRY_MS = 500

/** Carries sweeps and their undoings out, one after the other, in between other work. */
export interface Sweeper {
  run(sweepId: string): void
  /** Goes on with what was left unfinished when a server stopped. */
  resume(): Promise<void>
  /** Resolves when nothing is running. */
  idle(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  readonly database: Database
  readonly events: EventHub
  readonly documentChecks: DocumentChecks
  readonly projectWords: ProjectWords
  readonly log: Logger
}

export function createSweeper(parts: Parts): Sweeper {
  let closing = false
  let last: Promise<void> = Promise.resolve()
  const run = (sweepId: string): void => {
    last = last
      .then(() => sweep(parts, sweepId, () => closing))
      .catch((error: unknown) => failed(parts, sweepId, error))
  }
  return {
    run,
    resume: async () => {
      for (const { id } of await unfinishedSweeps(parts.database.kysely)) run(id)
    },
    idle: () => last,
    close: async () => {
      closing = true
      await last
    },
  }
}

async function failed({ database, log }: Parts, sweepId: string, error: unknown): Promise<void> {
  log.error({ err: error, sweepId }, 'sweep failed')
  await endSweep(database.kysely, sweepId, 'failed')
}

const wayOf = ({ status }: SweepRow): Way | null =>
  status === 'running' ? 'apply' : status === 'undoing' ? 'undo' : null

async function sweep(parts: Parts, sweepId: string, isClosing: () => boolean): Promise<void> {
  const db = parts.database.kysely
  const row = await findSweepRow(db, sweepId)
  const way = row && wayOf(row)
  if (!row || !way) return
  for (let after = ''; !isClosing(); await pause(PAUSE_MS)) {
    const changes = await changesOfSweep(db, { sweepId, status: STEPS[way].from, after, limit: AT_ONCE })
    if (changes.length === 0 && after === '') return finish(parts, row, way)
    const approvalsMoved = changes.length > 0 && (await patiently(() => carryOut(parts.database, way, row, changes)))
    if (approvalsMoved) parts.projectWords.schedule(row.projectId)
    // What somebody was saving when its turn came is left over: after the last one, once more from the start.
    after = changes.at(-1)?.segmentId ?? ''
    tell(parts, changes)
  }
}

/** Where two servers carry out the same, PostgreSQL may stop one of them: it tries again. */
async function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (tries === TRIES) throw error
      await pause(RETRY_MS)
    }
  }
}

async function finish({ database: { kysely: db } }: Parts, { id: sweepId }: SweepRow, way: Way): Promise<void> {
  const left = await changesOfSweep(db, { sweepId, status: 'applied', limit: 1 })
  await endSweep(db, sweepId, way === 'undo' && left.length === 0 ? 'undone' : 'done')
}

/** Shows everybody what changed, and has the checks that compare look again. */
function tell({ events, documentChecks }: Parts, changes: readonly SweepChangeRow[]): void {
  for (const [documentId, members] of Map.groupBy(changes, (change) => change.documentId)) {
    events.changed(
      documentId,
      members.map(({ segmentId }) => segmentId),
    )
    documentChecks.schedule(documentId)
  }
}
