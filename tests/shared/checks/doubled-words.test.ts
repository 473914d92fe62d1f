import { doubledWords } from '../../../shared/checks/doubled-words.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(doubledWords, {
  valid: [
    // A mark left over at the end belongs to the second word: nothing is said twice letter by letter.
    ['', 'ประเทศประเทศ่'],
    ['Đội chia làm hai nhóm, một nhóm đi trước.', 'ทีมแบ่งเป็นสองกลุ่ม กลุ่มหนึ่งเดินทางล่วงหน้า'],
    ['Hội đồng xét xử tuyên phạt.', 'คณะผู้พิพากษาพิพากษาลงโทษ'],
    ['Giá tính bằng đô la Mỹ, Mỹ là thị trường lớn.', 'ราคาคิดเป็นดอลลาร์สหรัฐ สหรัฐเป็นตลาดใหญ่'],
    ['Ông có thể hoặc chắc chắn đã đồng ý.', 'เขาอาจเห็นด้วยหรือเห็นด้วยแน่นอน'],
    ['Trẻ em chạy chậm rãi.', 'เด็กๆ ค่อยๆ วิ่ง'],
    ['Thật sự tốt.', 'ดีจริงจริง'],
    ['Vốn 5 triệu tỷ đồng.', 'ทุน 5 ล้านล้านดอง'],
    ['Đảo Bora Bora đẹp.', 'เกาะโบราโบรา สวย'],
    ['Ngày càng nhiều và nhiều hơn.', 'มากขึ้นและมากขึ้น'],
    ['Cán bộ và nhân dân.', 'เจ้าหน้าที่และประชาชน'],
  ],
  invalid: [
    {
      source: 'Nhà trường giữ nền nếp, kỷ luật và an toàn.',
      target: 'โรงเรียนรักษาวินัย ระเบียบวินัย และความปลอดภัย',
      flagged: ['วินัย ระเบียบวินัย'],
    },
    { target: 'ประชาชน ประชาชนดีใจ', flagged: ['ประชาชน ประชาชน'], mended: 'ประชาชนดีใจ' },
    { target: 'เราทำงานโครงการโครงการใหญ่', flagged: ['โครงการโครงการ'], mended: 'เราทำงานโครงการใหญ่' },
    { target: 'ในเดือนมิถุนายนมิถุนายน', flagged: ['มิถุนายนมิถุนายน'], mended: 'ในเดือนมิถุนายน' },
    { target: 'หมอและหน่วยงานหรือหน่วยงานอื่น', flagged: ['หน่วยงานหรือหน่วยงาน'], message: 'joined' },
    { target: 'วินัย ระเบียบวินัย', flagged: ['วินัย ระเบียบวินัย'], message: 'echoed' },
  ],
})
