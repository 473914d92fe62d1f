import { thaiSpelling } from '../../../shared/checks/thai-spelling.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(thaiSpelling, {
  valid: [
    ['', 'น้ำท่วมที่พื้นที่ลุ่มแล้ว เด็กๆ ก็ไปเล่นกัน สิทธิ์ของเรา'],
    ['', 'เกาะ เอาะ กฎหมาย ปรากฏ ปฏิทิน'],
    ['', 'Hà Nội 2568 “ก” — 👍'],
  ],
  invalid: [
    { target: 'ข้าวเเละปลา', flagged: ['เเ'], mended: 'ข้าวและปลา' },
    { target: 'ทํางาน', flagged: ['ทํา'], mended: 'ทำงาน' },
    { target: 'พื้้นดิน', flagged: ['พื้้'], mended: 'พื้นดิน' },
    { target: 'ท\u0e48\u0e35บ้าน', flagged: ['ท\u0e48\u0e35'], mended: 'ที่บ้าน' },
    { target: 'ชาาวนา', flagged: ['ชาา'], mended: 'ชาวนา' },
    { target: 'สวัส\u200bดี', flagged: ['\u200b'], mended: 'สวัสดี' },
    { target: 'กฏหมายใหม่', flagged: ['กฏหมาย'], mended: 'กฎหมายใหม่' },
    { target: 'บ้าน ้ใหม่', flagged: [' ้'] },
  ],
})
