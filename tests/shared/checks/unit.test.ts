import { test } from 'vitest'
import { unit } from '../../../shared/checks/unit.ts'
import { expectFindings, expectSafe, type FindingCase } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Dài 180 km.', 'ยาว 180 กม.', []],
  ['Rộng 16 ha.', 'กว้าง 100 ไร่', []],
  ['Nặng 550 pound.', 'หนัก 550 ปอนด์', []],
  ['Em bé 2 tháng tuổi.', 'ทารกอายุ 2 เดือน', []],
  ['Giá 5 triệu đồng.', 'ราคา 5 ล้านบาท', []],
  ['Rộng 400 ha.', 'กว้าง 400 ไร่', [['unit', 'ไร่', 'กว้าง 400 เฮกตาร์']]],
  ['Dài 180 km.', 'ยาว 180 เมตร', [['unit', 'เมตร', 'ยาว 180 กิโลเมตร']]],
  ['Xuất khẩu 6,3 triệu tấn gạo.', 'ส่งออกข้าว 6.3 ล้านกิโลกรัม', [['unit', 'กิโลกรัม', 'ส่งออกข้าว 6.3 ล้านตัน']]],
  ['Sốt cao từ hai ngày.', 'ไข้สูงตั้งแต่สองสัปดาห์', [['unit', 'สัปดาห์', 'ไข้สูงตั้งแต่สองวัน']]],
  ['Giá 20 triệu đồng/m2.', 'ราคา 20 ล้านดองต่อเมตร', [['unit', 'เมตร', 'ราคา 20 ล้านดองต่อตารางเมตร']]],
  ['Tăng 40%.', 'เพิ่มขึ้น 40 เท่า', [['unit', 'เท่า', 'เพิ่มขึ้น 40 %']]],
  ['Sơ tán 9.400 hộ dân.', 'อพยพประชาชน 9,400 คน', [['unit', 'คน', 'อพยพประชาชน 9,400 ครัวเรือน']]],
  ['Gấp 5 lần.', 'ร้อยละ 5', [['unit', 'ร้อยละ ']]],
])('%s → %s', (...each) => expectFindings(unit, each))

test('is safe on any text', () => expectSafe(unit))
