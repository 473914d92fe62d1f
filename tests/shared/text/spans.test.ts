import { expect, test } from 'vitest'
import {
  matchesOf,
  mergeSpans,
  overlaps,
  replaceSpans,
  slice,
  spansOf,
  spansOfLiteral,
} from '../../../shared/text/spans.ts'

test.each([
  [{ start: 0, end: 2 }, { start: 2, end: 4 }, false],
  [{ start: 0, end: 3 }, { start: 2, end: 4 }, true],
  [{ start: 0, end: 9 }, { start: 2, end: 4 }, true],
])('spans %j and %j overlap: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected)
  expect(overlaps(b, a)).toBe(expected)
})

test('merging joins what overlaps or touches and keeps the rest apart', () => {
  const spans = [
    { start: 5, end: 7 },
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 6, end: 9 },
  ]
  expect(mergeSpans(spans)).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 9 },
  ])
})

test('replacing leaves out an edit that overlaps an earlier one', () => {
  const edits = [
    { start: 3, end: 5, text: 'X' },
    { start: 0, end: 1, text: '' },
    { start: 4, end: 6, text: 'Y' },
  ]
  expect(replaceSpans('abcdef', edits)).toBe('bcXf')
})

test('literals and patterns are found everywhere, an empty literal nowhere', () => {
  const text = 'ปี 2568 และปี 2569'
  expect(spansOfLiteral(text, 'ปี').map((span) => slice(text, span))).toEqual(['ปี', 'ปี'])
  expect(spansOf(text, /\d+/g)).toEqual([
    { start: 3, end: 7 },
    { start: 14, end: 18 },
  ])
  expect(spansOfLiteral(text, '')).toEqual([])
})

test.each([/a*/g, /\p{L}+/gu, /(?=b)/g, /x/g, /./gsu, /(?:)/gu])(
  'the matches of %s are those of matchAll',
  (pattern) => {
    const text = 'ab aab 😀ก่อนb'
    const places = (matches: Iterable<RegExpExecArray>) => [...matches].map(({ index, 0: whole }) => [index, whole])
    expect(places(matchesOf(text, pattern))).toEqual(places(text.matchAll(pattern)))
    expect(() => matchesOf(text, /x/)).toThrow(TypeError)
  },
)
