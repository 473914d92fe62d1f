import * as api from '../../shared/api/knowledge.ts'
import { searchable } from '../../shared/text/normalise.ts'
import { found } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { usesOf } from '../search/uses.ts'
import { historyOf } from '../terms/changes.ts'
import { createName, deleteName, updateName } from './changeName.ts'
import { proposalsOf } from './proposals.ts'
import { findName, namesOf } from './repository.ts'

export const nameRoutes: readonly Route[] = [
  route(api.listNames, async ({ params, query }, { database }) => {
    const names = await namesOf(database.kysely, params.projectId)
    const wanted = searchable(query.q ?? '')
    return names.filter((name) =>
      [name.source, name.target, ...name.variants, name.note].some((form) => searchable(form).includes(wanted)),
    )
  }),
  route(api.proposeNames, ({ params }, { database }) => proposalsOf(database.kysely, params.projectId)),
  route(api.createName, createName),
  route(api.updateName, updateName),
  route(api.deleteName, deleteName),
  route(api.nameHistory, ({ params }, { database }) => historyOf(database.kysely, params.nameId)),
  route(api.nameUses, async ({ params }, { database, caller }) => {
    const name = found(await findName(database.kysely, params.nameId))
    return usesOf(database.longReads, caller.projectId, [name.source])
  }),
]
