import type { ProjectSettings } from '../../shared/api/projects.ts'
import type { RuleEntry, Scope } from '../../shared/checks/check.ts'
import type { Reader } from '../db/database.ts'
import { nameEntriesOf } from '../names/repository.ts'
import { standingRulesOf } from '../rules/repository.ts'
import { termEntriesOf } from '../terms/repository.ts'

/** What a project's checks know beside the texts. */
export type ProjectScope = Omit<Scope, 'pairs'>

/** What tells a project's scope apart from an older one. `knowledgeVersion` counts up with every change of terms, names and rules. */
export interface ScopeStamp {
  readonly projectId: string
  readonly settings: ProjectSettings
  readonly knowledgeVersion: number
}

type Knowledge = Pick<Scope, 'terms' | 'names' | 'rules'>
/** A save must not read the whole glossary: it is read again only when it changed. */
const kept = new Map<string, { version: number; knowledge: Knowledge }>()
const MOST_PROJECTS = 100

async function knowledgeOf(db: Reader, projectId: string): Promise<Knowledge> {
  const [terms, names, standing] = [
    await termEntriesOf(db, projectId),
    await nameEntriesOf(db, projectId),
    await standingRulesOf(db, projectId),
  ]
  const rules = standing.map(
    ({ wrong, right, ...rule }): RuleEntry => ({ ...rule, pattern: wrong, replacement: right }),
  )
  return { terms, names, rules }
}

/** The settings, terms, names and rules that a project's checks read. */
export async function projectScope(
  db: Reader,
  { projectId, settings, knowledgeVersion }: ScopeStamp,
): Promise<ProjectScope> {
  const known = kept.get(projectId)
  if (known?.version === knowledgeVersion) return { settings, ...known.knowledge }
  const knowledge = await knowledgeOf(db, projectId)
  if (kept.size >= MOST_PROJECTS) kept.delete(kept.keys().next().value ?? '')
  kept.set(projectId, { version: knowledgeVersion, knowledge })
  return { settings, ...knowledge }
}
