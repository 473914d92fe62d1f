import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { updateProject as endpoint, Project, ProjectSettings } from '../../shared/api/projects.ts'
import { found } from '../errors.ts'
import { recheckProject } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { findProject, updateProjectColumns } from './repository.ts'

/** Renames a project or changes its settings; what the checks read differently from now on is checked anew, behind the answer. */
export async function updateProject({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<Project> {
  const db = call.database.kysely
  const { projectId } = params
  const { settings: before } = found(await findProject(db, projectId))
  const settings: ProjectSettings = { ...before, ...body.settings }
  await updateProjectColumns(db, projectId, { ...(body.name ? { name: body.name } : {}), settings })
  if (checksDiffer(before, settings)) recheckProject(call, projectId)
  return found(await findProject(db, projectId, call.caller.role))
}

function checksDiffer(before: ProjectSettings, after: ProjectSettings): boolean {
  const read = ({ selfApproval: _own, measureTime: _time, ...checks }: ProjectSettings) => JSON.stringify(checks)
  return read(before) !== read(after)
}
