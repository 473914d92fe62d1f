import { unpublishedIn } from '../documents/repository.ts'
import { bumpKnowledge } from '../projects/repository.ts'
import type { Services } from '../services.ts'

/** The latest change of each project: an older round of checking stops where a newer one begins. */
const rounds = new Map<string, symbol>()

/** Checks a project's documents anew, one after the other, behind the answer. Published ones are left as they were signed. */
export function recheckProject({ database, documentChecks, log }: Services, projectId: string): void {
  const round = Symbol(projectId)
  rounds.set(projectId, round)
  const work = async () => {
    for (const id of await unpublishedIn(database.kysely, projectId)) {
      if (rounds.get(projectId) !== round) return
      await documentChecks.recheck(id)
    }
    rounds.delete(projectId)
  }
  work().catch((error: unknown) => log.error({ err: error, projectId }, 'checking a project anew failed'))
}

/** Terms, names or standing rules changed: every server reads them anew, and the documents are checked with them. */
export async function knowledgeChanged(services: Services, projectId: string): Promise<void> {
  await bumpKnowledge(services.database.kysely, projectId)
  recheckProject(services, projectId)
}
