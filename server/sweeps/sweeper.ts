import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ProjectWords } from '../alignment/projectWords.ts'
import type { Background } from '../background.ts'
import type { Database } from '../db/database.ts'
import type { EventHub } from '../events/hub.ts'
import type { DocumentChecks } from '../findings/documentChecks.ts'
import { carryOut, STEPS, type Way } from './carryOut.ts'
import {
  changesOfSweep,
  documentsOfSweep,
  endSweep,
  findSweepRow,
  type SweepChangeRow,
  type SweepRow,
  unfinishedSweeps,
} from './repository.ts'

/** Few enough that a save in between waits for milliseconds, enough that they are written with few syncs. */
const AT_ONCE = 25
const LANES = 2
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
  readonly background: Background
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
  const row = await findSweepRow(parts.database.kysely, sweepId)
  const way = row && wayOf(row)
  if (!row || !way) return
  // What somebody was saving when its turn came is left over: it is gone through until nothing is.
  while (await goThrough(parts, row, way, isClosing)) if (isClosing()) return
  await finish(parts, row, way)
}

/** Carries out what is planned, once over: while one lane writes, the other's checks run. @returns whether there was anything */
async function goThrough(parts: Parts, row: SweepRow, way: Way, isClosing: () => boolean): Promise<boolean> {
  let after = ''
  let turn: Promise<SweepChangeRow[]> = Promise.resolve([])
  const read = async () => {
    const where = { sweepId: row.id, status: STEPS[way].from, after, limit: AT_ONCE }
    const changes = await changesOfSweep(parts.database.kysely, where)
    after = changes.at(-1)?.segmentId ?? after
    return changes
  }
  const next = () => {
    turn = turn.then(read)
    return turn
  }
  const lane = async () => {
    for (let changes = await next(); changes.length > 0 && !isClosing(); changes = await next()) {
      const some = changes
      if (await patiently(() => carryOut(parts, way, row, some))) parts.projectWords.schedule(row.projectId)
      tell(parts, some)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return after !== ''
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

/** Ends it, and has the checks that compare look at what it changed: they would take the time of those of its own texts. */
async function finish({ database, documentChecks }: Parts, { id: sweepId }: SweepRow, way: Way): Promise<void> {
  const db = database.kysely
  const left = await changesOfSweep(db, { sweepId, status: 'applied', limit: 1 })
  await endSweep(db, sweepId, way === 'undo' && left.length === 0 ? 'undone' : 'done')
  documentChecks.queue(await documentsOfSweep(db, sweepId, STEPS[way].to))
}

/** Shows everybody what changed. */
function tell({ events }: Parts, changes: readonly SweepChangeRow[]): void {
  for (const [documentId, members] of Map.groupBy(changes, (change) => change.documentId)) {
    events.changed(
      documentId,
      members.map(({ segmentId }) => segmentId),
    )
  }
}
