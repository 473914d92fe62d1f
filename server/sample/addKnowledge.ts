import { randomUUID } from 'node:crypto'
import type { Database } from '../db/database.ts'
import { insertName, type NameBody } from '../names/repository.ts'
import { proposeRule } from '../rules/proposeRule.ts'
import { insertTerm } from '../terms/repository.ts'
import sample from './knowledge.json' with { type: 'json' }

/** A term, a settled name and a proposed rule, so that those pages too show something on the first day. */
export async function addKnowledge(database: Database, projectId: string, changedBy: string): Promise<void> {
  const changedAt = new Date().toISOString()
  const stamp = () => ({ id: randomUUID(), projectId, changedBy, changedAt })
  await database.kysely.transaction().execute(async (db) => {
    for (const term of sample.terms) await insertTerm(db, stamp(), term)
    for (const name of sample.names) await insertName(db, stamp(), name as NameBody)
    for (const pattern of sample.rules) {
      await proposeRule(db, { projectId, pattern, origin: 'person', by: changedBy, at: changedAt })
    }
  })
}
