import { expect, test } from 'vitest'
import { cached, cachedPair, keeping } from '../../../shared/text/cache.ts'

test('analyses a text once while it is kept, and forgets the oldest', () => {
  const asked: string[] = []
  const length = keeping(2, (text) => asked.push(text))
  length('a')
  length('a')
  length('b')
  length('c')
  length('a')
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})

test('each analysis of a text has its own answer, as long as the text is kept', () => {
  const asked: string[] = []
  const [is, size] = [cached((text) => asked.push(text) < 0), cached((text) => asked.push(text) && text.length)]
  for (const text of ['once', 'twice', 'once', 'thrice', 'twice'])
    expect([is(text), size(text)]).toEqual([false, text.length])
  expect(asked).toEqual(['once', 'once', 'twice', 'twice', 'thrice', 'thrice'])
  for (let i = 0; i < 1000; i++) size(`other ${i}`)
  expect(is('once')).toBe(false)
  expect(asked.at(-1)).toBe('once')
})

test('an analysis may ask for another of the same text, and of other texts', () => {
  const half = cached((text) => text.slice(text.length / 2))
  const quarter = cached((text) => half(half(text)) + text.length)
  expect([quarter('abcdefgh'), quarter('abcdefgh'), half('abcdefgh')]).toEqual(['gh8', 'gh8', 'efgh'])
})

test('analyses two texts once while they stay together', () => {
  const asked: string[] = []
  const both = cachedPair((first, second) => asked.push(`${first}+${second}`))
  both('a', 'x')
  both('b', 'y')
  both('a', 'x')
  both('a', 'z')
  both('a', 'x')
  expect(asked).toEqual(['a+x', 'b+y', 'a+z', 'a+x'])
})
