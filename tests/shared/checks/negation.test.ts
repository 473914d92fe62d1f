import { negation } from '../../../shared/checks/negation.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(negation, {
  valid: [
    ['Hàng không Việt Nam tăng chuyến bay trong dịp hè.', 'สายการบินเวียดนามเพิ่มเที่ยวบินในช่วงฤดูร้อนปีนี้ทั่วประเทศ'],
    ['Xe buýt không chỉ rẻ mà còn sạch, người dân rất thích đi.', 'รถเมล์ทั้งถูกและสะอาด ประชาชนจึงชอบเดินทางด้วยรถเมล์มาก'],
    ['Tỉnh không xây dựng thêm nhà máy ở ven biển trong năm nay.', 'ปีนี้จังหวัดจะไม่สร้างโรงงานเพิ่มบริเวณชายฝั่งทะเลอีก'],
    ['Tỉnh không xây.', 'จังหวัดสร้าง'],
  ],
  invalid: [
    {
      source: 'Năm nay tỉnh không có kế hoạch xây dựng thêm nhà máy ven biển.',
      target: 'ปีนี้จังหวัดมีแผนก่อสร้างโรงงานเพิ่มเติมบริเวณชายฝั่งทะเล',
      flagged: ['ปีนี้จังหวัดมีแผน'],
      severity: 'critical',
    },
    {
      source: 'Ban quản lý nghiêm cấm du khách chèo thuyền ra khỏi vịnh vào ban đêm.',
      target: 'คณะผู้จัดการอนุญาตให้นักท่องเที่ยวพายเรือออกจากอ่าวเวลากลางคืน',
      flagged: ['อนุญาต'],
    },
  ],
})
