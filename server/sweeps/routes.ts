import * as api from '../../shared/api/sweeps.ts'
import { found } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { previewHits } from './hits.ts'
import { findSweep, sweepsOf } from './repository.ts'
import { startSweep } from './startSweep.ts'
import { undoSweep } from './undoSweep.ts'

export const sweepRoutes: readonly Route[] = [
  route(api.previewPattern, ({ params, body }, { database }) =>
    previewHits(database, { projectId: params.projectId, scope: body.scope }, body.pattern, body.limit),
  ),
  route(api.startSweep, startSweep),
  route(api.listSweeps, ({ params }, { database }) => sweepsOf(database.kysely, params.projectId)),
  route(api.getSweep, async ({ params }, { database }) => found(await findSweep(database.kysely, params.sweepId))),
  route(api.undoSweep, undoSweep),
]
