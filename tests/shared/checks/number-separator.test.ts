import { test } from 'vitest'
import { numberSeparator } from '../../../shared/checks/number-separator.ts'
import { expectFindings, expectSafe, type FindingCase } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Có 1.586 đại biểu.', 'มีผู้แทน 1,586 คน', []],
  ['Lãi suất 7,5%.', 'ดอกเบี้ยร้อยละ 7.5', []],
  ['Giá 11 đồng và 11.000 đồng.', 'ราคา 11 ดองและ 11,000 ดอง', []],
  ['Có 1.586 đại biểu.', 'มีผู้แทน 1.586 คน', [['copied', '1.586', 'มีผู้แทน 1,586 คน']]],
  ['Có 1.586 đại biểu.', 'มีผู้แทน ๑.๕๘๖ คน', [['copied', '๑.๕๘๖', 'มีผู้แทน ๑,๕๘๖ คน']]],
  ['Lãi suất 7,5%.', 'ดอกเบี้ยร้อยละ 7,5', [['copied', '7,5', 'ดอกเบี้ยร้อยละ 7.5']]],
  ['Thu 66,7 tỷ USD.', 'รายได้ 66,7 พันล้านดอลลาร์', [['copied', '66,7', 'รายได้ 66.7 พันล้านดอลลาร์']]],
  ['Chỉ số đạt 1.706,2 điểm.', 'ดัชนีอยู่ที่ 1.706,2 จุด', [['copied', '1.706,2', 'ดัชนีอยู่ที่ 1,706.2 จุด']]],
  ['Giá 119.500 - 120.400 đồng.', 'ราคา 119,500 - 120.400 ดอง', [['copied', '120.400', 'ราคา 119,500 - 120,400 ดอง']]],
])('%s → %s', (...each) => expectFindings(numberSeparator, each))

test('is safe on any text', () => expectSafe(numberSeparator))
