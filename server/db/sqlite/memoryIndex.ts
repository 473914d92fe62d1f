import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { type Candidate, type Group, keptFrequencies, type MemoryIndex, newestNumber } from '../memoryIndex.ts'

const SCHEMA = [
  `CREATE TABLE "memoryText" ("number" INTEGER PRIMARY KEY,
    "unitId" TEXT NOT NULL UNIQUE REFERENCES "memoryUnit" ("id") ON DELETE CASCADE,
    "projectId" TEXT NOT NULL, "hash" INTEGER NOT NULL, "text" TEXT NOT NULL)`,
  'CREATE INDEX "memoryTextHash" ON "memoryText" ("hash")',
  `CREATE VIRTUAL TABLE "memoryWord" USING fts5("text", content='memoryText', content_rowid='number',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'")`,
  `CREATE VIRTUAL TABLE "memorySyllable" USING fts5vocab('memoryWord', 'row')`,
  `CREATE TRIGGER "memoryTextInsert" AFTER INSERT ON "memoryText" BEGIN
    INSERT INTO "memoryWord" ("rowid", "text") VALUES (new."number", new."text"); END`,
  `CREATE TRIGGER "memoryTextDelete" AFTER DELETE ON "memoryText" BEGIN
    INSERT INTO "memoryWord" ("memoryWord", "rowid", "text") VALUES ('delete', old."number", old."text"); END`,
]

const quoted = (syllable: string): string => `"${syllable.replaceAll('"', '""')}"`
const anyOf = (syllables: readonly string[]): string => `(${syllables.map(quoted).join(' OR ')})`

/** FTS5 over a table that keeps the text; without BM25, which counts every syllable of a question in the whole index first. @param db where long reads do not hold up anybody */
export function sqliteMemoryIndex(db: Reader): MemoryIndex {
  const matching = (projectId: string, expression: string, order: 'ASC' | 'DESC', limit: number) => sql<Candidate>`
    SELECT "memoryText"."unitId", "memoryText"."text"
    FROM "memoryWord" CROSS JOIN "memoryText" ON "memoryText"."number" = "memoryWord"."rowid"
    WHERE "memoryWord" MATCH ${expression} AND "memoryText"."projectId" = ${projectId}
    ORDER BY "memoryWord"."rowid" ${sql.raw(order)} LIMIT ${limit}`
  return {
    schema: SCHEMA,
    frequencies: keptFrequencies(
      () => newestNumber(db),
      async () => {
        const { rows } = await sql<{ term: string; doc: number }>`SELECT "term", "doc" FROM "memorySyllable"`.execute(
          db,
        )
        const { units } = await db
          .selectFrom('memoryText')
          .select((eb) => eb.fn.countAll<number>().as('units'))
          .executeTakeFirstOrThrow()
        return { units, of: new Map(rows.map(({ term, doc }) => [term, doc])) }
      },
    ),
    candidates: async (projectId, groups: readonly Group[], limit) => {
      const expression = groups
        .map(({ syllable, partners }) => `(${quoted(syllable)} AND ${anyOf(partners)})`)
        .join(' OR ')
      return (await matching(projectId, expression, 'ASC', limit).execute(db)).rows
    },
    holding: async (projectId, syllables, limit) =>
      (await matching(projectId, syllables.map(anyOf).join(' AND '), 'DESC', limit).execute(db)).rows,
  }
}
