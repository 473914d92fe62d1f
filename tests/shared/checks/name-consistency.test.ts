import { describe, expect, test } from 'vitest'
import type { NameEntry } from '../../../shared/checks/check.ts'
import { nameConsistency } from '../../../shared/checks/name-consistency.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

function check(texts: readonly (readonly [source: string, target: string])[], names: readonly NameEntry[] = []) {
  const pairs = texts.map(([source, target], i) => ({ id: String(i + 1), source, target }))
  const found = runChecks(scopeOf({ pairs, names }), [nameConsistency])
  return pairs.flatMap(({ id, source, target }) =>
    found
      .get(id)!
      .map((finding) => [
        id,
        finding.source.map(({ start, end }) => source.slice(start, end)).join(),
        finding.target.map(({ start, end }) => target.slice(start, end)).join(),
        finding.fixes.map(({ text }) => text).join(),
      ]),
  )
}

describe('one name in two spellings', () => {
  test.each([
    [
      'the minority is told of',
      [
        ['Ông Lê Quang Vinh đến.', 'นายเล กวาง วิญ มาถึง'],
        ['Lê Quang Vinh nói.', 'เล กวาง วินห์ กล่าว'],
        ['Lê Quang Vinh về.', 'เล กวาง วิญ กลับ'],
      ],
      [['2', 'Lê Quang Vinh', 'เล กวาง วินห์', 'เล กวาง วิญ']],
    ],
    [
      'a given name after a title, with nothing to end it',
      [
        ['Ông Đỗ Quang Nam tới thăm.', 'นายโด๋ กวาง นาม มาเยี่ยม'],
        ['Theo ông Nam, Việt Nam cần gạo.', 'นายน้ำระบุว่าเวียดนามต้องการข้าว'],
      ],
      [['2', 'Nam', 'น้ำ', 'นาม']],
    ],
    [
      'a given name beside the full one',
      [['Bác sĩ Đỗ Thu Hà đến. Bà Hà nói.', 'แพทย์หญิงโด๋ ทู ห่า มาถึง นางฮากล่าว']],
      [['1', 'Hà', 'ฮา', 'ห่า']],
    ],
    [
      'of one and one, the rule form stays',
      [
        ['Lũ ở Thái Nguyên.', 'น้ำท่วมที่ไทเหงียน'],
        ['Thái Nguyên cần gạo.', 'ท้ายเงวียนต้องการข้าว'],
      ],
      [['1', 'Thái Nguyên', 'ไทเหงียน', 'ท้ายเงวียน']],
    ],
    [
      'three ways and none by the rules',
      [
        ['Ông Lê Đình Hưng đến.', 'นายเล ดิ่ง ฮึง มาถึง'],
        ['Lê Đình Hưng nói.', 'เล ดิ่งห์ ฮึง กล่าว'],
        ['Lê Đình Hưng về.', 'เล ดินห์ ฮุง กลับ'],
      ],
      [
        ['1', 'Lê Đình Hưng', 'เล ดิ่ง ฮึง', 'เล ดิ่ญ ฮึง'],
        ['2', 'Lê Đình Hưng', 'เล ดิ่งห์ ฮึง', 'เล ดิ่ญ ฮึง'],
        ['3', 'Lê Đình Hưng', 'เล ดินห์ ฮุง', 'เล ดิ่ญ ฮึง'],
      ],
    ],
    [
      'a given name alone',
      [
        ['Cô gái Trần Thị Oanh thắng.', 'หญิงสาวเจิ่น ถิ วาญ ชนะ'],
        ['Oanh rất vui.', 'โออัญ ดีใจมาก'],
      ],
      [['2', 'Oanh', 'โออัญ', 'วาญ']],
    ],
    [
      'a city of one syllable',
      [
        ['Đại học Huế khai giảng.', 'มหาวิทยาลัยเว้เปิดภาคเรียน'],
        ['Thành phố Huế mưa to.', 'ฝนตกหนักในเมืองเฮว้'],
      ],
      [['2', 'Huế', 'เฮว้', 'เว้']],
    ],
    [
      'without a source, by sound',
      [
        ['', 'นายเหงียน วัน ดิ่ง มาถึง'],
        ['', 'นายเหงียน วัน ดิ่ง กล่าว'],
        ['', 'นายเหงียน วัน ดินห์ กลับ'],
      ],
      [['3', '', 'เหงียน วัน ดินห์', 'เหงียน วัน ดิ่ง']],
    ],
  ] as const)('%s', (_what, texts, expected) => {
    expect(check(texts)).toEqual(expected)
  })

  test('the ledger wins over the majority, and its variants are admitted', () => {
    const names: NameEntry[] = [{ source: 'Tô Lâm', kind: 'person', target: 'โต เลิม', variants: ['โต ลาม'] }]
    const texts = [
      ['Ông Tô Lâm đến.', 'นายโต ลัม มาถึง'],
      ['Tô Lâm nói.', 'โต ลัม กล่าว'],
      ['Tô Lâm về.', 'โต ลาม กลับ'],
    ] as const
    expect(check(texts, names)).toEqual([
      ['1', 'Tô Lâm', 'โต ลัม', 'โต เลิม'],
      ['2', 'Tô Lâm', 'โต ลัม', 'โต เลิม'],
    ])
  })
})

describe('stays silent', () => {
  test.each([
    [
      'on one spelling, with and without spaces',
      [
        ['Ông Tô Lâm đến.', 'นายโต เลิม มาถึง'],
        ['Tô Lâm nói.', 'โตเลิมกล่าว'],
      ],
    ],
    [
      'on two people whose names sound alike',
      [
        ['Ông Trần Văn Hùng đến.', 'นายเจิ่น วัน หุ่ง มาถึง'],
        ['Ông Trần Văn Hưng đến.', 'นายเจิ่น วัน ฮึง มาถึง'],
      ],
    ],
    [
      'on two people without a source',
      [
        ['', 'นายเจิ่น วัน หุ่ง มาถึง'],
        ['', 'นายเจิ่น วัน ฮึง มาถึง'],
      ],
    ],
    ['on a single mention', [['Ông Tô Lâm đến.', 'นายโต ลัม มาถึง']]],
    [
      'on countries',
      [
        ['Hàn Quốc thắng.', 'เกาหลีใต้ชนะ'],
        ['Hàn Quốc thua.', 'เกาหลีแพ้'],
      ],
    ],
  ] as const)('%s', (_what, texts) => {
    expect(check(texts)).toEqual([])
  })
})
