import { expect, test } from 'vitest'
import {
  byDay,
  byPerson,
  daysBefore,
  daysBetween,
  hoursAndMinutes,
  wordsAnHour,
} from '../../../client/features/dashboard/series.ts'

const work = (day: string, name: string, confirmedWords: number, approvedWords: number) => ({
  day,
  personId: name,
  name,
  confirmed: 1,
  confirmedWords,
  approved: 1,
  approvedWords,
  seconds: 90,
})
const rows = [work('2026-02-28', 'Lan', 10, 0), work('2026-02-28', 'Somchai', 5, 30), work('2026-03-02', 'Lan', 7, 0)]

test('days without work are shown as such', () => {
  expect(byDay(rows, '2026-02-28', '2026-03-02')).toEqual([
    { day: '2026-02-28', confirmedWords: 15, approvedWords: 30 },
    { day: '2026-03-01', confirmedWords: 0, approvedWords: 0 },
    { day: '2026-03-02', confirmedWords: 7, approvedWords: 0 },
  ])
})
test('people are summed, the busiest first', () => {
  expect(
    byPerson(rows).map(({ name, confirmedWords, approvedWords }) => [name, confirmedWords, approvedWords]),
  ).toEqual([
    ['Somchai', 5, 30],
    ['Lan', 17, 0],
  ])
})
test('time is summed, and says a pace where enough of it was measured', () => {
  const [somchai, lan] = byPerson(rows)
  expect([somchai?.seconds, lan?.seconds]).toEqual([90, 180])
  expect(wordsAnHour(somchai!)).toBe(1400)
  expect(wordsAnHour({ ...somchai!, seconds: 30 })).toBeNull()
  expect(hoursAndMinutes(0)).toEqual({ hours: 0, minutes: 0 })
  expect(hoursAndMinutes(7141)).toEqual({ hours: 2, minutes: 0 })
})
test('days are counted over the ends of months and years', () => {
  expect(daysBetween('2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01'])
  expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29')
})
