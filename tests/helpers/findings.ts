import { expect } from 'vitest'
import type { Check, Scope } from '../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../shared/checks/run.ts'
import type { Finding } from '../../shared/model.ts'

/** A source, its Thai, and what a check should say of it: message, flagged words, the Thai after each fix (one after another). */
export type FindingCase = [
  source: string,
  target: string,
  expected: [message: string, flagged: string, mended?: string][],
]

/** What one check says of one pair alone. */
export function findingsOf(check: Check, source: string, target: string, parts: Partial<Scope> = {}): Finding[] {
  return runChecks(scopeOf({ pairs: [{ id: 'a', source, target }], ...parts }), [check]).get('a') ?? []
}

const apply = (target: string, { fixes: [fix] }: Finding) =>
  fix ? target.slice(0, fix.start) + fix.text + target.slice(fix.end) : undefined

/** Expects exactly the findings of a case, and that every fix takes its finding away and brings none. */
export function expectFindings(check: Check, [source, target, expected]: FindingCase): void {
  const findings = findingsOf(check, source, target)
  const said = findings.map((finding) => {
    const flagged = finding.target.map(({ start, end }) => target.slice(start, end)).join(' … ')
    const mended = apply(target, finding)
    return mended === undefined ? [finding.message, flagged] : [finding.message, flagged, mended]
  })
  expect(said).toEqual(expected)
  for (const finding of findings) {
    const mended = apply(target, finding)
    if (mended !== undefined) expect(findingsOf(check, source, mended).length).toBe(findings.length - 1)
  }
}
