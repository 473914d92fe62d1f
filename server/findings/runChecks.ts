import type { Check, Pair } from '../../shared/checks/check.ts'
import { dismissalKey } from '../../shared/checks/dismissal.ts'
import { CHECKS } from '../../shared/checks/index.ts'
import { mergeFindings, type OnCheckError, runChecks } from '../../shared/checks/run.ts'
import type { Finding } from '../../shared/model.ts'
import type { ProjectScope } from './projectScope.ts'

export type Level = 'segment' | 'document'

/** A finding of one level, with the key under which it can be dismissed. */
export interface KeyedFinding extends Finding {
  readonly level: Level
  readonly key: string
}
export type FindingsById = ReadonlyMap<string, readonly KeyedFinding[]>

/**
 * What is shown and counted of a segment's stored findings. Both levels are stored whole, as either may change without the
 * other; an error that both see is one error.
 */
export function countedFindings<F extends KeyedFinding>(stored: readonly F[]): readonly F[] {
  if (stored.every(({ level }) => level === stored[0]?.level)) return stored
  const kept = new Set(mergeFindings(stored))
  return stored.filter((finding) => kept.has(finding))
}

/** The severities and checks that count: what is shown and not dismissed. */
export const openFindings = (
  stored: readonly KeyedFinding[],
  dismissed: ReadonlySet<string> = new Set(),
): readonly KeyedFinding[] => countedFindings(stored).filter(({ key }) => !dismissed.has(key))

/** One segment's checks run at every save; those that compare across a document run when the saving has paused. */
const AT_LEVEL: Readonly<Record<Level, readonly Check[]>> = {
  segment: CHECKS.filter((check) => check.segment).map(({ document: _, ...check }) => check),
  document: CHECKS.filter((check) => check.document).map(({ segment: _, ...check }) => check),
}

/** A check that fails loses its own findings only: nobody's import or save is refused for it. */
const warn: OnCheckError = (check, error) => {
  process.emitWarning(`the check ${check} failed: ${error instanceof Error ? error.stack : error}`)
}

function run(level: Level, pairs: readonly Pair[], scope: ProjectScope): FindingsById {
  const found = runChecks({ ...scope, pairs }, AT_LEVEL[level], warn)
  return new Map(
    pairs.map((pair) => [
      pair.id,
      (found.get(pair.id) ?? []).map((finding) => ({
        level,
        key: dismissalKey(finding, pair.source, pair.target),
        ...finding,
      })),
    ]),
  )
}

/** What the checks say of one segment by itself. */
export function checkSegment(pair: Pair, scope: ProjectScope): readonly KeyedFinding[] {
  return run('segment', [pair], scope).get(pair.id) ?? []
}

/** One document's checks of one level, or all of them. */
export interface CheckTask {
  readonly pairs: readonly Pair[]
  readonly scope: ProjectScope
  readonly level: Level | 'all'
}

/** What the checks say of a document, by segment. Called by name in a worker thread, and directly where there is little to do. */
export function checkPairs({ pairs, scope, level }: CheckTask): FindingsById {
  if (level !== 'all') return run(level, pairs, scope)
  const [own, across] = [run('segment', pairs, scope), run('document', pairs, scope)]
  return new Map(pairs.map(({ id }) => [id, [...(own.get(id) ?? []), ...(across.get(id) ?? [])]]))
}
