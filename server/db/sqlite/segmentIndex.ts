import { sql } from 'kysely'
import { searchable } from '../../../shared/text/normalise.ts'
import type { Reader, Writer } from '../database.ts'
import type { Letters, SegmentIndex } from '../segmentIndex.ts'

/** Few enough that a save in between waits for milliseconds. */
const AT_ONCE = 50
/** More of a text's stretches of three letters find hardly less, and each of them costs reading. */
const MOST_TRIGRAMS = 12

const SCHEMA = [
  `CREATE TABLE "segmentText" ("number" INTEGER PRIMARY KEY,
    "segmentId" TEXT NOT NULL UNIQUE REFERENCES "segment" ("id") ON DELETE CASCADE, "stale" INTEGER NOT NULL)`,
  'CREATE INDEX "segmentTextStale" ON "segmentText" ("number") WHERE "stale" = 1',
  `CREATE VIRTUAL TABLE "segmentTrigram" USING fts5("text", content='', contentless_delete=1, detail=none,
    tokenize='trigram case_sensitive 1')`,
  `CREATE TRIGGER "segmentTextInsert" AFTER INSERT ON "segment" BEGIN
    INSERT INTO "segmentText" ("segmentId", "stale") VALUES (new."id", 1); END`,
  `CREATE TRIGGER "segmentTextUpdate" AFTER UPDATE OF "source", "target" ON "segment"
    WHEN old."target" <> new."target" OR old."source" <> new."source" BEGIN
    UPDATE "segmentText" SET "stale" = 1 WHERE "segmentId" = new."id" AND "stale" = 0; END`,
  `CREATE TRIGGER "segmentTextDelete" AFTER DELETE ON "segmentText" BEGIN
    DELETE FROM "segmentTrigram" WHERE "rowid" = old."number"; END`,
  `INSERT INTO "segmentText" ("segmentId", "stale") SELECT "id", 1 FROM "segment"`,
]

/** Left to itself, SQLite would look through the whole table in the order of its numbers. */
const STALE = sql.raw(`(SELECT * FROM "segmentText" INDEXED BY "segmentTextStale" WHERE "stale" = 1)`)

/** Stretches of three letters of a text, as FTS5 asks for all of them; null where it is shorter. */
function trigramsOf(text: string): string | null {
  const letters = [...searchable(text)]
  const all = [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')))]
  const step = Math.ceil(all.length / MOST_TRIGRAMS)
  const some = all.filter((_, at) => at % step === 0)
  return some.length === 0 ? null : some.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ')
}

/** Null where one of them is too short to ask for. */
function anyOf(letters: readonly Letters[]): string | null {
  const each = letters.map(({ text }) => trigramsOf(text))
  return each.includes(null) ? null : `(${each.map((trigrams) => `(${trigrams})`).join(' OR ')})`
}

/**
 * FTS5 over every three letters of source and target as search compares them, which keeps neither texts nor places. What it
 * has not seen yet (`stale`) may hold anything.
 * @param db the one that writes
 * @param longReads where long reads hold up nobody
 */
export function sqliteSegmentIndex(db: Reader, longReads: Reader): SegmentIndex {
  return {
    schema: SCHEMA,
    mayHold: async (projectId, wanted, most) => {
      const trigrams = wanted.flatMap((letters) => anyOf(letters) ?? []).join(' AND ')
      if (trigrams === '') return null
      const { rows } = await sql<{ id: string }>`
        SELECT "segment"."id" FROM (
          SELECT "rowid" AS "number" FROM "segmentTrigram" WHERE "segmentTrigram" MATCH ${trigrams}
          UNION SELECT "number" FROM ${STALE}) AS "found"
        CROSS JOIN "segmentText" ON "segmentText"."number" = "found"."number"
        CROSS JOIN "segment" ON "segment"."id" = "segmentText"."segmentId"
        CROSS JOIN "document" ON "document"."id" = "segment"."documentId"
        WHERE "document"."projectId" = ${projectId}
        ORDER BY "document"."createdAt" DESC, "document"."id", "segment"."position" LIMIT ${most + 1}`.execute(
        longReads,
      )
      return rows.length > most ? null : rows.map(({ id }) => id)
    },
    catchUp: async () => {
      if ((await sql`SELECT 1 FROM ${STALE} LIMIT 1`.execute(db)).rows.length === 0) return false
      await db.transaction().execute(takeIn)
      return true
    },
  }
}

/** Some of what the index has not seen, read and marked as seen in one transaction: a save in between would go unseen. */
async function takeIn(db: Writer): Promise<void> {
  const { rows } = await sql<{ number: number; source: string; target: string }>`
    SELECT "number", "source", "target"
    FROM ${STALE} AS "unseen" CROSS JOIN "segment" ON "segment"."id" = "unseen"."segmentId"
    ORDER BY "number" LIMIT ${AT_ONCE}`.execute(db)
  const texts = rows.map(({ number, source, target }) => sql`(${number}, ${searchable(`${source}\n${target}`)})`)
  await sql`INSERT OR REPLACE INTO "segmentTrigram" ("rowid", "text") VALUES ${sql.join(texts)}`.execute(db)
  const numbers = sql.join(rows.map(({ number }) => number))
  await sql`UPDATE "segmentText" SET "stale" = 0 WHERE "number" IN (${numbers})`.execute(db)
}
