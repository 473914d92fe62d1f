import { expect, test } from 'vitest'
import { omission } from '../../../shared/checks/omission.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { slice } from '../../../shared/text/spans.ts'
import { FLOOD, FLOOD_THAI, HOSPITAL, HOSPITAL_THAI } from '../../helpers/articles.ts'
import { checkCases } from '../../helpers/checkCases.ts'

test('omission points at the sentence that the Thai lacks', () => {
  const pair = { id: '1', source: FLOOD, target: 'ฝนตกหนักทำให้บ้าน 45 หลังในอำเภอแถบภูเขาถูกน้ำท่วม' }
  const [finding] = runChecks(scopeOf({ pairs: [pair] }), [omission]).get('1') ?? []
  expect(finding?.source.map((span) => slice(FLOOD, span))).toEqual([
    'Bộ đội đã đưa 120 người già và trẻ em đến trường học an toàn trong đêm.',
  ])
})

checkCases(omission, {
  valid: [
    [FLOOD, FLOOD_THAI],
    [HOSPITAL, HOSPITAL_THAI],
    ['Cảm ơn ông!', 'ขอบคุณ'],
  ],
  invalid: [],
})
