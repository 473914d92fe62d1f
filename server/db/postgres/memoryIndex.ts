import { type Kysely, sql } from 'kysely'
import { type Candidate, keptFrequencies, type MemoryIndex, newestNumber } from '../memoryIndex.ts'
import type { Tables } from '../tables.ts'

/** Enough to know which syllables are rare; counting all of a large memory would take minutes. */
const SAMPLE = 50_000

const SCHEMA = [
  `CREATE TABLE "memoryText" ("number" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "unitId" text NOT NULL UNIQUE REFERENCES "memoryUnit" ("id") ON DELETE CASCADE,
    "projectId" text NOT NULL, "hash" bigint NOT NULL, "text" text NOT NULL,
    "vector" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("text", ' '))) STORED)`,
  'CREATE INDEX "memoryTextHash" ON "memoryText" ("hash")',
  'CREATE INDEX "memoryTextVector" ON "memoryText" USING gin ("vector") WITH (fastupdate = off)',
]

const quoted = (syllable: string): string => `'${syllable.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
const anyOf = (syllables: readonly string[]): string => `(${syllables.map(quoted).join(' | ')})`

/** A stored tsvector of our own syllables (no parser of PostgreSQL's touches them) under GIN; unranked, as ts_rank would read every vector. */
export function postgresMemoryIndex(db: Kysely<Tables>): MemoryIndex {
  const matching = (projectId: string, query: string, newestFirst: boolean, limit: number) => sql<Candidate>`
      SELECT "unitId", "text" FROM "memoryText"
      WHERE "vector" @@ ${query}::tsquery AND "projectId" = ${projectId}
      ${newestFirst ? sql`ORDER BY "number" DESC` : sql``} LIMIT ${limit}`
  return {
    schema: SCHEMA,
    frequencies: keptFrequencies(
      () => newestNumber(db),
      async (size) => {
        const share = size <= SAMPLE ? '' : ` TABLESAMPLE SYSTEM (${(100 * SAMPLE) / size})`
        const sample = `SELECT "vector" FROM "memoryText"${share}`
        const { rows } = await sql<{ word: string; ndoc: number }>`
          SELECT word, ndoc FROM ts_stat(${sample})`.execute(db)
        const scale = Math.max(1, size / SAMPLE)
        return { units: size, of: new Map(rows.map(({ word, ndoc }) => [word, ndoc * scale])) }
      },
    ),
    candidates: async (projectId, groups, limit) => {
      const query = groups.map(({ syllable, partners }) => `(${quoted(syllable)} & ${anyOf(partners)})`).join(' | ')
      return (await matching(projectId, query, false, limit).execute(db)).rows
    },
    holding: async (projectId, syllables, limit) =>
      (await matching(projectId, syllables.map(anyOf).join(' & '), true, limit).execute(db)).rows,
  }
}
