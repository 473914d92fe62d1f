import { describe, expect, test } from 'vitest'
import { repeatsOf } from '../../../../client/features/workbench/suggest/repeats.ts'
import type { SegmentState } from '../../../../shared/model.ts'
import { segment } from '../../segment.ts'

const CREDIT = 'Ảnh: Minh Châu'
const THAI = 'ภาพ: มิญ เจิว'
const confirmed = segment({ id: 'this', source: CREDIT, target: THAI, state: 'translated' })
const other = (state: SegmentState, target = THAI, source = CREDIT) => segment({ id: 'other', source, target, state })

const CASES = [
  { what: 'the same text, not confirmed', found: other('machine'), waiting: 1, different: 0, confirmed: 0 },
  { what: 'another text, not confirmed', found: other('draft', 'รูป'), waiting: 1, different: 1, confirmed: 0 },
  { what: 'sent back', found: other('rejected', 'รูป'), waiting: 1, different: 1, confirmed: 0 },
  { what: 'confirmed with the same text', found: other('translated'), waiting: 0, different: 0, confirmed: 0 },
  { what: 'approved with another text', found: other('approved', 'รูป'), waiting: 0, different: 0, confirmed: 1 },
  { what: 'another source', found: other('machine', THAI, 'Ảnh: Lan'), waiting: 0, different: 0, confirmed: 0 },
  {
    what: 'the same source in other Unicode, with a space',
    found: other('machine', THAI, `${CREDIT.normalize('NFD')} `),
    waiting: 1,
    different: 0,
    confirmed: 0,
  },
]

describe('repeated paragraphs', () => {
  test.each(CASES)('$what', ({ found, what: _what, ...expected }) => {
    const repeats = repeatsOf([confirmed, found], confirmed, THAI, ({ target }) => target)
    expect({
      waiting: repeats.waiting.length,
      different: repeats.different.length,
      confirmed: repeats.confirmed.length,
    }).toEqual(expected)
  })

  test('where somebody else is writing nothing is offered', () => {
    const repeats = repeatsOf(
      [confirmed, other('draft')],
      confirmed,
      THAI,
      ({ target }) => target,
      () => true,
    )
    expect(repeats.waiting).toEqual([])
  })

  test('paragraphs without a source are no repetitions of each other', () => {
    const empty = segment({ id: 'this', source: '' })
    expect(repeatsOf([empty, segment({ id: 'b', source: '' })], empty, THAI, () => '').waiting).toEqual([])
  })
})
