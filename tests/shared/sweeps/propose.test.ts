import { expect, test } from 'vitest'
import { correctionsIn, patternFor } from '../../../shared/sweeps/propose.ts'

const before = 'ปี 2568 มีการประชุมสมัชชาใหญ่พรรคคอมมิวนิสต์จีนทุกระดับ'
const after = 'ปี 2568 มีการประชุมสมัชชาใหญ่พรรคคอมมิวนิสต์เวียดนามทุกระดับ'

test('a correction of the party becomes a rule that spares what really speaks of China', () => {
  const [replacement] = correctionsIn(before, after)
  expect(replacement?.wrong).toContain('จีน')
  const pattern = patternFor(replacement!, 'Năm 2025 diễn ra đại hội Đảng các cấp')
  expect(pattern.sourceAbsent).toContain('Trung Quốc')
  expect(pattern.sourceAbsent).not.toContain('Việt Nam')
  // Whichever of its names the source has here, the rule is for all of them.
  expect(patternFor(replacement!, 'Đảng Cộng sản Việt Nam họp').sourcePresent).toEqual([])
})

const CONDITIONS = [
  {
    what: 'words that are right for another Vietnamese word hold only where the source has the one that was missed',
    replacement: { wrong: 'เลียนแบบ', right: 'แข่งขัน' },
    source: 'Hội thi đua thuyền; công nhân thi đua',
    present: 'thi đua',
    absent: 'bắt chước',
  },
  {
    what: 'one title for another holds only where the source has the other',
    replacement: { wrong: 'ประธานาธิบดี', right: 'นายกรัฐมนตรี' },
    source: 'Thủ tướng thăm làng chài.',
    present: 'Thủ tướng',
    absent: null,
  },
  {
    what: 'what is wrong for any source has no condition',
    replacement: { wrong: 'ขบวนการเลียนแบบ', right: 'ขบวนการแข่งขัน' },
    source: 'Phong trào thi đua của xã.',
    present: null,
    absent: null,
  },
  {
    what: 'nor has what the lexicon knows nothing of',
    replacement: { wrong: 'ข้าวสารดี', right: 'ข้าวสารหอม' },
    source: 'Gạo thơm được mùa.',
    present: null,
    absent: null,
  },
] as const

test.each(CONDITIONS)('$what', ({ replacement, source, present, absent }) => {
  const { sourcePresent, sourceAbsent } = patternFor(replacement, source)
  expect(sourcePresent).toEqual(present === null ? [] : expect.arrayContaining([present]))
  expect(sourceAbsent).toEqual(absent === null ? [] : expect.arrayContaining([absent]))
})
