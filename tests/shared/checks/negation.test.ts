import { negation } from '../../../shared/checks/negation.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(negation, {
  valid: [
    [
      'Mẹ hỏi các con đã có áo ấm cho mùa đông chưa - vì trời sắp trở rét.',
      'แม่ถามลูก ๆ ว่ามีเสื้อกันหนาวสำหรับฤดูหนาวแล้วใช่ไหม เพราะอากาศใกล้จะหนาว',
    ],
    ['Ngư dân ra khơi không thể không có áo phao và bộ đàm.', 'ชาวประมงที่ออกทะเลจะต้องมีเสื้อชูชีพและวิทยุสื่อสารทุกครั้ง'],
    ['Thời đó làng chưa có trường học và đường sá cũng chưa phát triển.', 'สมัยนั้นหมู่บ้านไม่มีโรงเรียนและการพัฒนาถนนหนทาง'],
    ['Bạn không nên cho trẻ nhỏ xem điện thoại trước giờ ngủ.', 'การให้เด็กเล็กดูโทรศัพท์ก่อนเข้านอนเป็นความคิดที่แย่อยู่เสมอ'],
    ['Hàng không Việt Nam tăng chuyến bay trong dịp hè.', 'สายการบินเวียดนามเพิ่มเที่ยวบินในช่วงฤดูร้อนปีนี้ทั่วประเทศ'],
    ['Xe buýt không chỉ rẻ mà còn sạch, người dân rất thích đi.', 'รถเมล์ทั้งถูกและสะอาด ประชาชนจึงชอบเดินทางด้วยรถเมล์มาก'],
    ['Tỉnh không xây dựng thêm nhà máy ở ven biển trong năm nay.', 'ปีนี้จังหวัดจะไม่สร้างโรงงานเพิ่มบริเวณชายฝั่งทะเลอีก'],
    ['Tỉnh không xây.', 'จังหวัดสร้าง'],
    [
      'Hát then là di sản không phải ai cũng biết, người trẻ chưa nghe.',
      'การขับร้องเธนเป็นมรดกที่น้อยคนจะรู้จัก คนรุ่นใหม่ยังไม่เคยฟัง',
    ],
    ['Công ty không tăng giá vé và không giảm số chuyến trong dịp lễ.', 'บริษัทไม่ขึ้นราคาตั๋วและคงจำนวนเที่ยวไว้ในช่วงวันหยุด'],
  ],
  invalid: [
    {
      source: 'Trưởng thôn cho biết không hộ dân nào phải dời nhà trong mùa mưa.',
      target: 'ผู้ใหญ่บ้านกล่าวว่ามีครัวเรือนต้องย้ายบ้านในช่วงฤดูฝนปีนี้',
      flagged: ['บ้านกล่าวว่ามี'],
    },
    {
      source: 'Bảo vệ yêu cầu không để khách xuống tắm khi chưa có phao an toàn.',
      target: 'เจ้าหน้าที่รักษาความปลอดภัยกำชับปล่อยให้นักท่องเที่ยวลงเล่นน้ำเมื่อยังไม่มีทุ่นปลอดภัย',
      flagged: ['ปลอดภัยกำชับปล่อยให้'],
    },
    {
      source: 'Năm nay tỉnh không có kế hoạch xây dựng thêm nhà máy ven biển.',
      target: 'ปีนี้จังหวัดมีแผนก่อสร้างโรงงานเพิ่มเติมบริเวณชายฝั่งทะเล',
      flagged: ['ปีนี้จังหวัดมีแผน'],
      severity: 'critical',
    },
    {
      source: 'Xã không để ai bị đói, nhưng nhiều hộ chưa được cấp nước sạch.',
      target: 'ตำบลปล่อยให้ใครอดอยาก แต่หลายครัวเรือนยังไม่ได้รับน้ำสะอาด',
      flagged: ['ตำบลปล่อยให้ใคร'],
    },
    {
      source: 'Người dân không hài lòng với chất lượng con đường mới.',
      target: 'ประชาชนพอใจกับคุณภาพของถนนสายใหม่',
      flagged: ['ประชาชนพอใจ'],
    },
    {
      source: 'Ban quản lý nghiêm cấm du khách chèo thuyền ra khỏi vịnh vào ban đêm.',
      target: 'คณะผู้จัดการอนุญาตให้นักท่องเที่ยวพายเรือออกจากอ่าวเวลากลางคืน',
      flagged: ['คณะผู้จัดการอนุญาต'],
    },
  ],
})
