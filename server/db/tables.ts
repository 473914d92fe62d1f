import type { KnowledgeTables } from './tables/knowledge.ts'
import type { PeopleTables } from './tables/people.ts'
import type { WorkTables } from './tables/work.ts'

export type { CounterColumns } from './tables/work.ts'

/** Every table. Instants are ISO 8601 texts, days YYYY-MM-DD, ids random UUIDs, truth 0 or 1, lists and records JSON texts. */
export type Tables = PeopleTables & WorkTables & KnowledgeTables
