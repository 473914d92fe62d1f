import type { CheckSettings, Pair } from '../../../shared/checks/check.ts'
import { CHECKS } from '../../../shared/checks/index.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import type { Finding } from '../../../shared/model.ts'

export interface CheckRequest {
  readonly turn: number
  readonly pair: Pair
  readonly settings: CheckSettings
}
export interface CheckAnswer {
  readonly turn: number
  readonly text: string
  readonly findings: readonly Finding[]
}

/** The checks that look at one paragraph; the same code as the server's. */
const checks = CHECKS.flatMap(({ meta, needsSource, segment }) => (segment ? [{ meta, needsSource, segment }] : []))

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  const { turn, pair, settings } = data
  const findings = runChecks(scopeOf({ pairs: [pair], settings }), checks).get(pair.id) ?? []
  self.postMessage({ turn, text: pair.target, findings } satisfies CheckAnswer)
}
