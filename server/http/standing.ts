import type { ProjectRole } from '../../shared/model.ts'
import type { Reader } from '../db/database.ts'

/** Where a path leads, and what somebody is there. */
export interface Standing {
  readonly projectId: string
  readonly role: ProjectRole | null
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** The project that a path names, by its segment, document or project id, and a person's role there. */
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
  if (typeof projectId !== 'string') return undefined
  return project.where('project.id', '=', projectId).executeTakeFirst()
}
