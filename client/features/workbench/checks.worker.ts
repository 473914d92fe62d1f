import type { Pair, Scope } from '../../../shared/checks/check.ts'
import { CHECKS } from '../../../shared/checks/index.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import type { Finding } from '../../../shared/model.ts'

/** What the project knows and wants: sent once, and again when it changes. */
export type CheckScope = Pick<Scope, 'settings' | 'terms' | 'names' | 'rules'>
export type CheckRequest =
  | { readonly kind: 'scope'; readonly scope: CheckScope }
  | { readonly kind: 'check'; readonly turn: number; readonly pair: Pair }
export interface CheckAnswer {
  readonly turn: number
  readonly findings: readonly Finding[]
}

/** The checks that look at one paragraph; the same code as the server's. */
const checks = CHECKS.flatMap(({ meta, needsSource, segment }) => (segment ? [{ meta, needsSource, segment }] : []))
let scope: CheckScope | null = null

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'scope') scope = data.scope
  else if (scope) {
    const found = runChecks(scopeOf({ ...scope, pairs: [data.pair] }), checks)
    self.postMessage({ turn: data.turn, findings: found.get(data.pair.id) ?? [] } satisfies CheckAnswer)
  }
}
