import { describe, expect, test } from 'vitest'
import { resume, signOfWork, startClock } from '../../../client/api/activeTime.ts'

const CASES = [
  { what: 'nothing done yet', signs: [], expected: 0 },
  { what: 'keys in a row count from the arrival on', signs: [2_000, 5_000, 9_000], expected: 9_000 },
  { what: 'a pause of fifteen seconds counts', signs: [15_000], expected: 15_000 },
  { what: 'of a longer one no more than that', signs: [1_000, 61_000, 62_000], expected: 17_000 },
  { what: 'a clock that was set back counts nothing', signs: [5_000, 3_000], expected: 5_000 },
]

describe('active time', () => {
  test.each(CASES)('$what', ({ signs, expected }) => {
    expect(signs.reduce(signOfWork, startClock(0)).active).toBe(expected)
  })
  test('the time the page was hidden does not count', () => {
    const left = signOfWork(startClock(0), 4_000)
    expect(signOfWork(resume(left, 9_000), 10_000).active).toBe(5_000)
  })
})
