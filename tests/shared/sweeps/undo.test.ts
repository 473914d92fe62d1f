import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undoneText } from '../../../shared/sweeps/undo.ts'

describe('a sweep taken back', () => {
  const before = 'รัฐบาล เลียนแบบ ประชาชน ในเมือง'
  const after = 'รัฐบาล แข่งขัน ประชาชน ในเมือง'
  test.each([
    ['nobody wrote since', after, before],
    ['somebody wrote elsewhere', 'รัฐบาล แข่งขัน ประชาชน ในจังหวัด', 'รัฐบาล เลียนแบบ ประชาชน ในจังหวัด'],
    ['somebody changed the swept words', 'รัฐบาล ประกวด ประชาชน ในเมือง', null],
  ])('%s', (_, now, expected) => expect(undoneText({ before, after, now })).toBe(expected))

  test('gives back exactly the text before it where nobody wrote since', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(undoneText({ before: one, after: other, now: other })).toBe(one)
      }),
    )
  })
})
