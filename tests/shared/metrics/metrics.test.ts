import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, test } from 'vitest'
import { chrF } from '../../../shared/metrics/chrF.ts'
import {
  editDistance,
  graphemeDistance,
  humanEditRate,
  survival,
  wordDistance,
} from '../../../shared/metrics/editDistance.ts'

test.each([
  ['', '', 0],
  ['กิน', 'กีน', 1],
  ['ที่', 'ท', 1],
  ['ฮานอย', '', 5],
])('%s to %s: %i graphemes edited', (from, to, edits) => {
  expect(graphemeDistance(from, to)).toBe(edits)
})

test.each([
  ['เขาไปตลาด', 'เขาไปตลาด', 0],
  ['เขาไปตลาด', 'เขาไปวัด', 1],
  ['เขาไป ตลาด', 'เขาไปตลาด', 0],
  ['เขาไป', 'เธอกลับ', 2],
])('%s to %s: %i words edited', (from, to, edits) => {
  expect(wordDistance(from, to)).toBe(edits)
})

test('the distance is Levenshtein’s', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
      (a, b) => {
        expect(editDistance([...a], [...b])).toBe(distance(a, b))
      },
    ),
  )
})

test('edit rate and survival', () => {
  expect(humanEditRate('เขาไปตลาด', 'เขาไปตลาด')).toBe(0)
  expect(humanEditRate('เขาไปตลาด', 'เขาไปวัด')).toBeCloseTo(1 / 3)
  expect(humanEditRate('เขา', '')).toBe(1)
  expect(humanEditRate('', '')).toBe(0)
  expect(survival('เขาไปตลาด', 'เขาไปวัด')).toBeCloseTo(2 / 3)
  expect(survival('เขาไป', 'เขาไปตลาด')).toBe(1)
  expect(survival('', 'เขา')).toBe(0)
  expect(survival('', '')).toBe(1)
})

test('chrF is 100 for the same text, 0 for nothing in common, and between for the rest', () => {
  expect(chrF('เขาไปตลาด', 'เขาไป ตลาด')).toBeCloseTo(100)
  expect(chrF('กขค', 'มยร')).toBe(0)
  expect(chrF('', '')).toBe(100)
  expect(chrF('', 'กขค')).toBe(0)
  // n = 1: 2 of 3 shared both ways; n = 2: 1 of 2; n = 3: 0 of 1.
  expect(chrF('กขค', 'กขง')).toBeCloseTo((100 * (2 / 3 + 1 / 2 + 0)) / 3)
})
