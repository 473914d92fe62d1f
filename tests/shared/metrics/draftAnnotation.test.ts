import { describe, expect, test } from 'vitest'
import { draftAnnotations } from '../../../shared/metrics/draftAnnotation.ts'
import { MQM, MQM_CATEGORIES } from '../../../shared/metrics/mqm.ts'

const KNOWN = { terms: ['ขบวนการแข่งขัน'], names: ['บิ่ญเค', 'เหงียน วัน อาน'] }

describe('what a correction says was wrong', () => {
  test.each([
    ['nothing', 'ประชาชนดีใจ', 'ประชาชนดีใจ', []],
    ['a clause taken out', 'เมืองสะอาด และทุกคนมีความสุขมาก', 'เมืองสะอาด', [['accuracy/addition', 'major']]],
    ['a word taken out', 'ประชาชนดีใจดีใจ', 'ประชาชนดีใจ', [['accuracy/addition', 'minor']]],
    ['words put in', 'เมืองสะอาด', 'เมืองสะอาด และทุกคนมีความสุขมาก', [['accuracy/omission', 'major']]],
    ['a settled term', 'เปิดขบวนการเลียนแบบ', 'เปิดขบวนการแข่งขัน', [['terminology/wrong-term', 'major']]],
    ['a settled name', 'ตำบลบินห์คี', 'ตำบลบิ่ญเค', [['accuracy/entity', 'major']]],
    ['another figure', 'ปลูกต้นไม้ 15 ต้น', 'ปลูกต้นไม้ 50 ต้น', [['accuracy/number', 'major']]],
    [
      'a mark',
      'เขากล่าวว่า ดี',
      'เขากล่าวว่า “ดี”',
      [
        ['fluency/punctuation', 'minor'],
        ['fluency/punctuation', 'minor'],
      ],
    ],
  ] as const)('%s', (_, machine, corrected, expected) => {
    expect(draftAnnotations(machine, corrected, KNOWN).map(({ category, severity }) => [category, severity])).toEqual(
      expected,
    )
  })
  test('a whole term put in the place of another is one of terms', () => {
    const [draft] = draftAnnotations('เปิดแคมเปญวันนี้', 'เปิดขบวนการแข่งขันวันนี้', KNOWN)
    expect(draft).toMatchObject({
      category: 'terminology/wrong-term',
      wrong: 'แคมเปญ',
      target: [{ start: 4, end: 10 }],
    })
  })
  test('its words are where it says, and its category is one that can be chosen', () => {
    const machine = 'รัฐบาลจีนประกาศแผน 3 ข้อ'
    for (const draft of draftAnnotations(machine, 'รัฐบาลประกาศแผนงาน 5 ข้อ', KNOWN)) {
      expect(draft.target.map(({ start, end }) => machine.slice(start, end)).join('')).toBe(draft.wrong)
      expect(MQM_CATEGORIES).toContain(draft.category)
    }
  })
})

test('every dimension has a letter of its own', () => {
  expect(new Set(MQM.map(({ key }) => key)).size).toBe(MQM.length)
})
