import { untranslated } from '../../../shared/checks/untranslated.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(untranslated, {
  valid: [
    ['Hãng Samsung và ông José Peña.', 'บริษัท Samsung และนาย José Peña'],
    ['Thành phố Phoenix nắng.', 'เมือง Phoenix แดดจัด'],
    ['WHO và UNESCO họp.', 'WHO และ UNESCO ประชุมกัน'],
    ['', 'นักร้อง Taylor Swift แสดงที่กรุงเทพฯ'],
  ],
  invalid: [
    {
      source: 'Đoàn thăm làng gốm cổ.',
      target: 'คณะเยือน làng gốm cổ แล้วกลับ',
      flagged: ['làng gốm cổ'],
      severity: 'major',
    },
    {
      source: 'Huyện Tương Dương có mưa.',
      target: 'อำเภอ Tuong Duong มีฝน',
      flagged: ['Tuong Duong'],
      message: 'unmarked',
    },
    { source: 'Người dân huyện Ia Pa.', target: 'ชาวอำเภอ Ia Pa', flagged: ['Ia Pa'] },
    {
      source: 'PV: Xin ông cho biết?',
      target: 'PV: ท่านช่วยบอกได้ไหม',
      flagged: ['PV:'],
      mended: 'ผู้สื่อข่าว: ท่านช่วยบอกได้ไหม',
    },
    { source: 'Cảnh sát PCCC đến.', target: 'ตำรวจ PCCC มาถึง', flagged: ['PCCC'], message: 'abbreviation' },
    { source: 'Lễ hội vui.', target: 'งานสนุก anh-1.jpg', flagged: ['anh-1.jpg'], mended: 'งานสนุก ' },
    { source: 'Trời hôm nay đẹp.', target: 'Trời hôm nay đẹp.', flagged: ['Trời hôm nay đẹp.'], message: 'whole' },
    { target: 'นาย Tran Van Binh กล่าว', flagged: ['Tran Van Binh'], message: 'latinName' },
  ],
})
