import { describe, expect, test } from 'vitest'
import type { Check, Scope } from '../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../shared/checks/run.ts'
import type { Severity } from '../../shared/model.ts'
import { replaceSpans, slice } from '../../shared/text/spans.ts'

/** A pair in which a check finds exactly these stretches of the Thai, and what the Thai is when every fix is applied. */
export interface InvalidCase {
  readonly source?: string
  readonly target: string
  readonly flagged: readonly string[]
  readonly severity?: Severity
  readonly mended?: string
  readonly message?: string
}

/** Runs a check over a table of pairs: those it must leave alone, and those in which it must point at certain words. */
export function checkCases(
  check: Check,
  cases: {
    readonly valid: readonly (readonly [source: string, target: string])[]
    readonly invalid: readonly InvalidCase[]
  },
  scope: Partial<Scope> = {},
): void {
  const find = (source: string, target: string) =>
    runChecks(scopeOf({ ...scope, pairs: [{ id: '1', source, target }] }), [check]).get('1') ?? []

  describe(check.meta.id, () => {
    test.each(cases.valid)('nothing in %s | %s', (source, target) => {
      expect(find(source, target)).toEqual([])
    })
    test.each(cases.invalid.map((each) => [each.target, each] as const))('finds: %s', (_, each) => {
      const found = find(each.source ?? '', each.target)
      expect(found.flatMap(({ target }) => target.map((span) => slice(each.target, span)))).toEqual(each.flagged)
      if (each.severity) expect(found.map(({ severity }) => severity)).toEqual(found.map(() => each.severity))
      if (each.message) expect(found.map(({ message }) => message)).toEqual(found.map(() => each.message))
      if (each.mended === undefined) return
      const mended = replaceSpans(
        each.target,
        found.flatMap(({ fixes }) => fixes),
      )
      expect(mended).toBe(each.mended)
      expect(find(each.source ?? '', mended)).toEqual([])
    })
  })
}
