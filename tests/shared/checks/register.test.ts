import { register } from '../../../shared/checks/register.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(register, {
  valid: [
    ['Luật sư Nguyễn Thị Hồng phát biểu.', 'ทนายเหงียน ถิ ห่ง กล่าว'],
    ['Bà Nguyễn Thị Hồng, Giám đốc sở, phát biểu.', 'นางเหงียน ถิ ห่ง ผู้อำนวยการสำนักงาน กล่าว'],
    ['Bà Hoàng Thị Vui gặp bác sĩ.', 'นางหว่าง ถิ วุย พบนายแพทย์'],
    ['Bà Hoàng Thị Vui và chồng kể lại.', 'นางหว่าง ถิ วุย และนายวุยเล่า'],
    ['Chất lượng dịch vụ tốt.', 'คุณภาพการบริการดี ขอบคุณทุกคน'],
    ['“Tôi tin thế”, ông Nam nói.', '“ผมเชื่ออย่างนั้น” นายนามกล่าว'],
    ['Nhà vua đến.', 'พระมหากษัตริย์เสด็จถึง ทรงงาน'],
  ],
  invalid: [
    {
      source: 'Bà Hoàng Thị Vui, 58 tuổi, kể lại.',
      target: 'นายทองมีความสุข วัย 58 ปี เล่า',
      flagged: ['นาย'],
      message: 'sex',
      mended: 'นางทองมีความสุข วัย 58 ปี เล่า',
    },
    {
      source: 'Chủ tịch UBND xã Lê Thị Hạnh trao quà.',
      target: 'นายเล ถิ หั่ญ ประธานคณะกรรมการประชาชนตำบล มอบของขวัญ',
      flagged: ['นายเล ถิ หั่ญ'],
      message: 'sex',
    },
    {
      source: 'Ông Phạm Văn Tuấn trao quà cho học sinh nghèo.',
      target: 'นางฝ่าม วัน ต๊วน มอบของขวัญแก่นักเรียนยากจน',
      flagged: ['นางฝ่าม วัน ต๊วน'],
      message: 'sex',
    },
    {
      source: 'Chủ tịch UBND tỉnh Lê Văn Tùng dự lễ.',
      target: 'คุณเล วัน ตุ่ง ประธานคณะกรรมการประชาชนจังหวัด เข้าร่วมพิธี',
      flagged: ['คุณเล วัน ตุ่ง'],
      message: 'khun',
    },
    { source: 'Chị nói: “Tôi rất vui”.', target: 'เธอกล่าวว่า “ดิฉันดีใจมาก”นะคะ', flagged: ['นะคะ'], message: 'particle' },
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
