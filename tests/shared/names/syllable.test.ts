import { describe, expect, test } from 'vitest'
import { isVietnameseSyllable, parseSyllable } from '../../../shared/names/syllable.ts'

describe('reads the parts of a syllable', () => {
  test.each([
    ['Nguyễn', { onset: 'ng', medial: true, vowel: 'iê', coda: 'n', tone: 'ngã' }],
    ['gì', { onset: 'gi', medial: false, vowel: 'i', coda: '', tone: 'huyền' }],
    ['giếng', { onset: 'gi', medial: false, vowel: 'iê', coda: 'ng', tone: 'sắc' }],
    ['Giang', { onset: 'gi', medial: false, vowel: 'a', coda: 'ng', tone: 'ngang' }],
    ['quốc', { onset: 'qu', medial: false, vowel: 'ô', coda: 'c', tone: 'sắc' }],
    ['Thuỷ', { onset: 'th', medial: true, vowel: 'i', coda: '', tone: 'hỏi' }],
    ['Oanh', { onset: '', medial: true, vowel: 'a', coda: 'nh', tone: 'ngang' }],
    ['Krông', { onset: 'kr', medial: false, vowel: 'ô', coda: 'ng', tone: 'ngang' }],
  ])('%s', (text, parts) => {
    expect(parseSyllable(text)).toEqual(parts)
  })

  test('both placements of the tone mark are one syllable', () => {
    expect(parseSyllable('Hoà')).toEqual(parseSyllable('Hòa'))
  })
})

test.each([
  ['Đường', true],
  ['Hang', true],
  ['nghiêng', true],
  ['Tuong', true],
  ['cêt', false],
  ['nge', false],
  ['Kong', false],
  ['Street', false],
  ['bàc', false],
  ['Krông', false],
  ['', false],
  ['ห่า', false],
])('isVietnameseSyllable(%j) is %j', (text, expected) => {
  expect(isVietnameseSyllable(text)).toBe(expected)
})
