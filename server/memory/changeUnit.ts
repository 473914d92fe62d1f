import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import { found } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { noteChange } from '../terms/changes.ts'
import { deleteUnit, findUnit, updateTargets } from './repository.ts'

const stampOf = ({ projectId, person }: Call['caller'], itemId: string) => ({
  projectId,
  itemId,
  by: person.id,
  at: new Date().toISOString(),
})

/** Corrects a unit's target by hand, with its history; its segment stays as it is. */
export async function updateMemoryUnit(
  { params, body }: ParsedOf<typeof api.updateMemoryUnit>,
  { database, caller }: Call,
): Promise<api.MemoryUnit> {
  const { unitId } = params
  const stamp = stampOf(caller, unitId)
  const target = body.target.normalize('NFC')
  await database.kysely.transaction().execute(async (db) => {
    const before = found(await findUnit(db, unitId))
    await updateTargets(db, [unitId], { target, approvedBy: stamp.by, changedAt: stamp.at })
    await noteChange(db, { ...stamp, before: { target: before.target }, after: { target } })
  })
  return found(await findUnit(database.kysely, params.unitId))
}

/** Takes a unit out of the memory; its segment stays approved, and the next approval brings it back. */
export async function deleteMemoryUnit(
  { params }: ParsedOf<typeof api.deleteMemoryUnit>,
  { database, caller }: Call,
): Promise<typeof DONE> {
  const { unitId } = params
  await database.kysely.transaction().execute(async (db) => {
    const { target } = found(await findUnit(db, unitId))
    await deleteUnit(db, unitId)
    await noteChange(db, { ...stampOf(caller, unitId), before: { target }, after: null })
  })
  return DONE
}
