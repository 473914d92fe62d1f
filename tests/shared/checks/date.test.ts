import { expect, test } from 'vitest'
import { date } from '../../../shared/checks/date.ts'
import { expectFindings, expectSafe, type FindingCase, findingsOf } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Họp ngày 4/11.', 'ประชุมวันที่ 4 พฤศจิกายน', []],
  ['Họp vào tháng 6, tại Huế.', 'ประชุมเดือน มิ.ย. ที่เว้', []],
  ['Họp chiều thứ Năm.', 'ประชุมบ่ายวันพฤหัสบดี', []],
  ['Từ quý III/2025.', 'ตั้งแต่ไตรมาสที่ 3 ปี 2568', []],
  ['Vào những năm 1990.', 'ในทศวรรษ 1990', []],
  ['Sáng 13 tháng Giêng âm lịch.', 'เช้าวันที่ 13 เดือนอ้าย', []],
  ['Họp ngày 4/11.', 'ประชุมวันที่ 11 เมษายน', [['swapped', '11 เมษายน', 'ประชุมวันที่ 4 พฤศจิกายน']]],
  ['Ngày 12/11, giá tăng.', 'วันที่ 12 ตุลาคม ราคาสูงขึ้น', [['changed', 'ตุลาคม', 'วันที่ 12 พฤศจิกายน ราคาสูงขึ้น']]],
  [
    'Đêm thứ hai sau trận động đất hôm thứ Sáu.',
    'คืนที่สองหลังแผ่นดินไหวเมื่อวันจันทร์',
    [['changed', 'จันทร์', 'คืนที่สองหลังแผ่นดินไหวเมื่อวันศุกร์']],
  ],
  ['Từ quý III/2025.', 'ตั้งแต่ไตรมาสที่ 2 ปี 2568', [['changed', '2', 'ตั้งแต่ไตรมาสที่ 3 ปี 2568']]],
  ['Cuối thế kỷ 16.', 'ปลายศตวรรษที่ 17', [['changed', '17', 'ปลายศตวรรษที่ 16']]],
  ['Sáng 13 tháng Giêng âm lịch.', 'เช้าวันที่ 13 มกราคม', [['lunar', 'วันที่ 13 มกราคม']]],
  ['Ông đến chợ.', 'เขาไปตลาดเมื่อวันศุกร์', [['extra', 'ศุกร์']]],
])('%s → %s', (...each) => expectFindings(date, each))

test('what is clear from the context may be left out: only for a look', () => {
  expect(findingsOf(date, 'Ông đến hôm thứ Tư.', 'เขามาถึงแล้ว').map((finding) => finding.severity)).toEqual(['neutral'])
})

test('is safe on any text', () => expectSafe(date))
