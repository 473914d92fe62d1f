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
})
test('a correction that names no country has no condition', () => {
  expect(patternFor({ wrong: 'เลียนแบบ', right: 'แข่งขัน' }, 'phong trào thi đua')).toMatchObject({
    sourcePresent: [],
    sourceAbsent: [],
  })
})
