import { type RawBuilder, sql } from 'kysely'
import { withoutDiacritics } from '../../../shared/text/normalise.ts'
import type { Reader } from '../database.ts'
import { holding } from '../holdsText.ts'
import type { Letters, SegmentIndex } from '../segmentIndex.ts'

/** The letters that search compares without their marks, and what it compares them as. */
function markedLetters(): [string, string] {
  const blocks = [
    [0xc0, 0x24f],
    [0x1ea0, 0x1ef9],
  ] as const
  const all = blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
  )
  const pairs = all.map((letter) => [letter, withoutDiacritics(letter).toLowerCase()] as const)
  const changed = pairs.filter(([letter, bare]) => bare !== letter && bare.length === 1)
  return [changed.map(([letter]) => letter).join(''), changed.map(([, bare]) => bare).join('')]
}

const [MARKED, BARE] = markedLetters()

/** Without the extension, or the right to add it, the same questions read every segment. */
const SCHEMA = [
  `CREATE FUNCTION "searchable"(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(translate($1, '${MARKED}', '${BARE}'))`,
  `DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX "segmentSource" ON "segment" USING gin ("searchable"("source") gin_trgm_ops);
    CREATE INDEX "segmentTarget" ON "segment" USING gin ("searchable"("target") gin_trgm_ops);
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
    RAISE NOTICE 'searches read every segment: %', SQLERRM;
  END $$`,
]

function holds({ text, side }: Letters): RawBuilder<boolean>[] {
  const columns = side === 'both' ? ['source', 'target'] : [side]
  return columns.map(
    (column) =>
      sql<boolean>`"searchable"(${sql.ref(`segment.${column}`)}) like "searchable"(${holding(text)}) escape '\\'`,
  )
}

/** PostgreSQL's own trigrams, kept with every change: what changed last waits in the indexes' lists of pending entries. */
export function postgresSegmentIndex(db: Reader): SegmentIndex {
  return {
    schema: SCHEMA,
    mayHold: async (projectId, wanted, most) => {
      const rows = await db
        .selectFrom('segment')
        .innerJoin('document', 'document.id', 'segment.documentId')
        .select('segment.id')
        .where('document.projectId', '=', projectId)
        .where((eb) => eb.and(wanted.map((letters) => eb.or(letters.flatMap(holds)))))
        .orderBy('document.createdAt', 'desc')
        .orderBy('document.id')
        .orderBy('segment.position')
        .limit(most + 1)
        .execute()
      return rows.length > most ? null : rows.map(({ id }) => id)
    },
    catchUp: async () => false,
  }
}
