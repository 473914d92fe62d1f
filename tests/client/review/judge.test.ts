import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../client/api/http.ts'
import { comparedWith, hindrance, refusalsOf, shownSegments, tally } from '../../../client/features/review/judge.ts'
import { nextWaiting } from '../../../client/features/review/useVerdicts.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import { DISMISSED, finding, segment } from '../segment.ts'

const me = { id: 'u1', name: 'Somchai' }

describe('what a paragraph is compared with', () => {
  test.each([
    ['the machine’s text', { machine: 'เครื่อง', target: 'คน' }, { text: 'เครื่อง', reopened: false }],
    [
      'the approved text, once a change reopened it',
      { machine: 'เครื่อง', approvedText: 'อนุมัติ', state: 'translated' },
      { text: 'อนุมัติ', reopened: true },
    ],
    [
      'the machine’s text again, once it is approved',
      { machine: 'เครื่อง', approvedText: 'อนุมัติ', state: 'approved' },
      { text: 'เครื่อง', reopened: false },
    ],
  ] as [string, Partial<Segment>, { text: string; reopened: boolean }][])('%s', (_, more, expected) => {
    expect(comparedWith(segment(more))).toEqual(expected)
  })
})

describe('who may approve', () => {
  test.each([
    ['somebody else’s work', { state: 'translated' }, false, null],
    ['my own work', { state: 'translated', editedBy: me }, false, 'ownWork'],
    ['my own work, where the project allows', { state: 'translated', editedBy: me }, true, null],
    ['what nobody confirmed', { state: 'draft' }, false, 'notReady'],
    ['what is approved', { state: 'approved' }, false, 'approved'],
    ['what was sent back', { state: 'rejected', editedBy: me }, false, 'rejected'],
  ] as [string, Partial<Segment>, boolean, string | null][])('%s', (_, more, selfApproval, expected) => {
    expect(hindrance(segment(more), me.id, selfApproval)).toBe(expected)
  })
})

const list = [
  segment({ id: 'a', state: 'approved' }),
  segment({ id: 'b', state: 'translated' }),
  segment({ id: 'c', state: 'translated', findings: [finding()] }),
  segment({ id: 'd', state: 'rejected' }),
  segment({ id: 'e', state: 'translated', findings: [finding({ dismissal: DISMISSED })] }),
]
const ids = (segments: readonly Segment[]) => segments.map(({ id }) => id).join('')

test('only what waits is shown, and the active one', () => {
  expect([
    ids(shownSegments(list, false, null)),
    ids(shownSegments(list, false, 'a')),
    ids(shownSegments(list, true, null)),
  ]).toEqual(['bcde', 'abcde', 'abcde'])
})

test('the page says how many wait and how many the checks leave alone', () => {
  expect(tally(list)).toEqual({ waiting: 4, clean: 2, approved: 1 })
})

test.each([
  ['b', 'c'],
  ['c', 'e'],
  ['e', 'b'],
])('after a verdict on %s comes %s: what was sent back is passed over', (from, to) => {
  expect(nextWaiting(list, from)?.id).toBe(to)
})

describe('why an article cannot be approved', () => {
  const refused = { segments: [{ id: 's3', position: 2, code: 'critical' }] }
  test.each([
    [new ApiError(409, { code: 'document.notApprovable', params: refused }), refused.segments],
    [new ApiError(409, { code: 'document.notApprovable', params: { segments: 'odd' } }), []],
    [new ApiError(409, { code: 'document.status', params: refused }), []],
    [new Error('other'), []],
  ])('%s', (error, expected) => {
    expect(refusalsOf(error)).toEqual(expected)
  })
})
