import { describe, expect, test } from 'vitest'
import type { NameEntry } from '../../../shared/checks/check.ts'
import { nameTransliteration } from '../../../shared/checks/name-transliteration.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

const check = (source: string, target: string, names: readonly NameEntry[] = []) =>
  (runChecks(scopeOf({ pairs: [{ id: '1', source, target }], names }), [nameTransliteration]).get('1') ?? []).map(
    (finding) => ({
      message: finding.message,
      source: finding.source.map(({ start, end }) => source.slice(start, end)),
      target: finding.target.map(({ start, end }) => target.slice(start, end)),
      fixes: finding.fixes.map(({ start, end, text }) => target.slice(0, start) + text + target.slice(end)),
    }),
  )

describe('names that are not themselves in Thai', () => {
  test.each([
    [
      'read as Chinese',
      'Ông Lê Quang Vinh phát biểu.',
      'นายหลี่ กวง หย่ง กล่าว',
      'sound',
      'Lê Quang Vinh',
      'หลี่ กวง หย่ง',
      'นายเล กวาง วิญ กล่าว',
    ],
    [
      'read letter by letter',
      'Cháy lớn ở phố Khương Hạ.',
      'เพลิงไหม้ใหญ่ที่ถนนคูอองฮา',
      'sound',
      'Khương Hạ',
      'คูอองฮา',
      'เพลิงไหม้ใหญ่ที่ถนนเคือง หะ',
    ],
    [
      'another province',
      'Lũ quét ở Bắc Giang.',
      'น้ำป่าไหลหลากที่ห่าซาง',
      'sound',
      'Bắc Giang',
      'ห่าซาง',
      'น้ำป่าไหลหลากที่บั๊กซาง',
    ],
    [
      'another person of the surname',
      'Ông Trần Quang Hải nói.',
      'หลังจากนั้นเจิ่น วัน ฟุก กล่าว',
      'sound',
      'Trần Quang Hải',
      'เจิ่น วัน ฟุก',
      'หลังจากนั้นเจิ่น กวาง หาย กล่าว',
    ],
    [
      'a syllable lost',
      'Ông Lại Thế Nguyên nói.',
      'นายไหล เหงียน กล่าว',
      'sound',
      'Lại Thế Nguyên',
      'ไหล เหงียน',
      'นายหลั่ย เท้ เงวียน กล่าว',
    ],
    [
      'a syllable that became a Thai word',
      'Vườn cây ở vùng Krông Búk.',
      'สวนในพื้นที่คลองบุก',
      'word',
      'Krông Búk',
      'คลองบุก',
      'สวนในพื้นที่กรงบุ๊ก',
    ],
    [
      'a syllable that became the country',
      'Chị Trần Thị Việt Nga cười.',
      'คุณเจิ่น ถิ เวียดนาม งา หัวเราะ',
      'word',
      'Trần Thị Việt Nga',
      'เจิ่น ถิ เวียดนาม งา',
      'คุณเจิ่น ถิ เหวียต งา หัวเราะ',
    ],
    [
      'left in Latin letters',
      'Mưa ở Tương Dương.',
      'ฝนตกที่ Tuong Duong',
      'latin',
      'Tương Dương',
      'Tuong Duong',
      'ฝนตกที่ เตืองเซือง',
    ],
  ])('%s', (_what, source, target, message, name, flagged, fixed) => {
    expect(check(source, target)).toEqual([{ message, source: [name], target: [flagged], fixes: [fixed] }])
  })

  test('without a source, a person in bare Latin letters', () => {
    expect(check('', 'ผู้อำนวยการ Tran Van Hung กล่าว')).toEqual([
      { message: 'bare', source: [], target: ['Tran Van Hung'], fixes: [] },
    ])
  })
})

describe('stays silent', () => {
  test.each([
    ['on the rule form', 'Ông Lê Quang Vinh đến.', 'นายเล กวาง วิญ มาถึง'],
    ['on a form of the press', 'Ông Trần Hồng Sơn đến.', 'นายตรัน ฮง ซอน มาถึง'],
    ['on established forms', 'Từ Hà Nội đến TP Hồ Chí Minh.', 'จากกรุงฮานอยถึงนครโฮจิมินห์'],
    ['where the name is left out', 'Ông Lê Quang Vinh cho biết.', 'เขากล่าว'],
    ['on Chinese names', 'Bộ trưởng Trung Quốc Lý Văn Minh đến.', 'นายหลี่ เหวินหมิง รัฐมนตรีจีน มาถึง'],
    ['on countries', 'Hàn Quốc và Nhật Bản thắng.', 'เกาหลีใต้และญี่ปุ่นชนะ'],
    ['on foreign names in Latin letters', 'Khách sạn Roa Roa đông khách.', 'โรงแรม Roa Roa มีแขกมาก'],
    ['on English without a source', '', 'ร้าน The Van Long Bar เปิดแล้ว'],
    ['on names with their diacritics, which another check tells of', 'Chị Hồ Thị Mơ', 'คุณ Hồ Thị Mơ'],
    ['on Việt Nam', 'Việt Nam thắng.', 'เวียดนามชนะ'],
  ])('%s', (_what, source, target) => {
    expect(check(source, target)).toEqual([])
  })
})

test('the ledger decides what the name is called', () => {
  const names: NameEntry[] = [{ source: 'Lê Quang Vinh', kind: 'person', target: 'เลกวางวินห์', variants: [] }]
  expect(check('Ông Lê Quang Vinh nói.', 'นายหลี่ กวง หย่ง กล่าว', names)[0]?.fixes).toEqual(['นายเลกวางวินห์ กล่าว'])
  const odd: NameEntry[] = [{ source: 'Lê Quang Vinh', kind: 'person', target: 'หลี่ กวง หย่ง', variants: [] }]
  expect(check('Ông Lê Quang Vinh nói.', 'นายหลี่ กวง หย่ง กล่าว', odd)).toEqual([])
})
