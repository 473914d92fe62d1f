import { createProject } from '../projects/createProject.ts'
import type { Services } from '../services.ts'

/** Makes the sample project for a new installation. */
export async function createSampleProject(services: Services, leadId: string): Promise<void> {
  await createProject(services.database, 'Songdesk', leadId)
}
