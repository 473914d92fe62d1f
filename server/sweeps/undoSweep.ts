import { setImmediate } from 'node:timers/promises'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { undoSweep as endpoint, Sweep } from '../../shared/api/sweeps.ts'
import { undoneText } from '../../shared/sweeps/undo.ts'
import { AppError, found } from '../errors.ts'
import { projectScope } from '../findings/projectScope.ts'
import type { Call } from '../http/route.ts'
import { addTally } from '../rules/repository.ts'
import { applyChange, prepareChange } from '../segments/changeSegment.ts'
import { heldSegment } from '../segments/repository.ts'
import { addToSweep, changesOfSweep, findSweep, moveChange, type SweepChangeRow, updateSweepRow } from './repository.ts'

/**
 * Takes a sweep back, in all or in one document. What somebody wrote since stays; where the swept words themselves were
 * changed, nothing is touched.
 * @throws AppError sweep.running
 */
export async function undoSweep({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<Sweep> {
  const db = call.database.kysely
  const { sweepId } = params
  const sweep = found(await findSweep(db, sweepId))
  if (sweep.status === 'running') throw new AppError('sweep.running')
  const changes = await changesOfSweep(db, { sweepId, status: 'applied', documentId: body.documentId })
  let undone = 0
  for (const change of changes) {
    if (await undoOne(call, change)) undone++
    await setImmediate()
  }
  for (const [documentId, members] of Map.groupBy(changes, (change) => change.documentId)) {
    call.events.changed(
      documentId,
      members.map(({ segmentId }) => segmentId),
    )
    call.documentChecks.schedule(documentId)
  }
  if (sweep.ruleId && undone > 0)
    await addTally(db, sweep.ruleId, call.caller.person.id, { applied: 0, rejected: undone })
  const left = await changesOfSweep(db, { sweepId, status: 'applied', limit: 1 })
  if (left.length === 0) await updateSweepRow(db, sweepId, { status: 'undone' })
  return found(await findSweep(db, sweepId))
}

async function undoOne({ database, caller }: Call, change: SweepChangeRow): Promise<boolean> {
  const segment = await heldSegment(database.kysely, change.segmentId)
  const text = segment && undoneText({ before: change.before, after: change.after, now: segment.target })
  if (!segment || text === null || text === undefined) {
    await database.kysely.transaction().execute(async (db) => {
      if (await moveChange(db, change, 'applied', { status: 'skipped' }))
        await addToSweep(db, change.sweepId, { skipped: 1 })
    })
    return false
  }
  const state = segment.state === 'approved' ? 'translated' : segment.state
  const prepared = prepareChange(
    segment,
    {
      text,
      state,
      reason: segment.reason,
      origin: 'sweep',
      personId: caller.person.id,
      at: new Date().toISOString(),
    },
    await projectScope(database.kysely, segment),
  )
  return database.kysely.transaction().execute(async (db) => {
    // Where the segment changed this very moment nothing is done, and the change can still be taken back.
    if (!(await applyChange(db, prepared))) return false
    await moveChange(db, change, 'applied', { status: 'undone' })
    await addToSweep(db, change.sweepId, { undone: 1 })
    return true
  })
}
