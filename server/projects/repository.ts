import type { Selectable } from 'kysely'
import type { Progress, Project, ProjectSettings, ProjectSummary } from '../../shared/api/projects.ts'
import type { ProjectRole } from '../../shared/model.ts'
import type { Reader } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'
import { COUNTERS } from '../segments/counters.ts'

type ProjectRow = Selectable<Tables['project']>

const toProject = (row: ProjectRow, role: ProjectRole | null): Project => ({
  ...row,
  settings: JSON.parse(row.settings) as ProjectSettings,
  role,
})

export async function findProject(
  db: Reader,
  projectId: string,
  role: ProjectRole | null = null,
): Promise<Project | undefined> {
  const row = await db.selectFrom('project').selectAll().where('id', '=', projectId).executeTakeFirst()
  return row && toProject(row, role)
}

/** What tells a project's scope of checks apart from an older one. */
export async function scopeStamp(db: Reader, projectId: string) {
  const row = await db
    .selectFrom('project')
    .select(['settings', 'knowledgeVersion'])
    .where('id', '=', projectId)
    .executeTakeFirst()
  return (
    row && { projectId, settings: JSON.parse(row.settings) as ProjectSettings, knowledgeVersion: row.knowledgeVersion }
  )
}

/** Tells every server that a project's terms, names or rules are no longer what they were. */
export async function bumpKnowledge(db: Reader, projectId: string): Promise<void> {
  await db
    .updateTable('project')
    .set((eb) => ({ knowledgeVersion: eb('knowledgeVersion', '+', 1) }))
    .where('id', '=', projectId)
    .execute()
}

export async function insertProject(db: Reader, project: Omit<Project, 'role'>): Promise<void> {
  await db
    .insertInto('project')
    .values({ ...project, settings: JSON.stringify(project.settings), knowledgeVersion: 0 })
    .execute()
}

export async function updateProjectColumns(
  db: Reader,
  projectId: string,
  to: { name?: string; settings?: ProjectSettings },
): Promise<void> {
  const { name, settings } = to
  const values = { ...(name ? { name } : {}), ...(settings ? { settings: JSON.stringify(settings) } : {}) }
  if (Object.keys(values).length === 0) return
  await db.updateTable('project').set(values).where('id', '=', projectId).execute()
}

/**
 * The projects that somebody sees, with the sums of their documents' counters; segments are not looked at.
 * @param today a day; documents due before it and not yet approved are overdue
 */
export async function projectsOf(
  db: Reader,
  person: { id: string; admin: boolean },
  today: string,
): Promise<ProjectSummary[]> {
  const seen = db
    .selectFrom('project')
    .leftJoin('membership', (join) =>
      join.onRef('membership.projectId', '=', 'project.id').on('membership.personId', '=', person.id),
    )
    .selectAll('project')
    .select('membership.role')
    .orderBy('project.createdAt')
  const rows = await (person.admin ? seen : seen.where('membership.role', 'is not', null)).execute()
  const sums = await sumsByProject(
    db,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map(({ role, ...row }) => ({ ...toProject(row, role), ...(sums.get(row.id) ?? NOTHING) }))
}

type Sums = Pick<ProjectSummary, 'documents' | 'overdue' | 'progress'>
const NOTHING: Sums = {
  documents: 0,
  overdue: 0,
  progress: Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Progress,
}

async function sumsByProject(db: Reader, projectIds: readonly string[], today: string): Promise<Map<string, Sums>> {
  if (projectIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('document')
    .select('projectId')
    .select((eb) => eb.fn.countAll<number>().as('documents'))
    .select((eb) =>
      eb.fn
        .countAll<number>()
        .filterWhere('dueOn', '<', today)
        .filterWhere('status', 'not in', ['approved', 'published'])
        .as('overdue'),
    )
    .select((eb) => COUNTERS.map((name) => eb.fn.sum<number>(name).as(name)))
    .where('projectId', 'in', projectIds)
    .groupBy('projectId')
    .execute()
  return new Map(
    rows.map(({ projectId, documents, overdue, ...sums }) => [
      projectId,
      { documents, overdue, progress: sums as Progress },
    ]),
  )
}

/** What people did in a project between two days, both included. */
export async function throughputOf(db: Reader, projectId: string, from: string, to: string) {
  const rows = await db
    .selectFrom('throughputDay')
    .innerJoin('person', 'person.id', 'throughputDay.personId')
    .select(['day', 'personId', 'person.name', 'confirmed', 'confirmedWords', 'approved', 'approvedWords', 'seconds'])
    .where('projectId', '=', projectId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('person.name')
    .execute()
  return rows
}

/** Open findings of a project, counted by check and severity, most first. */
export async function findingCountsOf(db: Reader, projectId: string) {
  return db
    .selectFrom('findingCount')
    .select(['check', 'severity', 'count'])
    .where('projectId', '=', projectId)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('check')
    .execute()
}
