import { describe, expect, it } from 'vitest'
import { entityPlace } from '../../../shared/checks/entity-place.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

function findings(source: string, target: string) {
  const found = runChecks(scopeOf({ pairs: [{ id: 'p', source, target }] }), [entityPlace]).get('p') ?? []
  return found.map(({ target: spans, fixes, message }) => ({
    message,
    words: spans.map((span) => target.slice(span.start, span.end)),
    fix: fixes[0]?.text,
  }))
}

describe('entity-place', () => {
  it.each([
    ['Nông dân Bắc Giang thu hoạch vải.', 'เกษตรกรห่าซางเก็บลิ้นจี่', 'ห่าซาง', 'บั๊กซาง'],
    ['Mưa lớn ở Ninh Thuận.', 'ฝนตกหนักในจังหวัดบิ่ญถ่วน', 'บิ่ญถ่วน', 'นิญถ่วน'],
    ['Hội nghị tại Hải Phòng.', 'การประชุมที่ดานัง', 'ดานัง', 'ไฮฟอง'],
    ['TP.HCM mở tuyến xe buýt mới.', 'ฮานอยเปิดเส้นทางรถเมล์ใหม่', 'ฮานอย', 'นครโฮจิมินห์'],
  ])('%s → %s', (source, target, words, fix) => {
    expect(findings(source, target)).toEqual([{ message: 'swapped', words: [words], fix }])
  })

  it('points at a province that nothing calls for, where the Thai says it is one', () => {
    expect(findings('Toàn tỉnh có hai bệnh viện.', 'จังหวัดเหงะอานมีโรงพยาบาล 2 แห่ง')).toEqual([
      { message: 'extra', words: ['เหงะอาน'], fix: undefined },
    ])
  })

  it.each([
    ['Mưa lớn ở Ninh Thuận.', 'ฝนตกหนักในจังหวัดนิญถ่วน'],
    ['Đường từ Bà Rịa - Vũng Tàu cũ.', 'ถนนจากหวุงเต่าเดิม'],
    ['Cầu nối với Vĩnh Long.', 'สะพานเชื่อมกับหวิญลอง'],
    ['Tỉnh Thái Nguyên hỗ trợ dân.', 'จังหวัดไทเหงียนช่วยเหลือประชาชน'],
    ['Thủ đô đón năm mới.', 'กรุงฮานอยต้อนรับปีใหม่'],
    ['Học tập tư tưởng Hồ Chí Minh.', 'ศึกษาแนวคิดโฮจิมินห์'],
    ['Du khách đến Quảng Ninh và Hạ Long.', 'นักท่องเที่ยวไปกว๋างนิญและฮาลอง'],
  ])('is silent: %s → %s', (source, target) => expect(findings(source, target)).toEqual([]))
})
