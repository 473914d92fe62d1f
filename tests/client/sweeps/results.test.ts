import { beforeEach, describe, expect, test } from 'vitest'
import { findAddress, patternOf, scopeAddress, scopeOf } from '../../../client/features/sweeps/filters.ts'
import { cutAtHit, grouped, stepFrom, stillOut, toggled } from '../../../client/features/sweeps/results.ts'
import { keyOfPattern, useSweeps } from '../../../client/features/sweeps/store.ts'
import type { Hit } from '../../../shared/api/sweeps.ts'

const hit = (key: string, documentId: string): Hit => ({
  key,
  segmentId: key,
  documentId,
  title: `Bài ${documentId}`,
  position: 0,
  version: 1,
  state: 'machine',
  source: 'Thi đua.',
  target: 'การเลียนแบบนั้น',
  span: { start: 3, end: 11 },
  replacement: 'แข่งขัน',
})
const HITS = [hit('1', 'a'), hit('2', 'b'), hit('3', 'a')]
const keysOf = (items: readonly { kind: string; key: string }[]) => items.map(({ kind, key }) => `${kind} ${key}`)

describe('hits by article', () => {
  test('articles stand in the order of their first hit, each with its hits', () => {
    expect(keysOf(grouped(HITS))).toEqual(['document a', 'row 1', 'row 3', 'document b', 'row 2'])
    expect(grouped([])).toEqual([])
  })

  test.each([
    [null, 1, '1'],
    [null, -1, '1'],
    ['1', 1, '3'],
    ['3', 1, '2'],
    ['2', 1, '2'],
    ['3', -1, '1'],
    ['1', -1, '1'],
    ['gone', 1, '1'],
  ] as const)('from %s a step of %d leads to %s', (from, step, to) => {
    expect(stepFrom(grouped(HITS), from, step)).toBe(to)
  })

  test('without hits there is nowhere to go', () => {
    expect(stepFrom([], null, 1)).toBeNull()
  })
})

describe('taking hits out', () => {
  test.each([
    [[], ['1'], ['1']],
    [['1'], ['1'], []],
    [['1'], ['1', '3'], ['1', '3']],
    [['1', '3'], ['1', '3'], []],
    [['2'], ['1', '3'], ['2', '1', '3']],
  ])('%j out, then %j: %j', (out, keys, expected) => {
    expect([...toggled(new Set(out), keys)]).toEqual(expected)
  })

  test('what was taken out of a text that changed meanwhile is not out any more', () => {
    expect(stillOut(HITS, new Set(['3', 'of an older version']))).toEqual(['3'])
  })

  test('a hit is cut into what stays, goes and comes', () => {
    expect(cutAtHit(HITS[0]!)).toEqual({ before: 'การ', wrong: 'เลียนแบบ', right: 'แข่งขัน', after: 'นั้น' })
  })

  describe('is remembered by what is looked for', () => {
    const pattern = patternOf({ q: 'เลียนแบบ', with: 'แข่งขัน' })
    const key = keyOfPattern('p', pattern)
    beforeEach(() => useSweeps.setState({ out: {} }))
    test.each([
      ['another replacement', 'p', { ...pattern, right: 'ประกวด' }, true],
      ['other words', 'p', { ...pattern, wrong: 'เลียน' }, false],
      ['another condition', 'p', { ...pattern, sourceAbsent: ['bắt chước'] }, false],
      ['another project', 'q', pattern, false],
    ])('%s', (_, projectId, other, same) => {
      useSweeps.getState().toggle(key, HITS.slice(0, 1))
      expect(useSweeps.getState().out[keyOfPattern(projectId, other)]?.has('1') ?? false).toBe(same)
    })
  })
})

describe('filters in the address', () => {
  test.each([
    [{}, {}],
    [{ state: 'approved' }, { states: ['approved'] }],
    [{ state: 'nonsense', person: 'x' }, { personId: 'x' }],
    [
      { document: 'd', from: '2026-01-01', to: 'tomorrow' },
      { documentId: 'd', from: '2026-01-01' },
    ],
  ])('%j', (address, expected) => {
    expect(scopeOf(scopeAddress.parse(address))).toEqual(expected)
  })

  test('a number in the address is looked for as it was typed', () => {
    expect(patternOf(findAddress.parse({ q: 2024, with: 2567, regex: 'perhaps', words: true }))).toEqual({
      wrong: '2024',
      right: '2567',
      regex: false,
      wholeWords: true,
      sourcePresent: [],
      sourceAbsent: [],
    })
  })
})
