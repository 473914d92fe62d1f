import { describe, expect, it } from 'vitest'
import type { TermEntry } from '../../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { termMissing } from '../../../shared/checks/term-missing.ts'

function findings(source: string, target: string, terms: TermEntry[] = []) {
  const found = runChecks(scopeOf({ terms, pairs: [{ id: 'p', source, target }] }), [termMissing]).get('p') ?? []
  return found.map((finding) => [
    finding.message,
    finding.source.map((span) => source.slice(span.start, span.end)).join(),
    finding.target.map((span) => target.slice(span.start, span.end)).join(),
    finding.fixes[0]?.text,
  ])
}

describe('term-missing', () => {
  it.each([
    ['Mỗi tháng ông góp 2 triệu đồng.', 'เขาบริจาค 2 ล้านดองต่อปี', 'Mỗi tháng', 'ต่อปี', 'ต่อเดือน'],
    ['Điện thiếu ở miền Bắc.', 'ไฟฟ้าขาดแคลนในภาคใต้', 'miền Bắc', 'ภาคใต้', 'ภาคเหนือ'],
    ['Thủ môn chơi hay.', 'กองหน้าเล่นดี', 'Thủ môn', 'กองหน้า', 'ผู้รักษาประตู'],
    [
      'Phó Thủ tướng thăm công trường.',
      'รองประธานาธิบดีเยี่ยมสถานที่ก่อสร้าง',
      'Phó Thủ tướng',
      'รองประธานาธิบดี',
      'รองนายกรัฐมนตรี',
    ],
    ['Đội nhà vào bán kết.', 'ทีมเจ้าบ้านเข้าสู่รอบชิงชนะเลิศ', 'bán kết', 'รอบชิงชนะเลิศ', 'รอบรองชนะเลิศ'],
    ['Khối ngoại bán ròng.', 'ต่างชาติซื้อสุทธิ', 'bán ròng', 'ซื้อสุทธิ', 'ขายสุทธิ'],
    ['Bão đi theo hướng tây bắc.', 'พายุเคลื่อนไปทางตะวันออกเฉียงเหนือ', 'tây bắc', 'ตะวันออกเฉียงเหนือ', 'ตะวันตกเฉียงเหนือ'],
    ['Thiếu tướng Nam dẫn đoàn.', 'พลเอกนามนำคณะ', 'Thiếu tướng', 'พลเอก', 'พลตรี'],
    ['Bộ Y tế ban hành hướng dẫn.', 'กระทรวงยุติธรรมออกแนวทาง', 'Bộ Y tế', 'กระทรวงยุติธรรม', 'กระทรวงสาธารณสุข'],
  ])('%s → %s', (source, target, term, words, fix) => {
    expect(findings(source, target)).toEqual([['swapped', term, words, fix]])
  })

  it.each([
    ['Thủ tướng và Phó Thủ tướng dự.', 'นายกรัฐมนตรีและรองนายกรัฐมนตรีเข้าร่วม'],
    ['Phó Tổng Giám đốc tiếp khách.', 'รองผู้อำนวยการใหญ่ต้อนรับแขก'],
    ['Giá vé tăng trong lễ hội hoa.', 'ราคาตั๋วแพงในช่วงเทศกาลดอกไม้'],
    ['Ông nói ông đồng ý với kế hoạch trồng rừng.', 'เขากล่าวว่าเขาไม่อาจไม่เห็นด้วยกับแผนปลูกป่า'],
    ['Sản lượng cà phê giảm, hồ tiêu được mùa.', 'ผลผลิตกาแฟตกลง ขณะที่พริกไทยให้ผลเพิ่ม'],
    ['Chủ tịch nước tiếp khách.', 'ประธานาธิบดีต้อนรับแขก'],
    ['Đại tướng Công an phát biểu.', 'พลตำรวจเอกกล่าวสุนทรพจน์'],
    ['Thu nhập 9 triệu đồng/tháng.', 'รายได้เดือนละ 9 ล้านดอง'],
    ['Trận chung kết diễn ra.', 'นัดชิงชนะเลิศจัดขึ้น'],
    ['Chuyên gia Đông Nam Á.', 'ผู้เชี่ยวชาญเอเชียตะวันออกเฉียงใต้'],
  ])('is silent: %s → %s', (source, target) => expect(findings(source, target)).toEqual([]))

  it("asks for the glossary's forms where its term stands", () => {
    const terms = [
      { source: ['cá tầm'], preferred: ['ปลาสเตอร์เจียน'], admitted: ['สเตอร์เจียน'], forbidden: [], unlessSource: [] },
    ]
    expect(findings('Nuôi cá tầm trên núi.', 'เลี้ยงปลาบนภูเขา', terms)).toEqual([['absent', 'cá tầm', '', undefined]])
    expect(findings('Nuôi cá tầm trên núi.', 'เลี้ยงสเตอร์เจียนบนภูเขา', terms)).toEqual([])
    expect(findings('Nuôi cá tầmm.', 'เลี้ยงปลา', terms)).toEqual([])
  })
})
