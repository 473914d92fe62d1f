import { describe, expect, test } from 'vitest'
import { nameSplit } from '../../../shared/checks/name-split.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { replaceSpans } from '../../../shared/text/spans.ts'

const check = (source: string, target: string) =>
  (runChecks(scopeOf({ pairs: [{ id: '1', source, target }] }), [nameSplit]).get('1') ?? []).map((finding) => ({
    message: finding.message,
    target: finding.target.map(({ start, end }) => target.slice(start, end)),
    fixed: replaceSpans(target, finding.fixes),
  }))

describe('spaces that cut names', () => {
  test.each([
    ['inside a city', 'ที่ฮา นอยฝนตก', 'inside', 'ฮา นอย', 'ที่ฮานอยฝนตก'],
    ['before a silenced letter', 'ในนครโฮจิมิน ห์ฝนตก', 'inside', 'นครโฮจิมิน ห์', 'ในนครโฮจิมินห์ฝนตก'],
    ['inside a province', 'จังหวัดลั มด่งฝนตก', 'inside', 'ลั มด่ง', 'จังหวัดลัมด่งฝนตก'],
    ['between title and place', 'ที่กรุง ฮานอยฝนตก', 'before', 'กรุง ฮานอย', 'ที่กรุงฮานอยฝนตก'],
    ['around a linked place', 'สหภาพแรงงาน ฮานอย จัดงาน', 'before', 'สหภาพแรงงาน ฮานอย', 'สหภาพแรงงานฮานอยจัดงาน'],
  ])('%s', (_what, target, message, flagged, fixed) => {
    expect(check('', target)).toEqual([{ message, target: [flagged], fixed }])
  })

  test('inside a syllable of a name that the source has', () => {
    const found = check('Ông Trần Quang Nghĩa nói.', 'นายเจิ่น กวาง เหงี ย กล่าว')
    expect(found).toEqual([{ message: 'inside', target: ['เหงี ย'], fixed: 'นายเจิ่น กวาง เหงีย กล่าว' }])
  })
})

test('inside the name of the country', () => {
  expect(check('Việt Nam thắng.', 'เวียด นามชนะ')).toEqual([
    { message: 'inside', target: ['เวียด นาม'], fixed: 'เวียดนามชนะ' },
  ])
})

test.each([
  ['a person by syllables', 'Ông Tô Lâm nói.', 'นายโต เลิม กล่าว'],
  ['a place after a clause', '', 'เมื่อวานนี้ ฮานอยฝนตก'],
  ['a list of places', '', 'ที่ฮานอย ไฮฟอง ดานัง และเว้'],
  ['plain Thai', '', 'วันนี้ อากาศดี ผู้คนออกไปเที่ยว'],
  ['no spaces', '', 'ฮานอย'],
])('is silent on %s', (_what, source, target) => {
  expect(check(source, target)).toEqual([])
})
