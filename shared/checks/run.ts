import type { Finding } from '../model.ts'
import { type Check, type CheckMeta, DEFAULT_SETTINGS, type Draft, type Pair, type Scope } from './check.ts'
import { CHECKS } from './index.ts'

/** A scope of one document with nothing but the given parts; what is left out is empty or the default. */
export function scopeOf(parts: Partial<Scope> & Pick<Scope, 'pairs'>): Scope {
  return { settings: DEFAULT_SETTINGS, terms: [], names: [], rules: [], ...parts }
}

function toFinding(meta: CheckMeta, draft: Draft, scope: Scope): Finding {
  const setting = scope.settings.checks[meta.id]
  return {
    check: meta.id,
    severity: setting && setting !== 'off' ? setting : (draft.severity ?? meta.severity),
    category: draft.category ?? meta.category,
    message: draft.message,
    params: draft.params ?? {},
    source: draft.source ?? [],
    target: draft.target ?? [],
    fixes: draft.fixes ?? [],
  }
}

/**
 * Runs every check that the project has on, over one document.
 * @returns findings by pair id, every pair present, in reading order of the target
 */
export function runChecks(scope: Scope, checks: readonly Check[] = CHECKS): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>(scope.pairs.map((pair) => [pair.id, []]))
  const active = checks.filter((check) => scope.settings.checks[check.meta.id] !== 'off')
  for (const check of active) {
    const add = (pair: Pair, drafts: readonly Draft[]) => {
      for (const draft of drafts) found.get(pair.id)?.push(toFinding(check.meta, draft, scope))
    }
    const readable = scope.pairs.filter((pair) => pair.target !== '' && (pair.source !== '' || !check.needsSource))
    if (check.segment) for (const pair of readable) add(pair, check.segment(pair, scope))
    if (check.document) {
      const drafts = check.document({ ...scope, pairs: readable })
      for (const pair of readable) add(pair, drafts.get(pair.id) ?? [])
    }
  }
  return found
}
