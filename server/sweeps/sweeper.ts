import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { mergeThree } from '../../shared/diff/mergeThree.ts'
import type { Database } from '../db/database.ts'
import type { EventHub } from '../events/hub.ts'
import type { DocumentChecks } from '../findings/documentChecks.ts'
import { projectScope } from '../findings/projectScope.ts'
import { applyChange, prepareChange } from '../segments/changeSegment.ts'
import { heldSegment } from '../segments/repository.ts'
import {
  addToSweep,
  changesOfSweep,
  findSweep,
  moveChange,
  type SweepChangeRow,
  unfinishedSweeps,
  updateSweepRow,
} from './repository.ts'

const AT_ONCE = 50

/** Carries planned sweeps out, one after the other, in between other work. */
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
  await updateSweepRow(database.kysely, sweepId, { status: 'failed' })
}

async function sweep(parts: Parts, sweepId: string, isClosing: () => boolean): Promise<void> {
  const db = parts.database.kysely
  const by = (await findSweep(db, sweepId))?.by?.id
  if (!by) return
  while (!isClosing()) {
    const changes = await changesOfSweep(db, { sweepId, status: 'pending', limit: AT_ONCE })
    if (changes.length === 0) {
      await updateSweepRow(db, sweepId, { status: 'done' })
      return
    }
    for (const planned of changes) {
      if (isClosing()) return
      await applyOne(parts, planned, by)
      await setImmediate()
    }
    tell(parts, changes)
  }
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

/** Makes one planned change, on whatever text the segment has by now; leaves it alone where its words were changed meanwhile. */
async function applyOne({ database }: Parts, planned: SweepChangeRow, personId: string): Promise<void> {
  const segment = await heldSegment(database.kysely, planned.segmentId)
  const now = segment?.target ?? ''
  const text = now === planned.before ? planned.after : mergeThree(now, planned.before, planned.after)
  const prepared =
    segment && text !== null && text !== now
      ? prepareChange(
          segment,
          {
            text,
            state: segment.state === 'approved' ? 'translated' : segment.state,
            reason: segment.reason,
            origin: 'sweep',
            personId,
            at: new Date().toISOString(),
          },
          await projectScope(database.kysely, segment),
        )
      : null
  await database.kysely.transaction().execute(async (db) => {
    const made = prepared !== null && (await applyChange(db, prepared))
    // Somebody saved this very moment: it stays planned, and its turn comes again.
    if (prepared && !made) return
    const status = made ? 'applied' : 'skipped'
    if (!(await moveChange(db, planned, 'pending', { status, before: now, after: text ?? now }))) return
    await addToSweep(db, planned.sweepId, made ? { applied: 1 } : { skipped: 1 })
  })
}
