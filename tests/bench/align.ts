import { align } from '../../shared/align/align.ts'

const PARAGRAPHS = 2000
const BUDGET = 2000
const TOWNS = ['Berlin', 'Manchester', 'Toronto', 'Barcelona', 'Melbourne']
const THAI_TOWNS = ['เบอร์ลิน', 'แมนเชสเตอร์', 'โตรอนโต', 'บาร์เซโลนา', 'เมลเบิร์น']

const source = Array.from({ length: PARAGRAPHS }, (_, k) => ({
  text: `Ngày ${(k % 28) + 1} tháng 5, thành phố ${TOWNS[k % 5]} cho biết đã nhận ${k * 13 + 7} đơn của người dân về nhà ở; chính phủ sẽ hỗ trợ ${k % 90} triệu đô la cho bệnh viện và trường học trong năm 2024.`,
}))
const target = Array.from({ length: PARAGRAPHS }, (_, k) => ({
  text: `วันที่ ${(k % 28) + 1} พฤษภาคม เมือง${THAI_TOWNS[k % 5]}ระบุว่าได้รับคำร้อง ${(k * 13 + 7).toLocaleString('en')} ฉบับจากประชาชนเรื่องที่อยู่อาศัย รัฐบาลจะสนับสนุน ${k % 90} ล้านดอลลาร์ให้โรงพยาบาลและโรงเรียนในปี 2567`,
}))

/** Aligns 2,000 with 2,000 paragraphs, reading included, and prints the time. */
export function run(): void {
  const start = performance.now()
  const before = process.cpuUsage()
  const links = align(source, target)
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1000
  const right = links.filter((link) => link.source.length === 1 && link.source[0] === link.target[0]).length
  console.log(
    `align: ${PARAGRAPHS} × ${PARAGRAPHS} paragraphs in ${Math.round(took)} ms, ${Math.round(cpu)} ms of CPU on all threads (budget ${BUDGET} ms), ${right} links right`,
  )
  if (Math.min(took, cpu) > BUDGET) process.exitCode = 1
}
