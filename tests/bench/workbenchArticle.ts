import { randomFrom } from './random.ts'

export interface Paragraph {
  readonly role: 'body'
  readonly source: string
  readonly machine: string
  readonly repaired: string
}

/** Sentences of own writing, with what a machine gets wrong: a number, a country, a doubled word, a lost clause. */
const SENTENCES: readonly (readonly [source: string, target: string])[] = [
  ['Tỉnh đã trồng thêm # héc-ta rừng ven biển trong năm 2025.', 'จังหวัดปลูกป่าชายฝั่งเพิ่ม # เฮกตาร์ในปี 2568'],
  ['Đại biểu Quốc hội đề nghị làm rõ nguồn vốn # tỷ đồng.', 'สมาชิกสภาแห่งชาติเสนอให้ชี้แจงแหล่งเงินทุน # ล้านด่ง'],
  ['Người dân phấn khởi khi con đường mới được thông xe.', 'ประชาชนดีใจดีใจเมื่อถนนสายใหม่เปิดใช้งาน'],
  ['Bộ Y tế cử # bác sĩ về các xã vùng cao khám bệnh.', 'กระทรวงสาธารณสุขจีนส่งแพทย์ # คนไปตรวจโรคในตำบลบนที่สูง'],
  ['Hà Nội đón # lượt khách trong dịp nghỉ lễ.', 'ฮานอยต้อนรับนักท่องเที่ยว # คนในช่วงวันหยุด'],
  ['Trường học khai giảng sớm hơn một tuần để kịp chương trình.', 'โรงเรียนเปิดเทอมเร็วขึ้นหนึ่งสัปดาห์'],
  ['Nông dân thu hoạch # tấn lúa, tăng so với vụ trước.', 'เกษตรกรเก็บเกี่ยวข้าว # ตัน เพิ่มขึ้นจากฤดูก่อน'],
  ['Hội nghị kết thúc tốt đẹp vào chiều ngày 12 tháng 3.', 'การประชุมสิ้นสุดลงด้วยดีในบ่ายวันที่ 13 มีนาคม'],
]

/** An article as the import preview would settle it. @param count paragraphs, of one to three sentences each */
export function articleOf(count: number): Paragraph[] {
  const random = randomFrom(5)
  const pick = () => SENTENCES[Math.floor(random() * SENTENCES.length)]!
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, pick)
    const number = String(2 + Math.floor(random() * 900))
    const text = (side: 0 | 1) => sentences.map((sentence) => sentence[side].replaceAll('#', number)).join(' ')
    return { role: 'body', source: text(0), machine: text(1), repaired: text(1) }
  })
}
