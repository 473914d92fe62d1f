import { mergeThree } from '../../shared/diff/mergeThree.ts'
import { undoneText } from '../../shared/sweeps/undo.ts'
import type { Background } from '../background.ts'
import type { Database } from '../db/database.ts'
import { projectScope } from '../findings/projectScope.ts'
import { addTally } from '../rules/repository.ts'
import { applyChanges, type Change, type PreparedChange, prepareChanges } from '../segments/changeSegment.ts'
import { type HeldSegment, heldSegmentsById, lockSegments } from '../segments/repository.ts'
import { addToSweep, moveChange, type SweepChangeRow, type SweepRow } from './repository.ts'

/** Which way a planned change goes. */
export type Way = 'apply' | 'undo'

/** The status of what a way has still to do, and of what it has done. */
export const STEPS = {
  apply: { from: 'pending', to: 'applied' },
  undo: { from: 'undoing', to: 'undone' },
} as const satisfies Record<Way, { from: SweepChangeRow['status']; to: SweepChangeRow['status'] }>

type Text = Pick<Change, 'text' | 'state' | 'approval'>

/** An approval is bound to its text: whatever changes that opens the segment again. */
const reopened = ({ state }: HeldSegment) => (state === 'approved' ? 'translated' : state)

/** The replacement, on whatever text the segment has by now; null where its words were changed meanwhile, or its article has it no longer. */
function applied(segment: HeldSegment, { before, after }: SweepChangeRow): Text | null {
  if (segment.gone !== 0) return null
  const now = segment.target
  const text = now === before ? after : mergeThree(now, before, after)
  return text === null || text === now ? null : { text, state: reopened(segment) }
}

/**
 * The text without the replacement. Where nobody touched the segment since, it is the text that was there before, letter by
 * letter, and so is its approval, if it had one: the second person has read exactly this.
 */
function undone(segment: HeldSegment, change: SweepChangeRow): Text | null {
  const { before, after, approvedBy, approvedAt } = change
  const text = undoneText({ before, after, now: segment.target })
  if (text === null) return null
  const untouched = segment.version === change.version && segment.approvedText === before
  if (untouched && approvedBy !== null && approvedAt !== null)
    return { text, state: 'approved', approval: { personId: approvedBy, at: approvedAt } }
  return { text, state: reopened(segment) }
}

/**
 * Carries out some planned changes in one transaction. What somebody saves this very moment stays planned: its turn comes again.
 * @param changes of one sweep, at most as many as the checks of which nobody has to wait for
 * @returns whether approvals were ended or given back by it
 */
export async function carryOut(
  { database, background }: { database: Database; background: Background },
  way: Way,
  sweep: SweepRow,
  changes: readonly SweepChangeRow[],
): Promise<boolean> {
  const personId = (way === 'undo' ? sweep.undoneBy : sweep.by) ?? ''
  const held = await heldSegmentsById(
    database.kysely,
    changes.map(({ segmentId }) => segmentId),
  )
  const segments = new Map(held.map((segment) => [segment.id, segment]))
  const at = new Date().toISOString()
  const wanted = changes.flatMap((planned) => {
    const segment = segments.get(planned.segmentId)
    const text = segment && (way === 'apply' ? applied : undone)(segment, planned)
    return segment && text
      ? [{ segment, change: { ...text, reason: segment.reason, origin: 'sweep' as const, personId, at } }]
      : []
  })
  const prepared = held[0] ? await prepareChanges(wanted, await projectScope(database.kysely, held[0])) : []
  const bySegment = new Map(prepared.map((change) => [change.segment.id, change]))
  await background.piece(() => store(database, way, sweep, changes, bySegment))
  return prepared.some(({ segment, state }) => segment.state === 'approved' || state === 'approved')
}

async function store(
  database: Database,
  way: Way,
  sweep: SweepRow,
  changes: readonly SweepChangeRow[],
  prepared: ReadonlyMap<string, PreparedChange>,
): Promise<void> {
  const { from, to } = STEPS[way]
  await database.kysely.transaction().execute(async (db) => {
    const ids = changes.map(({ segmentId }) => segmentId)
    const versions = new Map((await lockSegments(db, { ids })).map(({ id, version }) => [id, version]))
    const claimed: PreparedChange[] = []
    let skipped = 0
    for (const planned of changes) {
      const change = prepared.get(planned.segmentId)
      if (change && versions.get(planned.segmentId) !== change.segment.version) continue
      const done = change ? { status: to, ...(way === 'apply' && noted(change)) } : { status: 'skipped' as const }
      // Another server that carries out the same sweep may have been faster.
      if (!(await moveChange(db, planned, from, done))) continue
      if (change) claimed.push(change)
      else skipped++
    }
    await applyChanges(db, claimed)
    const count = claimed.length
    if (way === 'apply') return addToSweep(db, sweep.id, { applied: count, skipped })
    await addToSweep(db, sweep.id, { undone: count, skipped, undoing: -count - skipped })
    if (sweep.ruleId && sweep.undoneBy)
      await addTally(db, sweep.ruleId, sweep.undoneBy, { applied: 0, rejected: count })
  })
}

/** What an undoing needs to know of a change. */
const noted = ({ segment, text }: PreparedChange) => ({
  before: segment.target,
  after: text,
  approvedBy: segment.approvedBy,
  approvedAt: segment.approvedAt,
  version: segment.version + 1,
})
