import { expect, test } from 'vitest'
import { misaligned } from '../../../shared/checks/misaligned.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { FLOOD, FLOOD_THAI, HOSPITAL, HOSPITAL_THAI } from '../../helpers/articles.ts'
import { checkCases } from '../../helpers/checkCases.ts'

test('misaligned says which paragraph the Thai belongs to', () => {
  const pairs = [
    { id: 'a', source: FLOOD, target: HOSPITAL_THAI },
    { id: 'b', source: HOSPITAL, target: FLOOD_THAI },
  ]
  const found = runChecks(scopeOf({ pairs }), [misaligned])
  expect(found.get('a')).toMatchObject([{ message: 'other', params: { place: 2 }, severity: 'critical' }])
  expect(found.get('b')).toMatchObject([{ message: 'other', params: { place: 1 }, severity: 'critical' }])
})

checkCases(misaligned, {
  valid: [
    [FLOOD, FLOOD_THAI],
    [HOSPITAL, HOSPITAL_THAI],
    ['Xin chào.', 'ฝนตกหนัก'],
  ],
  invalid: [{ source: FLOOD, target: HOSPITAL_THAI, flagged: [HOSPITAL_THAI], severity: 'major', message: 'nothing' }],
})
