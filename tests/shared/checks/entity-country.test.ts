import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityCountry } from '../../../shared/checks/entity-country.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

function findings(source: string, target: string, before: { source: string; target: string }[] = []) {
  const pairs = [...before.map((pair, i) => ({ id: `before${i}`, ...pair })), { id: 'p', source, target }]
  const found = runChecks(scopeOf({ pairs }), [entityCountry]).get('p') ?? []
  return found.map(({ target: spans, fixes, message }) => ({
    message,
    words: spans.map((span) => target.slice(span.start, span.end)),
    fix: fixes[0]?.text,
  }))
}

describe('entity-country', () => {
  it.each([
    ['Việt Nam ký thỏa thuận với Hàn Quốc.', 'เวียดนามลงนามข้อตกลงกับญี่ปุ่น', 'ญี่ปุ่น', 'เกาหลีใต้'],
    ['Đoàn Lào đến Huế.', 'คณะผู้แทนกัมพูชาเดินทางถึงเว้', 'กัมพูชา', 'ลาว'],
    ['Xuất khẩu sang Liên minh châu Âu tăng.', 'การส่งออกไปยังสหรัฐอเมริกาเพิ่มขึ้น', 'สหรัฐอเมริกา', 'สหภาพยุโรป'],
    ['Chuyên gia Đức nhận xét.', 'ผู้เชี่ยวชาญรัสเซียให้ความเห็น', 'รัสเซีย', 'เยอรมนี'],
    ['Nhà máy ở Ấn Độ.', 'โรงงานในจีน', 'จีน', 'อินเดีย'],
  ])('%s → %s', (source, target, words, fix) => {
    expect(findings(source, target)).toEqual([{ message: 'swapped', words: [words], fix }])
  })

  it.each([
    ['Đoàn bay tới Seoul chiều nay.', 'คณะบินถึงโตเกียวบ่ายนี้', 'โตเกียว', 'โซล'],
    ['Hội chợ ở Viêng Chăn.', 'งานแสดงสินค้าที่พนมเปญ', 'พนมเปญ', 'เวียงจันทน์'],
  ])('a capital: %s → %s', (source, target, words, fix) => {
    expect(findings(source, target)).toContainEqual({ message: 'capital', words: [words], fix })
  })

  it('points at a country that nothing in the source calls for, without a fix', () => {
    expect(findings('Giá cà phê tăng mạnh.', 'ราคากาแฟบราซิลเพิ่มขึ้นมาก')).toEqual([
      { message: 'extra', words: ['บราซิล'], fix: undefined },
    ])
  })

  it.each([
    ['Bắc Kinh phản ứng.', 'จีนตอบสนอง'],
    ['Nhà Trắng ra thông cáo.', 'ทำเนียบขาวสหรัฐออกแถลงการณ์'],
    ['Tổng thống Mỹ Donald Trump phát biểu.', 'ประธานาธิบดีโดนัลด์ ทรัมป์ ของสหรัฐฯ กล่าวสุนทรพจน์'],
    ['Nước Anh và Vương quốc Anh.', 'สหราชอาณาจักรและอังกฤษ'],
    ['Đoàn bay tới Seoul.', 'คณะบินถึงกรุงโซล'],
    ['Đoàn bay tới thủ đô Nhật Bản rồi Seoul.', 'คณะบินถึงโตเกียว แล้วต่อไปยังโซล'],
    ['Quán bán món hầm Ma-rốc.', 'ร้านขายทาจีนแบบโมร็อกโก'],
    ['Mưa lớn ở Lào Cai.', 'ฝนตกหนักที่ลาวกาย'],
    ['Khách đến từ Nam Mỹ.', 'นักท่องเที่ยวจากอเมริกาใต้'],
    ['Anh hùng lao động trồng hoa hồng.', 'วีรชนแรงงานปลูกกุหลาบ'],
    ['Pháp luật nghiêm minh.', 'กฎหมายเคร่งครัด'],
    ['Đàn thiên nga về hồ.', 'ฝูงหงส์กลับสู่ทะเลสาบ'],
    ['Giá 30 USD.', 'ราคา 30 ดอลลาร์สหรัฐ'],
    ['Bang New Mexico ở miền tây.', 'รัฐนิวเม็กซิโกอยู่ทางตะวันตก'],
    ['Bộ Nội vụ trả lời.', 'กระทรวงมหาดไทยตอบ'],
    ['Quốc hội thông qua luật.', 'สภาแห่งชาติเวียดนามผ่านกฎหมาย'],
    ['Người Triều Tiên và người Hàn Quốc.', 'ชาวเกาหลีเหนือและชาวเกาหลีใต้'],
  ])('is silent: %s → %s', (source, target) => expect(findings(source, target)).toEqual([]))

  it('tells, as a neutral note, of a country that is gone', () => {
    const pair = { id: 'p', source: 'Ấn Độ mua gạo.', target: 'มีการซื้อข้าว' }
    const [finding] = runChecks(scopeOf({ pairs: [pair] }), [entityCountry]).get('p') ?? []
    expect(finding).toMatchObject({
      message: 'missing',
      severity: 'neutral',
      source: [{ start: 0, end: 5 }],
      target: [],
    })
    expect(findings('Ấn Độ mua gạo.', 'อินเดียซื้อข้าว')).toEqual([])
    expect(findings('Bolivia mua gạo.', 'Bolivia ซื้อข้าว')).toEqual([])
  })

  it('accepts a country that the article named just before', () => {
    const before = [{ source: 'Cuba đón đoàn.', target: 'คิวบาต้อนรับคณะ' }]
    expect(findings('Nước bạn cảm ơn.', 'คิวบาขอบคุณ', before)).toEqual([])
    expect(findings('Nước bạn cảm ơn.', 'คิวบาขอบคุณ')).toHaveLength(1)
  })

  it('accepts a country that the title names, however far on', () => {
    const title = { source: 'Chè Suối Trúc sang Thái Lan', target: 'ชาซ้วยจุ๊กไปไทย' }
    const between = Array.from({ length: 5 }, () => ({ source: 'Hợp tác xã hái chè.', target: 'สหกรณ์เก็บชา' }))
    const pair = ['Chúng tôi muốn người Thái thích chè này.', 'เราอยากให้คนไทยชอบชานี้'] as const
    expect(findings(...pair, [title, ...between])).toEqual([])
    expect(findings(...pair, between)).toHaveLength(1)
  })

  it('throws on no text and keeps its spans inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (source, noise) => {
        const target = `${noise}จีน`
        const found = runChecks(scopeOf({ pairs: [{ id: 'p', source, target }] }), [entityCountry]).get('p') ?? []
        for (const { start, end } of found.flatMap((finding) => finding.target)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(target.length)
          expect(start).toBeLessThan(end)
        }
      }),
    )
  })
})
