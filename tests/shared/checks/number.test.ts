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
    ['Phà rời bến lúc 8 giờ tối.', 'เรือออกเวลา 20.00 น.', []],
    ['Chị là một trong 45 học viên.', 'เธอเป็น 1 ใน 45 ของผู้เข้าอบรม', []],
    ['Có 7 trong số 12 tổ đạt chuẩn.', 'ผ่านเกณฑ์ 7 ใน 12 กลุ่ม', []],
    ['Thu hồi 100% diện tích.', 'เรียกคืนพื้นที่ทั้งหมด', []],
    ['Đây là lần thứ ba cô dự thi.', 'นี่เป็นครั้งที่สามที่เธอเข้าแข่งขัน', []],
    ['Khách tăng gấp đôi.', 'นักท่องเที่ยวเพิ่มขึ้นเป็นสองเท่า', []],
    ['Chưa đến 300 hộ có nước.', 'มีน้ำใช้ไม่ถึง 300 ครัวเรือน', []],
    ['Không dưới 300 hộ.', 'ไม่น้อยกว่า 300 ครัวเรือน', []],
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
    ['Phà rời bến lúc 20 giờ.', 'เรือออกเวลา 8.00 น.', [['changed', '8', 'เรือออกเวลา 20.00 น.']]],
    ['Tàu đến lúc 17 giờ.', 'รถไฟถึงเวลา 7.00 น.', [['changed', '7', 'รถไฟถึงเวลา 17.00 น.']]],
    ['Ba phần tư số cây đã chết.', 'ต้นไม้หนึ่งในสี่ตายแล้ว', [['changed', 'หนึ่งในสี่']]],
    ['Đây là lần thứ ba cô dự thi.', 'นี่เป็นครั้งที่ห้าที่เธอเข้าแข่งขัน', [['changed', 'ห้า']]],
    ['Khách tăng gấp rưỡi.', 'นักท่องเที่ยวเพิ่มขึ้นเป็นสามเท่า', [['changed', 'สาม']]],
    ['Dưới 60 điểm là trượt.', 'ได้มากกว่า 60 คะแนนถือว่าตก', [['bound', 'มากกว่า 60']]],
    ['Có hơn 500 khách.', 'มีแขกไม่ถึง 500 คน', [['bound', 'ไม่ถึง 500']]],
    ['Xã có 350 hộ nghèo.', 'ตำบลนี้มีครัวเรือนยากจน', [['missing', '']]],
  ])('%s → %s', (...each) => expectFindings(number, each))
})

test('a small number told in other words is only for a look', () => {
  expect(findingsOf(number, 'Đội thua 7 trận.', 'ทีมแพ้บ่อย').map((finding) => finding.severity)).toEqual(['neutral'])
})

test('is safe on any text', () => expectSafe(number))
