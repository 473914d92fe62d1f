import { describe, expect, test } from 'vitest'
import { findAll, findIn, hitMarks } from '../../../client/features/workbench/find.ts'
import { segment } from '../segment.ts'

describe('finding in a text', () => {
  test.each([
    ['with marks', 'Đảng bộ tỉnh', 'Đảng', ['Đảng']],
    ['without marks', 'Đảng bộ tỉnh', 'dang bo', ['Đảng bộ']],
    ['decomposed', 'Đảng bộ', 'Đảng'.normalize('NFD'), ['Đảng']],
    ['Thai inside a run', 'ประชาชนดีใจ', 'ชนดี', ['ชนดี']],
    ['twice', 'ดีๆ ดี', 'ดี', ['ดี', 'ดี']],
    ['capitals', 'UNESCO', 'unesco', ['UNESCO']],
    ['nothing asked for', 'ดี', '  ', []],
    ['not there', 'ดี', 'ชั่ว', []],
  ])('%s', (_, text, query, expected) => {
    expect(findIn(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

test('in the article, the source of a row comes before its translation, and drafts are searched as they stand', () => {
  const rows = [segment({ id: 'a', source: 'số 7', target: 'เลข 7' }), segment({ id: 'b', source: 'x', target: 'y' })]
  const hits = findAll(rows, '7', (row) => (row.id === 'b' ? 'ใหม่ 7' : row.target))
  expect(hits.map(({ segmentId, side }) => [segmentId, side])).toEqual([
    ['a', 'source'],
    ['a', 'target'],
    ['b', 'target'],
  ])
  expect(hitMarks('b', hits, hits[2], 'target')).toEqual([{ start: 5, end: 6, className: 'found found-current' }])
  expect(hitMarks('b', hits, hits[2], 'source')).toEqual([])
})
