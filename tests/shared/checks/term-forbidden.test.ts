import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Scope } from '../../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { termForbidden } from '../../../shared/checks/term-forbidden.ts'

function findings(source: string, target: string, parts: Partial<Scope> = {}) {
  const pairs = [...(parts.pairs ?? []), { id: 'p', source, target }]
  const found = runChecks(scopeOf({ ...parts, pairs }), [termForbidden]).get('p') ?? []
  return found.map(({ target: spans, fixes, message }) => [
    message,
    spans.map((span) => target.slice(span.start, span.end)).join(),
    fixes[0]?.text,
  ])
}

describe('term-forbidden', () => {
  it.each([
    ['Công nhân thi đua sản xuất.', 'คนงานเลียนแบบการผลิต', 'sense', 'เลียนแบบ', 'การแข่งขัน'],
    ['Đẩy mạnh tuyên truyền về an toàn.', 'เพิ่มโฆษณาชวนเชื่อเรื่องความปลอดภัย', 'sense', 'โฆษณาชวนเชื่อ', 'การประชาสัมพันธ์'],
    ['Ngân hàng giảm lãi suất.', 'ธนาคารลดความสนใจ', 'sense', 'ความสนใจ', 'อัตราดอกเบี้ย'],
    ['Xã Tân An mở gói thầu.', 'ตำบลเตินอานเปิดแพ็คเกจทัวร์', 'sense', 'แพ็คเกจทัวร์', 'ชุดงานประมูล'],
    ['Tổng Bí thư tiếp khách.', 'เลขาธิการต้อนรับแขก', 'sense', 'เลขาธิการ', 'เลขาธิการใหญ่พรรค'],
    ['Công an bắt giữ các đối tượng.', 'ตำรวจจับกุมวัตถุ', 'sense', 'วัตถุ', 'ผู้ต้องสงสัย'],
    ['Thêm ca mắc sởi.', 'พบคดีโรคหัดเพิ่ม', 'sense', 'คดี', 'ผู้ป่วย'],
    ['Ký biên bản ghi nhớ.', 'ลงนามบันทึกความทรงจำ', 'sense', 'บันทึกความทรงจำ', 'บันทึกความเข้าใจ'],
    ['Cô phá kỷ lục quốc gia.', 'เธอทำลายบันทึกแห่งชาติ', 'sense', 'ทำลายบันทึก', 'ทำลายสถิติ'],
    ['Tòa tuyên án chung thân.', 'ศาลตัดสินประหารชีวิต', 'sense', 'ประหารชีวิต', 'จำคุกตลอดชีวิต'],
    ['Dự án xong trước tiến độ.', 'โครงการเสร็จล่าช้ากว่ากำหนด', 'sense', 'ล่าช้ากว่ากำหนด', 'ก่อนกำหนด'],
    ['Triều cường làm ngập phố.', 'กระแสน้ำเชี่ยวทำให้ถนนท่วม', 'sense', 'กระแสน้ำเชี่ยว', 'น้ำทะเลหนุนสูง'],
    ['Tỷ lệ nghèo của xã Mường Lý giảm.', 'ความยากจนของอำเภอเหมื่องลี้ลดลง', 'level', 'อำเภอ', 'ตำบล'],
    ['Báo cáo tại điểm cầu Nghệ An.', 'รายงานที่จุดสะพานเหงะอาน', 'sense', 'จุดสะพาน', 'จุดประชุมทางไกล'],
    ['Mua quà Tết cho công nhân.', 'ซื้อของขวัญตรุษจีนให้คนงาน', 'sense', 'ตรุษจีน', 'ตรุษเต๊ต'],
    ['Thắp hương các liệt sĩ.', 'จุดธูปให้วีรสตรี', 'sense', 'วีรสตรี', 'ทหารพลีชีพเพื่อชาติ'],
    ['Con học lớp 11.', 'ลูกเรียนมัธยมศึกษาปีที่ 11', 'sense', 'มัธยมศึกษาปีที่ 11', 'มัธยมศึกษาปีที่ 5'],
    ['Người dân xã góp đất.', 'ชาวชุมชนบริจาคที่ดิน', 'sense', 'ชุมชน', 'ตำบล'],
    ['Chủ tịch UBND nói.', 'ประธานคณะกรรมการพรรคกล่าว', 'sense', 'คณะกรรมการพรรค', 'คณะกรรมการประชาชน'],
    ['Lũ về Nghệ An.', 'น้ำท่วมเมืองเหงะอาน', 'level', 'เมือง', 'จังหวัด'],
    ['Chợ ở phường Phú Lâm.', 'ตลาดในเขตฟู้เลิม', 'level', 'เขต', 'แขวง'],
    ['Trụ sở quận 3 đóng cửa.', 'สำนักงานอำเภอ 3 ปิดทำการ', 'level', 'อำเภอ', 'เขต'],
  ])('%s → %s', (source, target, message, words, fix) => {
    expect(findings(source, target)).toEqual([[message, words, fix]])
  })

  it('người Thái are Thais where the article speaks of Thailand, and one of Vietnam’s peoples elsewhere', () => {
    const pair = ['Người Thái ở đây thích chè.', 'คนไทยที่นี่ชอบชา'] as const
    const title = { id: 'title', source: 'Chè sang Thái Lan', target: 'ชาไปไทย' }
    expect(findings(...pair)).toEqual([['sense', 'คนไทย', 'ชาวไท']])
    expect(findings(...pair, { pairs: [title] })).toEqual([])
  })

  it.each([
    ['Chiếm một phần tư tổng số.', 'คิดเป็นหนึ่งในสี่ของทั้งหมด'],
    ['Tổng Bí thư tiếp khách.', 'เลขาธิการใหญ่พรรคต้อนรับแขก'],
    ['Đội tìm các đối tượng trong vũ trụ.', 'ทีมค้นหาวัตถุในอวกาศ'],
    ['Nguyên nhân chủ quan là thiếu người.', 'สาเหตุเชิงอัตวิสัยคือขาดคน'],
    ['Chiếc bánh chưng khổng lồ được ghi vào sách kỷ lục.', 'ขนมยักษ์ได้รับการบันทึกไว้ในหนังสือ'],
    ['Trẻ em bắt chước người lớn.', 'เด็กเลียนแบบผู้ใหญ่'],
    ['Cộng đồng trong xã đoàn kết.', 'ชุมชนในตำบลสามัคคี'],
    ['Phong trào thi đua yêu nước.', 'ขบวนการแข่งขันรักชาติ'],
    ['Cây cầu mới.', 'สะพานใหม่'],
    ['Người Hoa đón Tết ở Chợ Lớn.', 'คนจีนฉลองตรุษจีนที่เจอะเลิ้น'],
    ['Quận 3 và phường 5.', 'เขต 3 และแขวง 5'],
    ['TP Huế và tỉnh Nghệ An.', 'นครเว้และจังหวัดเหงะอาน'],
    ['Ghép gan là ghép cơ quan nội tạng.', 'การปลูกถ่ายตับคือการปลูกถ่ายอวัยวะ'],
  ])('is silent: %s → %s', (source, target) => expect(findings(source, target)).toEqual([]))

  it('without a source, flags what is wrong whatever it says, and the rest only beside telling words', () => {
    expect(findings('', 'ขบวนการเลียนแบบในโรงงาน')).toHaveLength(1)
    expect(findings('', 'เด็กเลียนแบบผู้ใหญ่')).toEqual([])
    expect(findings('', 'จุดสะพานและตรุษจีน')).toEqual([])
  })

  it('names the Vietnamese as this source writes it, and points at it', () => {
    const source = 'Người dân xã góp đất, nhận thẻ BHYT.'
    const target = 'ชาวชุมชนบริจาคที่ดิน ได้รับการ์ดประกัน'
    const terms = [
      {
        source: ['thẻ bảo hiểm y tế', 'thẻ BHYT'],
        preferred: ['บัตรประกัน'],
        admitted: [],
        forbidden: ['การ์ดประกัน'],
        unlessSource: [],
      },
    ]
    const scope = scopeOf({ pairs: [{ id: 'p', source, target }], terms })
    const found = runChecks(scope, [termForbidden]).get('p') ?? []
    expect(found.map(({ params }) => params.term)).toEqual(['xã', 'thẻ BHYT'])
    expect(found.map((finding) => finding.source.map(({ start, end }) => source.slice(start, end)))).toEqual([
      ['xã'],
      ['thẻ BHYT'],
    ])
  })

  it('follows the house on disputed names', () => {
    const [source, target] = ['Tàu cá trên Biển Đông.', 'เรือประมงในทะเลจีนใต้']
    expect(findings(source, target)).toEqual([['house', 'ทะเลจีนใต้', 'ทะเลตะวันออก']])
    const settings = { ...DEFAULT_SETTINGS, disputedNames: 'thai-press' as const }
    expect(findings(source, target, { settings })).toEqual([])
    expect(findings(source, 'เรือประมงในทะเลตะวันออก', { settings })).toEqual([['house', 'ทะเลตะวันออก', 'ทะเลจีนใต้']])
  })

  it("applies the project's glossary with its exceptions", () => {
    const term = {
      source: ['thẻ bảo hiểm'],
      preferred: ['บัตรประกัน'],
      admitted: [],
      forbidden: ['การ์ดประกัน'],
      unlessSource: ['thiệp'],
    }
    const check = (source: string) => findings(source, 'ได้รับการ์ดประกัน', { terms: [term] })
    expect(check('Nhận thẻ bảo hiểm.')).toEqual([['glossary', 'การ์ดประกัน', 'บัตรประกัน']])
    expect(check('Nhận thẻ bảo hiểm và thiệp.')).toEqual([])
    expect(check('Nhận quà.')).toEqual([])
  })

  it('throws on no text and keeps its spans inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const pair = { id: 'p', source: `${a} thi đua xã Phú`, target: `${b}เลียนแบบ${a}` }
        for (const finding of runChecks(scopeOf({ pairs: [pair] }), [termForbidden]).get('p') ?? []) {
          for (const { start, end } of finding.target)
            expect(start >= 0 && start < end && end <= pair.target.length).toBe(true)
        }
      }),
    )
  })
})
