import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { undoSweep as endpoint, Sweep } from '../../shared/api/sweeps.ts'
import { AppError, found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { beginUndo, findSweep } from './repository.ts'

/**
 * Plans to take a sweep back, in all or in one document, and lets that run in the background. What somebody wrote since stays;
 * where the swept words themselves were changed, nothing is touched.
 * @throws AppError sweep.running
 */
export async function undoSweep(
  { params, body }: ParsedOf<typeof endpoint>,
  { database, caller, sweeper }: Call,
): Promise<Sweep> {
  const { sweepId } = params
  found(await findSweep(database.kysely, sweepId))
  const begun = await database.kysely
    .transaction()
    .execute((db) => beginUndo(db, { sweepId, documentId: body.documentId, personId: caller.person.id }))
  if (!begun) throw new AppError('sweep.running')
  sweeper.run(sweepId)
  return found(await findSweep(database.kysely, sweepId))
}
