import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepBoth, mergeThree } from '../../../shared/diff/mergeThree.ts'

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

const PIECES = ['รัฐบาล', 'ประกาศ', 'แผน', 'ใหม่', ' ', 'น้ำ', 'tin', '. '] as const
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 })
/** Edits of a text, from its end to its start: what is taken out at a place, and how many new words come in. */
const edits = fc.array(fc.record({ at: fc.nat(11), out: fc.nat(3), words: fc.nat(2) }), { maxLength: 4 })

/** A text edited by somebody, and the words they typed: each is that person's and stands nowhere else. */
function edited(base: readonly string[], changes: readonly { at: number; out: number; words: number }[], who: string) {
  const text = [...base]
  const typed: string[] = []
  for (const { at, out, words } of changes) {
    const fresh = Array.from({ length: words }, (_, index) => `${who}${typed.length + index}x `)
    typed.push(...fresh)
    text.splice(Math.min(at, text.length), out, ...fresh)
  }
  return { text: text.join(''), typed: typed.filter((word) => text.includes(word)) }
}

test('a merge loses nothing that either typed; where it cannot keep both, it says so', () => {
  fc.assert(
    fc.property(words, edits, edits, (base, mine, theirs) => {
      const me = edited(base, mine, 'm')
      const them = edited(base, theirs, 't')
      const all = [...me.typed, ...them.typed].map((word) => word.trim())
      const merged = mergeThree(me.text, base.join(''), them.text)
      for (const word of merged === null ? [] : all) expect(merged?.split(word)).toHaveLength(2)
      const both = keepBoth(me.text, base.join(''), them.text)
      for (const word of all) expect(both).toContain(word)
    }),
    { numRuns: 300 },
  )
})

test('keeping both where they touch puts mine before theirs, and the rest once', () => {
  expect(keepBoth('tin rất mới nay', 'tin mới nay', 'tin cũ nay')).toBe('tin rất mới cũ nay')
})
