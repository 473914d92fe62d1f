import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Draft,
  judgeStale,
  saveStateOf,
  textOf,
  waitingDrafts,
} from '../../../client/features/workbench/drafts.ts'
import { forgetDraft, keepDraft, keptDrafts } from '../../../client/features/workbench/keep.ts'
import { segment } from '../segment.ts'

const draft: Draft = {
  segmentId: 's1',
  documentId: 'd1',
  text: 'mine',
  baseText: 'base',
  baseVersion: 1,
  state: 'draft',
  since: 1,
  status: 'typed',
}

describe('when somebody was faster', () => {
  test.each([
    ['they wrote the same', 'draft', { target: 'mine', state: 'draft' }, 'settled'],
    ['my answer was lost', 'translated', { target: 'mine', state: 'translated' }, 'settled'],
    ['they wrote the same, I also confirm', 'translated', { target: 'mine', state: 'draft' }, 'rebase'],
    ['they changed the state, not the words', 'draft', { target: 'base', state: 'rejected' }, 'rebase'],
    ['they wrote something else', 'draft', { target: 'theirs', state: 'draft' }, 'conflict'],
  ] as const)('%s', (_, state, theirs, expected) => {
    expect(judgeStale({ ...draft, state }, segment(theirs))).toMatchObject({ kind: expected })
  })
})

test.each([
  [
    'in different places',
    'mới tin nhanh',
    'tin nhanh',
    'tin nhanh nay',
    { kind: 'rebase', merged: true, text: 'mới tin nhanh nay' },
  ],
  ['and theirs has mine in it already', 'mới tin', 'tin', 'mới tin', { kind: 'settled' }],
  ['the same words', 'tin mới', 'tin nhanh', 'tin chậm', { kind: 'conflict' }],
] as const)('both changed the text, %s', (_, text, baseText, target, expected) => {
  expect(judgeStale({ ...draft, text, baseText }, segment({ target, state: 'draft' }))).toMatchObject(expected)
})

test('what waits is sent in the order in which it was typed', () => {
  const drafts = {
    late: { ...draft, segmentId: 'late', since: 30, status: 'waiting' },
    decided: { ...draft, segmentId: 'decided', since: 10, status: 'conflict' },
    early: { ...draft, segmentId: 'early', since: 20, status: 'typed' },
  } as const
  expect(waitingDrafts(drafts).map(({ segmentId }) => segmentId)).toEqual(['early', 'late'])
})

test.each([
  [[], 'saved'],
  [['typed'], 'saving'],
  [['saving'], 'saving'],
  [['saving', 'waiting'], 'kept'],
  [['waiting', 'refused'], 'refused'],
  [['refused', 'conflict'], 'conflict'],
] as const)('drafts that are %s make the page say %s', (statuses, expected) => {
  const drafts = Object.fromEntries(statuses.map((status, index) => [index, { ...draft, status }]))
  expect(saveStateOf(drafts)).toBe(expected)
})

test('a row shows the draft, else what is stored', () => {
  expect(textOf(segment({ target: 'stored' }), draft)).toBe('mine')
  expect(textOf(segment({ target: 'stored' }), undefined)).toBe('stored')
})

describe('the browser’s own storage', () => {
  const { status: _, ...kept } = draft
  beforeEach(() => localStorage.clear())

  test('gives back what was kept, to the same person and document', () => {
    expect(keepDraft('u1', kept)).toBe(true)
    expect(keptDrafts('u1', 'd1')).toEqual([kept])
    expect(keptDrafts('u1', 'd2')).toEqual([])
    expect(keptDrafts('u2', 'd1')).toEqual([])
  })
  test('forgets', () => {
    keepDraft('u1', kept)
    forgetDraft('u1', 's1')
    expect(keptDrafts('u1', 'd1')).toEqual([])
  })
  test('passes over what it cannot read', () => {
    localStorage.setItem('songdesk.draft/u1/s2', '{broken')
    localStorage.setItem('songdesk.draft/u1/s3', '{"text":1}')
    keepDraft('u1', kept)
    expect(keptDrafts('u1', 'd1')).toEqual([kept])
  })
})
