import { register } from '../../../shared/checks/register.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(register, {
  valid: [
    ['Chất lượng dịch vụ tốt.', 'คุณภาพการบริการดี ขอบคุณทุกคน'],
    ['“Tôi tin thế”, ông Nam nói.', '“ผมเชื่ออย่างนั้น” นายนามกล่าว'],
    ['Nhà vua đến.', 'พระมหากษัตริย์เสด็จถึง ทรงงาน'],
  ],
  invalid: [
    {
      source: 'Bà Lê Thị Hoa, Chủ tịch xã, phát biểu.',
      target: 'คุณเล ถิ ฮวา ประธานตำบล กล่าว',
      flagged: ['คุณเล ถิ ฮวา'],
      message: 'khun',
    },
    { source: 'Ông cho biết kết quả?', target: 'คุณช่วยบอกผลได้ไหม', flagged: ['คุณ'], message: 'you' },
    {
      source: '“Tôi vui vì tôi thắng”, anh Minh nói.',
      target: '“ผมดีใจเพราะ ฉันชนะ” มิญกล่าว',
      flagged: ['ฉัน'],
      message: 'mixed',
    },
    { source: '“Tôi mừng lắm”, chị Lan nói.', target: '“ผมดีใจมาก” ลานกล่าว', flagged: ['ผม'], message: 'woman' },
    { source: 'Sở đã kiểm tra.', target: 'สำนักงานตรวจสอบแล้วค่ะ', flagged: ['ค่ะ'], mended: 'สำนักงานตรวจสอบแล้ว' },
    { source: 'Nhà vua đến.', target: 'พระองค์ทรงเสด็จถึง', flagged: ['ทรง'], mended: 'พระองค์เสด็จถึง' },
  ],
})
