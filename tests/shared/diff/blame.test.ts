import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blame } from '../../../shared/diff/blame.ts'

test.each([
  ['nothing was ever written', [], []],
  ['only the machine wrote', ['รัฐบาลประกาศแผน'], [['รัฐบาลประกาศแผน', 0]]],
  [
    'a word was put in the place of another',
    ['รัฐบาลประกาศแผน', 'ทางการประกาศแผน'],
    [
      ['ทางการ', 1],
      ['ประกาศแผน', 0],
    ],
  ],
  [
    'two people changed one after the other',
    ['tin nhanh', 'tin mới', 'tin mới hôm nay'],
    [
      ['tin ', 0],
      ['mới', 1],
      [' hôm nay', 2],
    ],
  ],
  [
    'a word was taken out and put back',
    ['tin mới', 'tin', 'tin mới'],
    [
      ['tin', 0],
      [' mới', 2],
    ],
  ],
  ['a version changed nothing', ['tin', 'tin'], [['tin', 0]]],
])('where %s', (_, texts, expected) => {
  const versions = texts.map((text, version) => ({ text, version }))
  expect(blame(versions).map(({ text, by }) => [text, by.version])).toEqual(expected)
})

test('every word of the last text is somebody’s', () => {
  const text = fc.string({ unit: fc.constantFrom('ก', 'า', 'น้ำ', ' ', 'tin', '.'), maxLength: 20 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const parts = blame(texts.map((each) => ({ text: each })))
      expect(parts.map((part) => part.text).join('')).toBe(texts.at(-1))
    }),
  )
})
