import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../../shared/align/align.ts'
import { alignMany } from '../../../shared/align/alignMany.ts'
import type { Paragraph } from '../../../shared/align/types.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['Tỉnh mở thêm ba bệnh viện trong năm 2024', 'จังหวัดเปิดโรงพยาบาลเพิ่มอีกสามแห่งในปี 2567'],
  [
    'Theo Sở Y tế, hơn 1.586 bệnh nhân đã được điều trị miễn phí từ đầu mùa mưa.',
    'ตามข้อมูลของสำนักงานสาธารณสุข ผู้ป่วยกว่า 1,586 คนได้รับการรักษาฟรีตั้งแต่ต้นฤดูฝน',
  ],
  ['“Chúng tôi cần thêm bác sĩ”, bà Nguyễn Thị Lan nói.', '"เราต้องการแพทย์เพิ่ม" นางเหงียน ถิ ลาน กล่าว'],
  [
    'Trường đại học cũng hợp tác với hãng Siemens của Đức để đào tạo kỹ sư cho nhà máy điện.',
    'มหาวิทยาลัยยังร่วมมือกับบริษัทซีเมนส์ของเยอรมนีเพื่อฝึกอบรมวิศวกรให้โรงไฟฟ้า',
  ],
  ['Nông dân trong vùng lo ngại giá gạo tiếp tục giảm.', 'ชาวนาในพื้นที่กังวลว่าราคาข้าวจะลดลงต่อไป'],
  [
    'Cảnh sát giao thông cho biết 12 người bị thương trong vụ tai nạn xe buýt hôm thứ Bảy.',
    'ตำรวจจราจรระบุว่ามีผู้บาดเจ็บ 12 คนในอุบัติเหตุรถโดยสารเมื่อวันเสาร์',
  ],
]
const vi = (...at: number[]) => ({ text: at.map((k) => PAIRS[k]![0]).join(' ') })
const th = (...at: number[]) => ({ text: at.map((k) => PAIRS[k]![1]).join(' ') })
const plain = (source: Paragraph[], target: Paragraph[]) =>
  align(source, target).map((link) => [link.source, link.target])

describe('pairing paragraphs', () => {
  test.each([
    [
      'one to one',
      [vi(0), vi(1), vi(2)],
      [th(0), th(1), th(2)],
      [
        [[0], [0]],
        [[1], [1]],
        [[2], [2]],
      ],
    ],
    [
      'two sources to one',
      [vi(0), vi(1), vi(2), vi(3)],
      [th(0), th(1, 2), th(3)],
      [
        [[0], [0]],
        [[1, 2], [1]],
        [[3], [2]],
      ],
    ],
    [
      'one source to two',
      [vi(0), vi(1, 2), vi(3)],
      [th(0), th(1), th(2), th(3)],
      [
        [[0], [0]],
        [[1], [1, 2]],
        [[2], [3]],
      ],
    ],
    [
      'one to three',
      [vi(1, 2, 3), vi(5)],
      [th(1), th(2), th(3), th(5)],
      [
        [[0], [0, 1, 2]],
        [[1], [3]],
      ],
    ],
    [
      'an extra source',
      [vi(0), vi(1), vi(3), vi(5)],
      [th(0), th(3), th(5)],
      [
        [[0], [0]],
        [[1], []],
        [[2], [1]],
        [[3], [2]],
      ],
    ],
    [
      'an extra target',
      [vi(0), vi(3)],
      [th(0), th(5), th(3)],
      [
        [[0], [0]],
        [[], [1]],
        [[1], [2]],
      ],
    ],
    [
      'cut at different places',
      [vi(1, 3, 0), vi(5), vi(4)],
      [th(1), th(3, 0, 5), th(4)],
      [
        [
          [0, 1],
          [0, 1],
        ],
        [[2], [2]],
      ],
    ],
    [
      'neighbours that changed places',
      [vi(0), vi(5), vi(1)],
      [th(0), th(1), th(5)],
      [
        [[0], [0]],
        [[1], [2]],
        [[2], [1]],
      ],
    ],
    ['no translation', [vi(0)], [], [[[0], []]]],
    ['no source', [], [th(0)], [[[], [0]]]],
    ['nothing at all', [], [], []],
  ])('%s', (_, source, target, wanted) => {
    expect(plain(source, target)).toEqual(wanted)
  })

  test('is sure of what is clear, and says so of what is not', () => {
    const clear = align([vi(1), vi(3), vi(5)], [th(1), th(3), th(5)])
    expect(clear.every(({ score, doubtful }) => score > 0.9 && !doubtful)).toBe(true)
    const [unclear] = align([{ text: 'Xin cảm ơn.' }, { text: 'Hết.' }], [{ text: 'เอวัง' }])
    expect(unclear?.doubtful).toBe(true)
  })

  test('a role of the layout decides where the words do not', () => {
    const links = align(
      [{ text: 'Ảnh: P.V', role: 'caption' }],
      [
        { text: 'ข่าวสด', role: 'byline' },
        { text: 'ข่าวสด', role: 'caption' },
      ],
    )
    expect(links.find(({ source }) => source.length > 0)?.target).toContain(1)
  })

  test('covers every paragraph once, in order but for swaps of neighbours, and always the same', () => {
    const at = fc.array(fc.integer({ min: 0, max: PAIRS.length - 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(at, at, (left, right) => {
        const [source, target] = [left.map((k) => vi(k)), right.map((k) => th(k))]
        const links = align(source, target)
        for (const [side, list] of [
          ['source', source],
          ['target', target],
        ] as const) {
          const order = links.flatMap((link) => link[side])
          expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, k) => k))
          expect(order.every((k, place) => Math.abs(k - place) <= 1)).toBe(true)
        }
        expect(links.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
        expect(align(source, target)).toEqual(links)
      }),
      { numRuns: 30 },
    )
  })

  test('a long document is aligned in a strip, around the same pairs', () => {
    const many = Array.from({ length: 450 }, (_, k) => ({
      source: { text: `Ngày ${k + 3}, thành phố nhận ${k * 7 + 11} đơn của người dân về nhà ở.` },
      target: { text: `วันที่ ${k + 3} เมืองได้รับคำร้อง ${k * 7 + 11} ฉบับจากประชาชนเรื่องที่อยู่อาศัย` },
    }))
    const target = many.filter((_, k) => k % 50 !== 20).map((pair) => pair.target)
    const right = align(
      many.map((pair) => pair.source),
      target,
    ).filter((link) => {
      const text = target[link.target[0] ?? -1]?.text
      return link.source.length === 1 && text === many[link.source[0]!]!.target.text
    })
    expect(right.length).toBeGreaterThan(target.length * 0.98)
  })
})

test('documents aligned together each get their own links', () => {
  const documents = [
    { source: [vi(0), vi(1)], target: [th(0), th(1)] },
    { source: [vi(2)], target: [] },
  ]
  expect(alignMany(documents).map((links) => links.map(({ source, target }) => [source, target]))).toEqual([
    [
      [[0], [0]],
      [[1], [1]],
    ],
    [[[0], []]],
  ])
})
