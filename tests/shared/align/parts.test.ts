import { describe, expect, test } from 'vitest'
import { align } from '../../../shared/align/align.ts'
import { alignChunks, thaiChunks } from '../../../shared/align/chunks.ts'
import { cutPair } from '../../../shared/align/cutPair.ts'
import { figureValues } from '../../../shared/align/figures.ts'
import { nameSounds, namesHeardIn } from '../../../shared/align/heardNames.ts'
import { vietnameseSentences } from '../../../shared/align/sentences.ts'
import { ownKeys, thaiTableWords, vietnameseTableWords } from '../../../shared/align/wordTable.ts'

describe('figures by value', () => {
  test.each([
    ['vi', '1.586 người, 7,5 %', ['1586', '7.5']],
    ['th', '1,586 คน 7.5 %', ['1586', '7.5']],
    ['th', 'ปี ๒๕๖๗', ['2024']],
    ['vi', 'lúc 08:30 ngày 05/10', ['8.30', '5', '10']],
  ] as const)('%s: %s', (lang, text, values) => {
    expect(figureValues(text, lang)).toEqual(values)
  })
})

describe('names heard in Thai', () => {
  test.each([
    ['Ông Kavanaugh phát biểu', 'นายคาวานาห์กล่าวปราศรัย', ['Kavanaugh']],
    ['đội Manchester thắng', 'ทีมแมนเชสเตอร์ชนะ', ['Manchester']],
    ['ông Macron đến', 'นายมาครงเดินทางมาถึง', ['Macron']],
    ['ông Phạm Minh Chính', 'นายฝ่าม มิงห์ จิ๊ง', ['Phạm Minh Chính']],
    ['Ông Kavanaugh phát biểu', 'ฝนตกหนักทางภาคเหนือ', []],
  ])('%s / %s', (source, target, names) => {
    expect(namesHeardIn(target, nameSounds([source]))).toEqual(names)
  })
})

test('the word table finds the longest words, and Thai ones only where a dictionary sees them', () => {
  const keys = ownKeys(vietnameseTableWords('Thủ tướng thăm bệnh viện'), 'vi')
  expect(keys).toEqual(['vi:thủ tướng', 'vi:thăm', 'vi:bệnh viện'])
  const thaiKeys = ownKeys(thaiTableWords('นายกรัฐมนตรีเยี่ยมโรงพยาบาล'), 'th')
  expect(thaiKeys).toEqual(['th:นายกรัฐมนตรี', 'th:เยี่ยม', 'th:โรงพยาบาล'])
})

describe('chunks of a long paragraph', () => {
  const source = 'Mưa lớn làm ngập 12 xã. Ông Lê Văn Hùng ở TP. Huế mất nhà. Chính phủ hỗ trợ 5 tỷ đồng cho người dân.'
  const target = 'ฝนตกหนักทำให้น้ำท่วม 12 ตำบล นายเล วัน ฮุง ในเมืองเว้สูญเสียบ้าน รัฐบาลสนับสนุนเงิน 5 พันล้านดองให้ประชาชน'

  test('sentences are not cut after a title', () => {
    expect(vietnameseSentences(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      'Mưa lớn làm ngập 12 xã.',
      'Ông Lê Văn Hùng ở TP. Huế mất nhà.',
      'Chính phủ hỗ trợ 5 tỷ đồng cho người dân.',
    ])
  })
  test('Thai is cut at spaces, with short pieces kept together', () => {
    const chunks = thaiChunks(target).map(({ start, end }) => target.slice(start, end))
    expect(chunks.join(' ')).toBe(target)
    expect(chunks.length).toBeGreaterThan(2)
  })
  test('sentences find their chunks', () => {
    const money = alignChunks(source, target).find(
      ({ source: [span] }) => span && source.startsWith('Chính phủ', span.start),
    )
    const words = money!.target.map(({ start, end }) => target.slice(start, end)).join(' ')
    expect(words).toContain('5 พันล้าน')
    expect(words).not.toContain('12')
  })
})

describe('cutting a pair in two', () => {
  test.each([
    [
      'Mưa lớn làm ngập 12 xã. Chính phủ hỗ trợ 5 tỷ đồng cho người dân.',
      'ฝนตกหนักทำให้น้ำท่วม 12 ตำบล รัฐบาลสนับสนุนเงิน 5 พันล้านดองให้ประชาชน',
      ['Mưa lớn làm ngập 12 xã.', 'ฝนตกหนักทำให้น้ำท่วม 12 ตำบล'],
    ],
    ['Mưa lớn làm ngập 12 xã.', 'ฝนตกหนักทำให้น้ำท่วม 12 ตำบล', null],
  ])('%s', (source, target, wanted) => {
    const cut = cutPair(source, target)
    expect(cut && [source.slice(0, cut.source), target.slice(0, cut.target)]).toEqual(wanted)
  })
})

test('terms of a glossary pair paragraphs that share nothing else', () => {
  const texts = (...all: string[]) => all.map((text) => ({ text }))
  const source = texts('Xe điện mặt đất chạy thử.', 'Chợ đêm mở lại.')
  const target = texts('กาดมืดกลับมา', 'รางเลื่อนลองวิ่ง', 'รางเลื่อนลองวิ่ง')
  const glossary = [{ source: ['xe điện mặt đất'], target: ['รางเลื่อน'] }]
  const linked = (links: ReturnType<typeof align>) => links.find((link) => link.source.includes(0))?.target ?? []
  expect(linked(align(source, target, { glossary }))).toContain(1)
})

describe('sentences on different sides of a paragraph break', () => {
  const vi = [
    'Nông dân lo giá gạo giảm 7 %.',
    'Trường đại học đào tạo 120 kỹ sư.',
    'Cảnh sát bắt 3 nghi phạm ở Berlin.',
  ]
  const th = ['ชาวนากังวลราคาข้าวลดลง 7%', 'มหาวิทยาลัยฝึกอบรมวิศวกร 120 คน', 'ตำรวจจับกุมผู้ต้องสงสัย 3 คนในเบอร์ลิน']
  const join = (texts: string[], groups: number[][]) =>
    groups.map((group) => ({ text: group.map((k) => texts[k]).join(' ') }))
  test.each([
    [
      'a break elsewhere',
      [[0], [1, 2]],
      [[0, 1], [2]],
      [
        [
          [0, 1],
          [0, 1],
        ],
      ],
    ],
    [
      'a sentence left out in Thai',
      [[0, 1], [2]],
      [[0], [2]],
      [
        [[0], [0]],
        [[1], [1]],
      ],
    ],
    [
      'a paragraph left out in Thai',
      [[0], [1], [2]],
      [[0], [2]],
      [
        [[0], [0]],
        [[1], []],
        [[2], [1]],
      ],
    ],
  ])('%s', (_, left, right, wanted) => {
    const links = align(join(vi, left), join(th, right))
    expect(links.map(({ source, target }) => [source, target])).toEqual(wanted)
  })
})
