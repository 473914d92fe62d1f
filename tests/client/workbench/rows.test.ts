import { describe, expect, test } from 'vitest'
import { isUnconfirmed, neighbour, passingRows, withActive } from '../../../client/features/workbench/rows.ts'
import { type Filters, NO_FILTERS } from '../../../client/features/workbench/store.ts'
import { summaryOf } from '../../../client/features/workbench/summary.ts'
import { DISMISSED, finding, segment } from '../segment.ts'

const rows = [
  segment({ id: 'a', state: 'translated' }),
  segment({ id: 'b', state: 'machine', findings: [finding({ severity: 'critical', check: 'number' })] }),
  segment({ id: 'c', state: 'approved', findings: [finding({ severity: 'critical', dismissal: DISMISSED })] }),
  segment({ id: 'd', state: 'rejected' }),
]
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

describe('which rows are shown', () => {
  const filters: [string, Partial<Filters>, string | null, string][] = [
    ['no filter', {}, null, 'abcd'],
    ['a state', { states: new Set(['translated']) }, null, 'a'],
    ['a severity, of open findings only', { severities: new Set(['critical']) }, null, 'b'],
    ['a check', { check: 'number' }, null, 'b'],
    ['a check that found nothing', { check: 'other' }, null, ''],
    ['the active row never vanishes', { check: 'number' }, 'd', 'bd'],
    ['both at once', { states: new Set(['approved']), check: 'number' }, null, ''],
  ]
  test.each(filters)('%s', (_, more, activeId, expected) => {
    const active = rows.find(({ id }) => id === activeId)
    expect(ids(withActive(passingRows(rows, { ...NO_FILTERS, ...more }), active))).toBe(expected)
  })

  test('where nothing is left out they are the very same list, so that nothing is drawn anew', () => {
    expect(withActive(passingRows(rows, NO_FILTERS), rows[1])).toBe(rows)
  })
})

describe('where a key goes', () => {
  const unconfirmed = (each: (typeof rows)[number]) => isUnconfirmed(each.state)
  test.each([
    ['the next', 'a', 1, undefined, false, 'b'],
    ['the previous', 'b', -1, undefined, false, 'a'],
    ['nowhere from the last', 'd', 1, undefined, false, undefined],
    ['round to the first that is wanted', 'd', 1, unconfirmed, true, 'b'],
    ['backwards round', 'b', -1, unconfirmed, true, 'd'],
    ['from no row, the first', null, 1, undefined, false, 'a'],
    ['from no row backwards, the last', null, -1, undefined, false, 'd'],
  ] as const)('%s', (_, from, direction, wanted, round, expected) => {
    expect(neighbour(rows, from, direction, wanted, round)?.id).toBe(expected)
  })
})

test('the header counts what is confirmed or approved, and the critical findings that are open', () => {
  expect(summaryOf(rows)).toEqual({ done: 2, critical: 1 })
})
