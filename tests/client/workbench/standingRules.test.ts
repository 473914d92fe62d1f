import { expect, test } from 'vitest'
import { standingRules } from '../../../client/features/workbench/standingRules.ts'
import type { Rule } from '../../../shared/api/sweeps.ts'
import { customRules } from '../../../shared/checks/custom-rules.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

const rule = (status: Rule['status']): Rule => ({
  id: `r ${status}`,
  projectId: 'p1',
  status,
  wrong: 'เนินชา',
  right: 'ไร่ชา',
  regex: false,
  wholeWords: false,
  sourcePresent: ['chè'],
  sourceAbsent: [],
  message: 'ไร่ชา',
  severity: 'major',
  origin: 'person',
  createdBy: null,
  createdAt: '2026-01-02T03:04:05Z',
  tallies: { applied: 0, rejected: 0, people: [] },
  doubted: false,
})

test.each([
  { status: 'standing', found: 1 },
  { status: 'proposed', found: 0 },
  { status: 'withdrawn', found: 0 },
] as const)('a rule that is $status is found $found times while somebody types', ({ status, found }) => {
  const pair = { id: 's1', source: 'Khách thăm đồi chè.', target: 'แขกชมเนินชา' }
  const scope = scopeOf({ pairs: [pair], rules: standingRules([rule(status)]) })
  const findings = runChecks(scope, [customRules]).get('s1') ?? []
  expect(findings).toHaveLength(found)
  expect(findings.flatMap(({ fixes }) => fixes.map(({ text }) => text))).toEqual(found ? ['ไร่ชา'] : [])
})
