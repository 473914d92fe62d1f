import * as api from '../../shared/api/projects.ts'
import { found } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { createProject } from './createProject.ts'
import { findingCountsOf, findProject, projectsOf, throughputOf } from './repository.ts'
import { updateProject } from './updateProject.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

export const projectRoutes: readonly Route[] = [
  route(api.listProjects, (_input, { database, caller }) => projectsOf(database.kysely, caller.person, today())),
  route(api.createProject, ({ body }, { database, caller }) => createProject(database, body.name, caller.person.id)),
  route(api.getProject, async ({ params }, { database, caller }) =>
    found(await findProject(database.kysely, params.projectId, caller.role)),
  ),
  route(api.updateProject, updateProject),
  route(api.getThroughput, ({ params, query }, { database }) =>
    throughputOf(database.kysely, params.projectId, query.from, query.to),
  ),
  route(api.topFindings, ({ params }, { database }) => findingCountsOf(database.kysely, params.projectId)),
]
