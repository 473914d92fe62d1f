import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replacementsOf } from '../../../shared/sweeps/replacements.ts'
import { spansOfLiteral } from '../../../shared/text/spans.ts'

const party = (text: string) => ['พรรคคอมมิวนิสต์จีน', 'พรรคคอมมิวนิสต์เวียดนาม'].flatMap((form) => spansOfLiteral(text, form))

describe('what a correction replaced', () => {
  test.each([
    ['one word', 'ขบวนการเลียนแบบรักชาติ', 'ขบวนการแข่งขันรักชาติ', [{ wrong: 'เลียนแบบ', right: 'แข่งขัน' }]],
    ['nothing', 'เหมือนเดิม', 'เหมือนเดิม', []],
    ['a short word with its neighbour', 'เดินทางไปเมืองเว้', 'เดินทางไปนครเว้', [{ wrong: 'เมือง', right: 'นคร' }]],
    ['a word said twice', 'เจ้าหน้าที่ฝึกฝน ฝึกฝน และศึกษา', 'เจ้าหน้าที่ฝึกฝน และศึกษา', [{ wrong: 'ฝึกฝน ฝึกฝน', right: 'ฝึกฝน' }]],
  ])('%s', (_, before, after, expected) => expect(replacementsOf(before, after)).toEqual(expected))

  test('a term counts as one word where it is known', () => {
    const before = 'การประชุมพรรคคอมมิวนิสต์จีนทุกระดับ'
    const after = 'การประชุมพรรคคอมมิวนิสต์เวียดนามทุกระดับ'
    expect(replacementsOf(before, after, party)).toEqual([{ wrong: 'พรรคคอมมิวนิสต์จีน', right: 'พรรคคอมมิวนิสต์เวียดนาม' }])
  })

  test('a rewriting explains nothing', () => {
    const before = 'นี่คือประโยคยาวที่เครื่องแปลมาแบบหนึ่งซึ่งอ่านแล้วไม่เข้าใจเลยแม้แต่น้อย และยังมีส่วนท้ายอีกมากมาย'
    expect(replacementsOf(before, 'ผู้แปลเขียนใหม่ทั้งหมด')).toEqual([])
  })

  test('made again on the text before, the replacements stand in it', () => {
    const words = fc
      .array(fc.constantFrom('ประชาชน', 'รัฐบาล', 'โรงเรียน', 'เศรษฐกิจ', 'ตลาด', ' '), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(replacementsOf(before, after).every(({ wrong }) => before.includes(wrong))).toBe(true)
      }),
    )
  })
})
