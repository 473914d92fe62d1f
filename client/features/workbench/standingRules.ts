import type { Rule } from '../../../shared/api/sweeps.ts'
import type { RuleEntry } from '../../../shared/checks/check.ts'

/** The rules that are checks from now on, as the checks read them: the same as the server's. */
export function standingRules(rules: readonly Rule[]): RuleEntry[] {
  return rules
    .filter(({ status }) => status === 'standing')
    .map(({ id, wrong, right, regex, wholeWords, sourcePresent, sourceAbsent, message, severity }) => ({
      id,
      pattern: wrong,
      replacement: right,
      regex,
      wholeWords,
      sourcePresent,
      sourceAbsent,
      message,
      severity,
    }))
}
