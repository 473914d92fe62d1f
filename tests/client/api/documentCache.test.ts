import { expect, test } from 'vitest'
import { mergeSegments } from '../../../client/api/documentCache.ts'
import { segment } from '../segment.ts'

test('a newer or equal version takes the place, an older one never does, and the rest stay the same objects', () => {
  const before = [segment({ id: 'a', version: 2 }), segment({ id: 'b', version: 2 }), segment({ id: 'c' })]
  const newer = segment({ id: 'a', version: 3 })
  const merged = mergeSegments(before, [newer, segment({ id: 'b', version: 1 }), segment({ id: 'x' })])
  expect(merged[0]).toBe(newer)
  expect(merged[1]).toBe(before[1])
  expect(merged[2]).toBe(before[2])
  expect(merged).toHaveLength(3)
})
