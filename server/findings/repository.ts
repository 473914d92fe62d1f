import type { Selectable } from 'kysely'
import type { StoredFinding } from '../../shared/api/documents.ts'
import type { Severity } from '../../shared/model.ts'
import type { Reader, Writer } from '../db/database.ts'
import { inSlices } from '../db/slices.ts'
import { statement } from '../db/statement.ts'
import type { Tables } from '../db/tables.ts'
import { countedFindings, type KeyedFinding, type Level } from './runChecks.ts'

type FindingRow = Selectable<Tables['finding']>

const keyed = (row: FindingRow): KeyedFinding => ({
  level: row.level,
  key: row.key,
  check: row.check,
  severity: row.severity,
  category: row.category,
  message: row.message,
  params: JSON.parse(row.params),
  source: JSON.parse(row.source),
  target: JSON.parse(row.target),
  fixes: JSON.parse(row.fixes),
})

/** Segments' own findings first, then those of the whole document. */
const stored = (db: Reader) => db.selectFrom('finding').selectAll().orderBy('level', 'desc').orderBy('ordinal')

const storedOf = statement<{ segmentId: string }, FindingRow>((db, value) =>
  stored(db).where('segmentId', '=', value('segmentId')),
)
const dismissedOf = statement<{ segmentId: string }, { key: string }>((db, value) =>
  db.selectFrom('dismissal').select('key').where('segmentId', '=', value('segmentId')),
)

/** The stored findings of one segment, and the keys of those dismissed. */
export async function findingsOf(
  db: Reader,
  segmentId: string,
): Promise<{ findings: KeyedFinding[]; dismissed: Set<string> }> {
  const { rows } = await storedOf(db, { segmentId })
  const dismissals = await dismissedOf(db, { segmentId })
  return { findings: rows.map(keyed), dismissed: new Set(dismissals.rows.map(({ key }) => key)) }
}

/** The stored findings of a document by segment id. */
export async function keyedFindingsOf(db: Reader, documentId: string): Promise<Map<string, KeyedFinding[]>> {
  const rows = await stored(db).where('documentId', '=', documentId).execute()
  const bySegment = Map.groupBy(rows, ({ segmentId }) => segmentId)
  return new Map([...bySegment].map(([id, found]) => [id, found.map(keyed)]))
}

const shown = (db: Reader) =>
  db
    .selectFrom('finding')
    .leftJoin('dismissal', (join) =>
      join.onRef('dismissal.segmentId', '=', 'finding.segmentId').onRef('dismissal.key', '=', 'finding.key'),
    )
    .leftJoin('person', 'person.id', 'dismissal.personId')
    .selectAll('finding')
    .select(['dismissal.at', 'dismissal.reason', 'person.id as byId', 'person.name as byName'])
    .orderBy('finding.segmentId')
    .orderBy('finding.level', 'desc')
    .orderBy('finding.ordinal')

/** The findings of a document, or of some of its segments, by segment id, as the client sees them. */
export async function shownFindings(
  db: Reader,
  where: { documentId: string } | { segmentIds: readonly string[] },
): Promise<Map<string, StoredFinding[]>> {
  const rows = await ('documentId' in where
    ? shown(db).where('finding.documentId', '=', where.documentId).execute()
    : shown(db).where('finding.segmentId', 'in', where.segmentIds).execute())
  const bySegment = Map.groupBy(rows, ({ segmentId }) => segmentId)
  return new Map([...bySegment].map(([id, found]) => [id, shownOf(found)]))
}
type ShownRow = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]

const shownById = statement<{ segmentId: string }, ShownRow>((db, value) =>
  shown(db).where('finding.segmentId', '=', value('segmentId')),
)

/** The findings of one segment, as the client sees them. */
export async function shownFindingsOf(db: Reader, segmentId: string): Promise<StoredFinding[]> {
  return shownOf((await shownById(db, { segmentId })).rows)
}

const shownOf = (rows: readonly ShownRow[]): StoredFinding[] =>
  countedFindings(rows.map((row) => ({ ...keyed(row), dismissal: dismissalOf(row) }))).map(toStored)

const dismissalOf = ({ at, reason, byId, byName }: ShownRow): StoredFinding['dismissal'] =>
  at !== null && reason !== null && byId !== null ? { by: { id: byId, name: byName ?? '' }, at, reason } : null

const toStored = ({ level: _, ...finding }: KeyedFinding & Pick<StoredFinding, 'dismissal'>): StoredFinding => ({
  ...finding,
  params: { ...finding.params },
  source: [...finding.source],
  target: [...finding.target],
  fixes: [...finding.fixes],
})

/** Whether two lists say the same in the same order. */
export function sameFindings(some: readonly KeyedFinding[], others: readonly KeyedFinding[]): boolean {
  const plain = ({ level, check, severity, category, message, params, source, target, fixes, key }: KeyedFinding) =>
    [level, check, severity, category, message, params, source, target, fixes, key] as const
  return JSON.stringify(some.map(plain)) === JSON.stringify(others.map(plain))
}

/** Stores findings of new segments. */
export async function insertFindings(
  db: Writer,
  documentId: string,
  bySegment: ReadonlyMap<string, readonly KeyedFinding[]>,
): Promise<void> {
  const rows = [...bySegment].flatMap(([segmentId, findings]) =>
    findings.map(({ params, source, target, fixes, ...rest }, ordinal) => ({
      ...rest,
      segmentId,
      documentId,
      ordinal,
      params: JSON.stringify(params),
      source: JSON.stringify(source),
      target: JSON.stringify(target),
      fixes: JSON.stringify(fixes),
    })),
  )
  await inSlices(rows, (slice) => db.insertInto('finding').values(slice).execute())
}

/** Replaces the findings of one segment (of one level, where given). */
export async function replaceFindings(
  db: Writer,
  where: { segmentId: string; documentId: string; level?: Level },
  findings: readonly KeyedFinding[],
): Promise<void> {
  const all = db.deleteFrom('finding').where('segmentId', '=', where.segmentId)
  await (where.level ? all.where('level', '=', where.level) : all).execute()
  await insertFindings(db, where.documentId, new Map([[where.segmentId, findings]]))
}

/** How many open findings of which check and severity there are more (or fewer) than before. */
export type FindingDelta = ReadonlyMap<string, { check: string; severity: Severity; count: number }>

/** Keeps the project's counts of open findings: in one order, so that two that count at once never wait for each other. */
export async function addFindingCounts(db: Writer, projectId: string, delta: FindingDelta): Promise<void> {
  const inOrder = [...delta].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [, { check, severity, count }] of inOrder) {
    if (count === 0) continue
    await db
      .insertInto('findingCount')
      .values({ projectId, check, severity, count })
      .onConflict((conflict) =>
        conflict
          .columns(['projectId', 'check', 'severity'])
          .doUpdateSet((eb) => ({ count: eb('findingCount.count', '+', count) })),
      )
      .execute()
  }
}

/** Open findings of a whole document: what its deletion takes away. */
export async function openFindingsOf(db: Reader, documentId: string): Promise<StoredFinding[]> {
  const shown = await shownFindings(db, { documentId })
  return [...shown.values()].flat().filter(({ dismissal }) => dismissal === null)
}

/** Dismisses a finding; a second dismissal of the same one changes its reason. */
export async function insertDismissal(
  db: Writer,
  dismissal: { segmentId: string; key: string; personId: string; at: string; reason: string },
): Promise<void> {
  const { at, reason, personId } = dismissal
  await db
    .insertInto('dismissal')
    .values(dismissal)
    .onConflict((conflict) => conflict.columns(['segmentId', 'key']).doUpdateSet({ at, reason, personId }))
    .execute()
}

export async function deleteDismissal(db: Writer, segmentId: string, key: string): Promise<void> {
  await db.deleteFrom('dismissal').where('segmentId', '=', segmentId).where('key', '=', key).execute()
}
