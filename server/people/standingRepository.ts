import type { ProjectRole } from '../../shared/model.ts'
import type { Reader } from '../db/database.ts'

/** Where a path leads, and what somebody is there. */
export interface Standing {
  readonly projectId: string
  readonly role: ProjectRole | null
}

/** Parameters that name something of a project, or of a document, by its own id; and the tables that they lead to. */
const OF_PROJECT = { termId: 'term', nameId: 'name', ruleId: 'rule', sweepId: 'sweep', unitId: 'memoryUnit' } as const
const OF_DOCUMENT = { commentId: 'comment', annotationId: 'annotation' } as const

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** The project that a path names (by the id of whatever stands in it), and a person's role there. */
export async function findStanding(db: Reader, params: Params, personId: string): Promise<Standing | undefined> {
  const { projectId, documentId, segmentId } = params
  const project = db
    .selectFrom('project')
    .leftJoin('membership', (join) =>
      join.onRef('membership.projectId', '=', 'project.id').on('membership.personId', '=', personId),
    )
    .select(['project.id as projectId', 'membership.role'])
  if (typeof segmentId === 'string') {
    return project
      .innerJoin('document', 'document.projectId', 'project.id')
      .innerJoin('segment', 'segment.documentId', 'document.id')
      .where('segment.id', '=', segmentId)
      .executeTakeFirst()
  }
  if (typeof documentId === 'string') {
    return project
      .innerJoin('document', 'document.projectId', 'project.id')
      .where('document.id', '=', documentId)
      .executeTakeFirst()
  }
  for (const [name, table] of Object.entries(OF_DOCUMENT)) {
    const id = params[name]
    if (typeof id !== 'string') continue
    return project
      .innerJoin('document', 'document.projectId', 'project.id')
      .where('document.id', '=', (eb) => eb.selectFrom(table).select('documentId').where('id', '=', id))
      .executeTakeFirst()
  }
  for (const [name, table] of Object.entries(OF_PROJECT)) {
    const id = params[name]
    if (typeof id !== 'string') continue
    return project
      .where('project.id', '=', (eb) => eb.selectFrom(table).select('projectId').where('id', '=', id))
      .executeTakeFirst()
  }
  if (typeof projectId !== 'string') return undefined
  return project.where('project.id', '=', projectId).executeTakeFirst()
}
