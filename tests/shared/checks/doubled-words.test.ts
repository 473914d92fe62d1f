import { doubledWords } from '../../../shared/checks/doubled-words.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(doubledWords, {
  valid: [
    ['Trẻ em chạy chậm rãi.', 'เด็กๆ ค่อยๆ วิ่ง'],
    ['Thật sự tốt.', 'ดีจริงจริง'],
    ['Vốn 5 triệu tỷ đồng.', 'ทุน 5 ล้านล้านดอง'],
    ['Đảo Bora Bora đẹp.', 'เกาะโบราโบรา สวย'],
    ['Ngày càng nhiều và nhiều hơn.', 'มากขึ้นและมากขึ้น'],
    ['Cán bộ và nhân dân.', 'เจ้าหน้าที่และประชาชน'],
  ],
  invalid: [
    { target: 'ประชาชน ประชาชนดีใจ', flagged: ['ประชาชน ประชาชน'], mended: 'ประชาชนดีใจ' },
    { target: 'เราทำงานโครงการโครงการใหญ่', flagged: ['โครงการโครงการ'], mended: 'เราทำงานโครงการใหญ่' },
    { target: 'ในเดือนมิถุนายนมิถุนายน', flagged: ['มิถุนายนมิถุนายน'], mended: 'ในเดือนมิถุนายน' },
    { target: 'หมอและหน่วยงานหรือหน่วยงานอื่น', flagged: ['หน่วยงานหรือหน่วยงาน'], message: 'joined' },
    { target: 'วินัย ระเบียบวินัย', flagged: ['วินัย ระเบียบวินัย'], message: 'echoed' },
  ],
})
