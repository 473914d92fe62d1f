import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeThree } from '../../../shared/diff/mergeThree.ts'

const base = 'รัฐบาลเวียดนามประกาศแผนใหม่ในกรุงฮานอย'

test.each([
  ['nobody changed anything', base, base, base],
  ['only I did', base.replace('แผน', 'นโยบาย'), base, base.replace('แผน', 'นโยบาย')],
  [
    'both, in different places',
    base.replace('แผน', 'นโยบาย'),
    base.replace('รัฐบาล', 'ทางการ'),
    'ทางการเวียดนามประกาศนโยบายใหม่ในกรุงฮานอย',
  ],
  ['both the same', base.replace('แผน', 'นโยบาย'), base.replace('แผน', 'นโยบาย'), base.replace('แผน', 'นโยบาย')],
  ['both, the same words differently', base.replace('แผน', 'นโยบาย'), base.replace('แผน', 'โครงการ'), null],
])('%s', (_, mine, theirs, merged) => {
  expect(mergeThree(mine, base, theirs)).toBe(merged)
})

test('one side unchanged always gives the other side', () => {
  const text = fc.string({ unit: fc.constantFrom('ก', 'า', 'น้ำ', ' ', 'a', '.'), maxLength: 30 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(mergeThree(after, before, before)).toBe(after)
      expect(mergeThree(before, before, after)).toBe(after)
    }),
  )
})
