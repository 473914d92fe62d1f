import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from '../../../shared/diff/diffWords.ts'
import { isGraphemeEdge } from '../../../shared/text/graphemes.ts'

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('what changed, by words', () => {
  test.each([
    ['', '', ''],
    ['', 'ใหม่', '[+ใหม่+]'],
    ['เก่า', '', '[-เก่า-]'],
    ['น้ำใส', 'น้ำใส', 'น้ำใส'],
    ['พรรคคอมมิวนิสต์จีนประชุม', 'พรรคคอมมิวนิสต์เวียดนามประชุม', 'พรรคคอมมิวนิสต์[-จีน-][+เวียดนาม+]ประชุม'],
    ['ปี 2024', 'ปี 2567', 'ปี [-2024-][+2567+]'],
    ['ก  ข', 'ก ข', 'ก[-  -][+ +]ข'],
    ['alpha beta, gamma', 'one two, gamma', '[-alpha beta-][+one two+], gamma'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })
})

const letters = fc.constantFrom(
  ...'กขคงน้ำใสเเ็่ๆํา 12.,aĐảng\u0301\u200b😀\n<b>{0}'.split(''),
  'น้ำ',
  'ประชุม',
  'đảng',
  '👨‍👩‍👧',
)
const text = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''))

describe('for any two texts', () => {
  test('nothing is lost', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        const side = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text)
        expect(side('added').join('')).toBe(before)
        expect(side('removed').join('')).toBe(after)
      }),
      { numRuns: 2000 },
    )
  })

  test('no part begins inside a grapheme cluster', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let [inBefore, inAfter] = [0, 0]
        for (const { kind, text: part } of diffWords(before, after)) {
          if (kind !== 'added') expect(isGraphemeEdge(before, inBefore)).toBe(true)
          if (kind !== 'removed') expect(isGraphemeEdge(after, inAfter)).toBe(true)
          if (kind !== 'added') inBefore += part.length
          if (kind !== 'removed') inAfter += part.length
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('parts of one kind never stand side by side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = diffWords(before, after).map((part) => part.kind)
        expect(kinds.some((kind, index) => kind === kinds[index - 1])).toBe(false)
      }),
    )
  })
})
