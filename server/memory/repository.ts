import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { MemoryUnit } from '../../shared/api/knowledge.ts'
import type { Reader, Writer } from '../db/database.ts'
import { holdsText } from '../db/holdsText.ts'
import { inSlices } from '../db/slices.ts'
import type { Tables } from '../db/tables.ts'
import { hashOf, indexedText } from './indexedText.ts'

export type MemoryRow = Selectable<Tables['memoryUnit']>

const shownUnits = (db: Reader) =>
  db
    .selectFrom('memoryUnit')
    .leftJoin('segment', 'segment.id', 'memoryUnit.segmentId')
    .leftJoin('document', 'document.id', 'segment.documentId')
    .leftJoin('person', 'person.id', 'memoryUnit.approvedBy')
    .select([
      'memoryUnit.id',
      'memoryUnit.source',
      'memoryUnit.target',
      'memoryUnit.segmentId',
      'memoryUnit.approvedBy',
      'memoryUnit.changedAt',
      'segment.documentId',
      'document.title',
      'person.name as approverName',
    ])
type ShownRow = Awaited<ReturnType<ReturnType<typeof shownUnits>['execute']>>[number]

const toUnit = ({ approvedBy, approverName, ...row }: ShownRow): MemoryUnit => ({
  ...row,
  approvedBy: approvedBy === null ? null : { id: approvedBy, name: approverName ?? '' },
})

/** Some units, the newest first. */
export async function unitsById(db: Reader, ids: readonly string[]): Promise<MemoryUnit[]> {
  if (ids.length === 0) return []
  const rows = await shownUnits(db).where('memoryUnit.id', 'in', ids).orderBy('memoryUnit.changedAt', 'desc').execute()
  return rows.map(toUnit)
}

export async function findUnit(db: Reader, unitId: string): Promise<MemoryUnit | undefined> {
  return (await unitsById(db, [unitId]))[0]
}

/** The newest units of a project. */
export async function newestUnits(db: Reader, projectId: string, limit: number): Promise<MemoryUnit[]> {
  const rows = await shownUnits(db)
    .where('memoryUnit.projectId', '=', projectId)
    .orderBy('memoryUnit.changedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toUnit)
}

export async function countUnits(db: Reader, projectId: string): Promise<number> {
  const { units } = await db
    .selectFrom('memoryUnit')
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .where('projectId', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(units)
}

/** Ids of the newest units of a project whose target holds a text, letter by letter. */
export async function unitsWithTarget(db: Reader, projectId: string, text: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('memoryUnit')
    .select('id')
    .where('projectId', '=', projectId)
    .where(holdsText('target', text))
    .orderBy('changedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The newest units of a project with this very source. */
export async function unitsWithSource(db: Reader, projectId: string, source: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('memoryText')
    .innerJoin('memoryUnit', 'memoryUnit.id', 'memoryText.unitId')
    .select('memoryUnit.id')
    .where('memoryText.hash', '=', hashOf(source))
    .where('memoryText.projectId', '=', projectId)
    .orderBy('memoryUnit.changedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The units of a project by their sources: those of these very sources. */
export async function unitsOfSources(
  db: Reader,
  projectId: string,
  sources: readonly string[],
): Promise<Map<string, MemoryRow[]>> {
  const rows: MemoryRow[] = []
  await inSlices(sources, async (slice) => {
    const found = await db
      .selectFrom('memoryText')
      .innerJoin('memoryUnit', 'memoryUnit.id', 'memoryText.unitId')
      .selectAll('memoryUnit')
      .where('memoryText.hash', 'in', slice.map(hashOf))
      .where('memoryText.projectId', '=', projectId)
      .execute()
    rows.push(...found)
  })
  return Map.groupBy(rows, ({ source }) => source)
}

/** Every unit of a project, oldest first, with nobody's name. */
export async function allUnits(db: Reader, projectId: string): Promise<MemoryRow[]> {
  return db
    .selectFrom('memoryUnit')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('changedAt')
    .orderBy('id')
    .execute()
}

/** Adds units, with what finds them. */
export async function insertUnits(db: Writer, rows: readonly Omit<MemoryRow, 'id'>[]): Promise<void> {
  const units = rows.map((row) => ({ ...row, id: randomUUID() }))
  await inSlices(units, (slice) => db.insertInto('memoryUnit').values(slice).execute())
  await indexUnits(db, units)
}

async function indexUnits(db: Writer, units: readonly Pick<MemoryRow, 'id' | 'projectId' | 'source'>[]): Promise<void> {
  const texts = units.map(({ id: unitId, projectId, source }) => ({
    unitId,
    projectId,
    hash: hashOf(source),
    text: indexedText(source),
  }))
  await inSlices(texts, (slice) => db.insertInto('memoryText').values(slice).execute())
}

/** Makes anew what finds the units of every project, as after a backup was put back. */
export async function indexMemory(db: Writer): Promise<void> {
  const AT_ONCE = 5000
  await db.deleteFrom('memoryText').execute()
  for (let after = ''; ; ) {
    const units = await db
      .selectFrom('memoryUnit')
      .select(['id', 'projectId', 'source'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    await indexUnits(db, units)
    if (units.length < AT_ONCE) return
    after = units.at(-1)!.id
  }
}

/** Changes the target of units. */
export async function updateTargets(
  db: Writer,
  ids: readonly string[],
  values: Pick<MemoryRow, 'target' | 'approvedBy' | 'changedAt'>,
): Promise<void> {
  await db.updateTable('memoryUnit').set(values).where('id', 'in', ids).execute()
}

export async function deleteUnit(db: Writer, unitId: string): Promise<void> {
  await db.deleteFrom('memoryUnit').where('id', '=', unitId).execute()
}

/** Forgets what a segment gave to the memory. */
export async function deleteUnitOf(db: Writer, segmentId: string): Promise<void> {
  await db.deleteFrom('memoryUnit').where('segmentId', '=', segmentId).execute()
}
