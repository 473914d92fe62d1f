import { randomUUID } from 'node:crypto'
import type { Pattern, Rule } from '../../shared/api/sweeps.ts'
import type { Writer } from '../db/database.ts'
import { insertRule, sameRule, updateRuleRow } from './repository.ts'

interface Proposal {
  readonly projectId: string
  readonly pattern: Pattern
  readonly origin: Rule['origin']
  readonly by: string
  readonly at: string
  readonly message?: string
  readonly severity?: Rule['severity']
}

/**
 * Proposes a rule, unless there is one for the same replacement already. One that was deleted stays away from what the program
 * learns by itself, and comes back where a person asks for it.
 * @returns its id, or the other's
 */
export async function proposeRule(db: Writer, proposal: Proposal): Promise<string> {
  const { projectId, pattern, origin, by, at, message = '', severity = 'major' } = proposal
  const known = await sameRule(db, projectId, pattern)
  if (known && (known.status !== 'dismissed' || origin === 'correction')) return known.id
  const row = {
    ...{ projectId, pattern: JSON.stringify(pattern), status: 'proposed' as const },
    ...{ message, severity, origin, createdBy: by, createdAt: at },
  }
  if (known) {
    await updateRuleRow(db, known.id, row)
    return known.id
  }
  const id = randomUUID()
  await insertRule(db, { id, ...row })
  return id
}
