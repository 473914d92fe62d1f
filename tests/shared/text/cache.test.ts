import { expect, test } from 'vitest'
import { cached, cachedPair } from '../../../shared/text/cache.ts'

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

test('analyses two texts once while they stay together', () => {
  const asked: string[] = []
  const both = cachedPair((first, second) => asked.push(`${first}+${second}`), 2)
  both('a', 'x')
  both('b', 'y')
  both('a', 'x')
  both('a', 'z')
  both('a', 'x')
  expect(asked).toEqual(['a+x', 'b+y', 'a+z', 'a+x'])
})
