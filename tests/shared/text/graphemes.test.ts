import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes, isGraphemeEdge, snapToGraphemes, toGraphemes } from '../../../shared/text/graphemes.ts'

test.each([
  ['ที่นี่', 2, ['ที่', 'นี่']],
  ['น้ำ', 1, ['น้ำ']],
  ['เก่า', 3, ['เ', 'ก่', 'า']],
  ['Đường', 5, ['Đ', 'ư', 'ờ', 'n', 'g']],
  ['👩‍🌾!', 2, ['👩‍🌾', '!']],
])('%s has %i graphemes', (text, count, parts) => {
  expect(countGraphemes(text)).toBe(count)
  expect(toGraphemes(text)).toEqual(parts)
})

test('a span is widened to whole graphemes and kept inside the text', () => {
  expect(snapToGraphemes('ที่นี่', { start: 1, end: 4 })).toEqual({ start: 0, end: 6 })
  expect(snapToGraphemes('ที่นี่', { start: -3, end: 99 })).toEqual({ start: 0, end: 6 })
  expect(snapToGraphemes('abc', { start: 2, end: 1 })).toEqual({ start: 2, end: 2 })
})

test('edges agree with the segmenter on any text', () => {
  const unit = fc.constantFrom(
    'ก',
    'ี',
    '่',
    'ำ',
    'า',
    'เ',
    ' ',
    'ๆ',
    'a',
    '\u0301',
    'ế',
    '👍',
    '🏽',
    '\u200d',
    '\r',
    '\n',
    '9',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(unit, { maxLength: 30 }).map((list) => list.join('')),
      ),
      (text) => {
        const edges = new Set([0])
        let at = 0
        for (const part of toGraphemes(text)) {
          at += part.length
          edges.add(at)
        }
        for (let i = 0; i <= text.length; i++) expect(isGraphemeEdge(text, i), `at ${i}`).toBe(edges.has(i))
      },
    ),
  )
})
