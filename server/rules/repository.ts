import type { Selectable, Updateable } from 'kysely'
import type { Pattern, Rule } from '../../shared/api/sweeps.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

export type RuleRow = Selectable<Tables['rule']>
type ShownRow = RuleRow & { status: Rule['status']; createdByName: string | null }
type Tallies = Rule['tallies']

/** A rule that was rejected this often, and more often than it was applied, asks to be withdrawn. */
const DOUBTED_FROM = 3

const toRule = (row: ShownRow, tallies: Tallies): Rule => ({
  ...row,
  ...(JSON.parse(row.pattern) as Pattern),
  createdBy: row.createdBy === null ? null : { id: row.createdBy, name: row.createdByName ?? '' },
  tallies,
  doubted: row.status !== 'withdrawn' && tallies.rejected >= DOUBTED_FROM && tallies.rejected > tallies.applied,
})

const rules = (db: Reader) =>
  db
    .selectFrom('rule')
    .leftJoin('person', 'person.id', 'rule.createdBy')
    .selectAll('rule')
    .select('person.name as createdByName')
    .where('rule.status', '!=', 'dismissed')
    .$narrowType<ShownRow>()

async function talliesOf(db: Reader, ruleIds: readonly string[]): Promise<Map<string, Tallies>> {
  if (ruleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('ruleTally')
    .innerJoin('person', 'person.id', 'ruleTally.personId')
    .select(['ruleId', 'personId', 'person.name', 'applied', 'rejected'])
    .where('ruleId', 'in', ruleIds)
    .orderBy('person.name')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ ruleId }) => ruleId)].map(([ruleId, votes]) => [
      ruleId,
      {
        applied: votes.reduce((sum, { applied }) => sum + applied, 0),
        rejected: votes.reduce((sum, { rejected }) => sum + rejected, 0),
        people: votes.map(({ personId, name, applied, rejected }) => ({
          person: { id: personId, name },
          applied,
          rejected,
        })),
      },
    ]),
  )
}

const NO_TALLIES: Tallies = { applied: 0, rejected: 0, people: [] }
const STATUS_ORDER = ['proposed', 'standing', 'withdrawn'] as const

/** The rules of a project, proposed ones first, then the newest. */
export async function rulesOf(db: Reader, projectId: string): Promise<Rule[]> {
  const rows = await rules(db).where('rule.projectId', '=', projectId).orderBy('rule.createdAt', 'desc').execute()
  const tallies = await talliesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows
    .map((row) => toRule(row, tallies.get(row.id) ?? NO_TALLIES))
    .sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status))
}

export async function findRule(db: Reader, ruleId: string): Promise<Rule | undefined> {
  const row = await rules(db).where('rule.id', '=', ruleId).executeTakeFirst()
  return row && toRule(row, (await talliesOf(db, [ruleId])).get(ruleId) ?? NO_TALLIES)
}

/** The rules that are checks of their own in a project. */
export async function standingRulesOf(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('rule')
    .select(['id', 'pattern', 'message', 'severity'])
    .where('projectId', '=', projectId)
    .where('status', '=', 'standing')
    .execute()
  return rows.map(({ pattern, ...row }) => ({ ...row, ...(JSON.parse(pattern) as Pattern) }))
}

/** A rule for the same replacement, whatever became of it. */
export async function sameRule(db: Reader, projectId: string, { wrong, right }: Pattern): Promise<RuleRow | undefined> {
  const rows = await db.selectFrom('rule').selectAll().where('projectId', '=', projectId).execute()
  return rows.find((row) => {
    const pattern = JSON.parse(row.pattern) as Pattern
    return pattern.wrong === wrong && pattern.right === right
  })
}

export async function insertRule(db: Writer, row: RuleRow): Promise<void> {
  await db.insertInto('rule').values(row).execute()
}

export async function updateRuleRow(db: Reader, ruleId: string, values: Updateable<Tables['rule']>): Promise<void> {
  if (Object.keys(values).length === 0) return
  await db.updateTable('rule').set(values).where('id', '=', ruleId).execute()
}

/** Counts what somebody decided of a rule's hits. */
export async function addTally(
  db: Reader,
  ruleId: string,
  personId: string,
  add: { applied: number; rejected: number },
): Promise<void> {
  await db
    .insertInto('ruleTally')
    .values({ ruleId, personId, ...add })
    .onConflict((conflict) =>
      conflict.columns(['ruleId', 'personId']).doUpdateSet((eb) => ({
        applied: eb('ruleTally.applied', '+', add.applied),
        rejected: eb('ruleTally.rejected', '+', add.rejected),
      })),
    )
    .execute()
}

/** What a segment's correction replaces, in the place of what was noted of it before. */
export async function replaceCorrections(
  db: Writer,
  segmentId: string,
  rows: readonly Selectable<Tables['correction']>[],
): Promise<void> {
  await db.deleteFrom('correction').where('segmentId', '=', segmentId).execute()
  if (rows.length > 0) await db.insertInto('correction').values(rows).execute()
}

/** In how many segments of a project people made this replacement. */
export async function timesCorrected(
  db: Reader,
  projectId: string,
  { wrong, right }: { wrong: string; right: string },
): Promise<number> {
  const row = await db
    .selectFrom('correction')
    .select((eb) => eb.fn.count<number>('segmentId').distinct().as('times'))
    .where('projectId', '=', projectId)
    .where('wrong', '=', wrong)
    .where('right', '=', right)
    .executeTakeFirstOrThrow()
  return Number(row.times)
}
