import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Pair } from '../../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { yearEra } from '../../../shared/checks/year-era.ts'
import type { Era } from '../../../shared/model.ts'
import { expectFindings, expectSafe, type FindingCase, findingsOf } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Khởi công năm 2024.', 'เริ่มก่อสร้างปี 2567', []],
  ['Khởi công năm 2024.', 'เริ่มก่อสร้างปี 2024', []],
  ['Niên vụ 2024 - 2025.', 'ฤดูกาล 2567 - 2568', []],
  ['Vào thập niên 1870.', 'ในปี 1870', []],
  ['Khởi công năm 2024.', 'เริ่มก่อสร้างปี 2566', [['changed', '2566', 'เริ่มก่อสร้างปี 2567']]],
  ['Khởi công năm 2024.', 'เริ่มก่อสร้างปี 2014', [['changed', '2014', 'เริ่มก่อสร้างปี 2024']]],
  [
    'Hy sinh ngày 14/3/1988.',
    'สละชีพเมื่อวันที่ 14 มีนาคม พ.ศ. 1988',
    [['unconverted', '1988', 'สละชีพเมื่อวันที่ 14 มีนาคม พ.ศ. 2531']],
  ],
  ['Niên vụ 2024 - 2025.', 'ฤดูกาล 2566 - 2568', [['changed', '2566', 'ฤดูกาล 2567 - 2568']]],
  ['Bầu cử năm ngoái.', 'การเลือกตั้งในปี 2016', [['extra', '2016']]],
])('%s → %s', (...each) => expectFindings(yearEra, each))

const DOCUMENT: readonly Pair[] = [
  { id: 'a', source: 'Năm 2024 và năm 2025', target: 'ปี 2567 และปี 2568' },
  { id: 'b', source: 'Năm 1945 và năm 1954', target: 'ปี ค.ศ. 1945 และปี 1954' },
  { id: 'c', source: 'Năm 2026, APEC 2027', target: 'ปี 2569 เอเปค 2027' },
]

test('marks the years that are in another era than most of the document, and rewrites them together', () => {
  const found = runChecks(scopeOf({ pairs: DOCUMENT }), [yearEra])
  expect(found.get('a')).toEqual([])
  expect(found.get('c')).toEqual([])
  expect(found.get('b')).toMatchObject([
    { message: 'mixed', severity: 'minor', fixes: [{ text: 'พ.ศ. 2488 และปี 2497' }] },
  ])
})

test('of as many years in one era as in the other, Thailand’s stays', () => {
  const pairs = [
    { id: 'a', source: 'Chạy thử cuối năm 2027.', target: 'ทดลองเดินเครื่องปลายปี 2570' },
    { id: 'b', source: 'Từ năm 2029 mở rộng.', target: 'ขยายตั้งแต่ปี 2029' },
  ]
  const found = runChecks(scopeOf({ pairs }), [yearEra])
  expect(found.get('a')).toEqual([])
  expect(found.get('b')).toMatchObject([{ message: 'mixed', fixes: [{ text: '2572' }] }])
})

test.each<[Era, number]>([
  ['buddhist', 0],
  ['gregorian', 1],
  ['either', 0],
])('a project that writes the %s era: %i finding', (era, count) => {
  expect(findingsOf(yearEra, 'Năm 2024', 'ปี 2567', { settings: { ...DEFAULT_SETTINGS, era } })).toHaveLength(count)
})

test('is safe on any text', () => expectSafe(yearEra))
