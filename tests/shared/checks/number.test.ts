import { describe, expect, test } from 'vitest'
import { number } from '../../../shared/checks/number.ts'
import { expectFindings, expectSafe, type FindingCase, findingsOf } from '../../helpers/findings.ts'

describe('says nothing where the values agree', () => {
  test.each<FindingCase>([
    ['Có 1.586 đại biểu.', 'มีผู้แทน 1,586 คน', []],
    ['Trồng 5,6 triệu cây.', 'ปลูกต้นไม้ 5.6 ล้านต้น', []],
    ['Chi 615 tỷ đồng.', 'ใช้เงิน 615,000 ล้านดอง', []],
    ['Chi 12.345 tỷ đồng.', 'ใช้เงิน 12.345 ล้านล้านดอง', []],
    ['Hai mươi lăm em nhỏ.', 'เด็ก 25 คน', []],
    ['Đại hội lần thứ XIV.', 'สมัชชาครั้งที่ 14', []],
    ['Tăng một nửa.', 'เพิ่มขึ้นร้อยละ 50', []],
    ['Hai phần ba số hộ.', 'สองในสามของครัวเรือน', []],
    ['Diện tích 16 ha.', 'พื้นที่ 100 ไร่', []],
    ['Sau 24 tháng.', 'หลังจาก 2 ปี', []],
    ['Lúc 3 giờ chiều.', 'เวลา 15.00 น.', []],
    ['Hàng chục nghìn người.', 'ประชาชนหลายหมื่นคน', []],
    ['Con tôi học lớp 6.', 'ลูกฉันเรียนชั้นมัธยมศึกษาปีที่ 1', []],
    ['Giá 1.587 đồng.', 'ราคาราว 1,600 ดอง', []],
    ['Một hôm, tôi gặp ba mẹ.', 'วันหนึ่งฉันพบพ่อแม่', []],
    ['Bản 1.2.3 đã ra mắt.', 'รุ่น 1.2.3 เปิดตัวแล้ว', []],
  ])('%s → %s', (...each) => expectFindings(number, each))
})

describe('points at the wrong value and mends it', () => {
  test.each<FindingCase>([
    ['Có 1.586 đại biểu.', 'มีผู้แทน 1,568 คน', [['changed', '1,568', 'มีผู้แทน 1,586 คน']]],
    ['Chi 615 tỷ đồng.', 'ใช้เงิน 615 ล้านดอง', [['scale', '615 ล้าน', 'ใช้เงิน 615,000 ล้านดอง']]],
    ['Tăng gần 47%.', 'เพิ่มขึ้นเกือบร้อยละ 74', [['changed', '74', 'เพิ่มขึ้นเกือบร้อยละ 47']]],
    [
      'Quốc hội khóa XV họp ngày 16/6.',
      'รัฐสภาชุดที่ 16 ประชุมวันที่ 16 มิถุนายน',
      [['changed', '16', 'รัฐสภาชุดที่ 15 ประชุมวันที่ 16 มิถุนายน']],
    ],
    ['Huy động bốn xe chữa cháy.', 'ระดมรถดับเพลิง 5 คัน', [['changed', '5', 'ระดมรถดับเพลิง 4 คัน']]],
    ['Sau bốn tháng.', 'หลังจากหกเดือน', [['changed', 'หก']]],
    ['Hàng vạn khách dự hội.', 'นักท่องเที่ยวนับล้านคนร่วมงาน', [['scale', 'ล้าน']]],
    ['Doanh nghiệp mở rộng.', 'บริษัทขยาย 17 สาขา', [['extra', '17']]],
    ['Xã có 350 hộ nghèo.', 'ตำบลนี้มีครัวเรือนยากจน', [['missing', '']]],
  ])('%s → %s', (...each) => expectFindings(number, each))
})

test('a small number told in other words is only for a look', () => {
  expect(findingsOf(number, 'Đội thua 7 trận.', 'ทีมแพ้บ่อย').map((finding) => finding.severity)).toEqual(['neutral'])
})

test('is safe on any text', () => expectSafe(number))
