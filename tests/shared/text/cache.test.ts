import { expect, test } from 'vitest'
import { cached } from '../../../shared/text/cache.ts'

test('analyses a text once while it is kept, and forgets the oldest', () => {
  const asked: string[] = []
  const length = cached((text) => asked.push(text), 2)
  length('a')
  length('a')
  length('b')
  length('c')
  length('a')
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
