import * as api from '../../shared/api/knowledge.ts'
import { type Route, route } from '../http/route.ts'
import { historyOf } from '../terms/changes.ts'
import { deleteMemoryUnit, updateMemoryUnit } from './changeUnit.ts'
import { findMatches } from './findMatches.ts'
import { searchMemory } from './searchMemory.ts'

export const memoryRoutes: readonly Route[] = [
  route(api.findMatches, findMatches),
  route(api.searchMemory, searchMemory),
  route(api.updateMemoryUnit, updateMemoryUnit),
  route(api.memoryHistory, ({ params }, { database }) => historyOf(database.kysely, params.unitId)),
  route(api.deleteMemoryUnit, deleteMemoryUnit),
]
