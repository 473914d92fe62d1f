import { randomUUID } from 'node:crypto'
import type { KnowledgeChange } from '../../shared/api/knowledge.ts'
import type { Reader, Writer } from '../db/database.ts'
import { changesOfItem, insertKnowledgeChange } from './repository.ts'

/** Notes what became of a term or a name. `before` is null where it was made, `after` where it was deleted. */
export async function noteChange(
  db: Writer,
  change: { projectId: string; itemId: string; by: string; at: string; before: object | null; after: object | null },
): Promise<void> {
  const text = (value: object | null) => (value === null ? null : JSON.stringify(value))
  await insertKnowledgeChange(db, {
    ...change,
    id: randomUUID(),
    before: text(change.before),
    after: text(change.after),
  })
}

/** What became of a term or a name, newest first. */
export async function historyOf(db: Reader, itemId: string): Promise<KnowledgeChange[]> {
  const value = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  const rows = await changesOfItem(db, itemId)
  return rows.map(({ at, byId, byName, before, after }) => ({
    at,
    by: byId === null ? null : { id: byId, name: byName ?? '' },
    before: value(before),
    after: value(after),
  }))
}
