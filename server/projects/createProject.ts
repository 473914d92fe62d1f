import { randomUUID } from 'node:crypto'
import type { Project, ProjectSettings } from '../../shared/api/projects.ts'
import { DEFAULT_SETTINGS } from '../../shared/checks/check.ts'
import type { Database } from '../db/database.ts'
import { upsertMembership } from '../people/repository.ts'
import { insertProject } from './repository.ts'

const SETTINGS: ProjectSettings = { ...DEFAULT_SETTINGS, checks: {}, selfApproval: false, measureTime: false }

/** Starts a Vietnamese → Thai project with one lead. */
export async function createProject(database: Database, name: string, leadId: string): Promise<Project> {
  const createdAt = new Date().toISOString()
  const project = { id: randomUUID(), name, sourceLang: 'vi', targetLang: 'th', settings: SETTINGS, createdAt }
  await database.kysely.transaction().execute(async (writer) => {
    await insertProject(writer, project)
    await upsertMembership(writer, { projectId: project.id, personId: leadId, role: 'lead', createdAt })
  })
  return { ...project, role: 'lead' }
}
