import { test } from 'vitest'
import { currency } from '../../../shared/checks/currency.ts'
import { expectFindings, expectSafe, type FindingCase } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Giá 45.000 đồng.', 'ราคา 45,000 ดอง', []],
  ['Chi 26 triệu đô la.', 'ใช้เงิน 26 ล้านเหรียญ', []],
  ['Đoạt 3 huy chương.', 'ได้ 3 เหรียญ', []],
  ['Chi 11 triệu bảng.', 'ใช้เงิน 11 ล้านปอนด์', []],
  ['Dài 40 km.', 'ยาว 40 ไมล์', []],
  ['Giá 45.000 đồng.', 'ราคา 45,000 บาท', [['currency', 'บาท', 'ราคา 45,000 ดอง']]],
  [
    'Giá 45.000 - 50.000 đồng/kg.',
    'กิโลกรัมละ 45,000 - 50,000 บาท',
    [['currency', 'บาท', 'กิโลกรัมละ 45,000 - 50,000 ดอง']],
  ],
  ['Thu 67,34 tỷ USD.', 'รายได้ 67.34 พันล้านดอง', [['currency', 'ดอง', 'รายได้ 67.34 พันล้านดอลลาร์สหรัฐ']]],
  ['Tỷ giá 25.248 đồng/USD.', 'อัตรา 25,248 ดองต่อยูโร', [['currency', 'ยูโร', 'อัตรา 25,248 ดองต่อดอลลาร์สหรัฐ']]],
])('%s → %s', (...each) => expectFindings(currency, each))

test('is safe on any text', () => expectSafe(currency))
