import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import { found } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { deleteUnit, findUnit, updateTargets } from './repository.ts'

/** Corrects a unit's target by hand; its segment stays as it is. */
export async function updateMemoryUnit(
  { params, body }: ParsedOf<typeof api.updateMemoryUnit>,
  { database, caller }: Call,
): Promise<api.MemoryUnit> {
  const values = {
    target: body.target.normalize('NFC'),
    approvedBy: caller.person.id,
    changedAt: new Date().toISOString(),
  }
  await database.kysely.transaction().execute((db) => updateTargets(db, [params.unitId], values))
  return found(await findUnit(database.kysely, params.unitId))
}

/** Takes a unit out of the memory; its segment stays approved, and the next approval brings it back. */
export async function deleteMemoryUnit(
  { params }: ParsedOf<typeof api.deleteMemoryUnit>,
  { database }: Call,
): Promise<typeof DONE> {
  await database.kysely.transaction().execute((db) => deleteUnit(db, params.unitId))
  return DONE
}
