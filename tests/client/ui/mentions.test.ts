import { expect, test } from 'vitest'
import { askedName, asSent, partsOf, suggestedPeople, withPerson } from '../../../client/ui/discussion/mentions.ts'

const LAN = { id: 'u1', name: 'Nguyễn Lan' }
const LANH = { id: 'u2', name: 'Nguyễn Lanh' }
const SOM = { id: 'u3', name: 'สมชาย' }

test.each([
  ['', []],
  ['chỉ có lời', [{ text: 'chỉ có lời' }]],
  ['hỏi @[Nguyễn Lan](u1) nhé', [{ text: 'hỏi ' }, { mention: LAN }, { text: ' nhé' }]],
  ['@[สมชาย](u3)', [{ mention: SOM }]],
  ['@[dở dang', [{ text: '@[dở dang' }]],
])('%j is read as words and mentions', (text, expected) => {
  expect(partsOf(text)).toEqual(expected)
})

test.each([
  ['@', 1, ''],
  ['hỏi @Lan', 8, 'Lan'],
  ['ถาม @สม', 7, 'สม'],
  ['hỏi @Lan nhé', 12, null],
  ['lan@example', 11, null],
  ['@Lan', 2, 'L'],
])('in %j with the caret at %i, %j is asked for', (text, caret, expected) => {
  expect(askedName(text, caret)).toBe(expected)
})

test('people are found by the beginning of any part of their name', () => {
  expect(suggestedPeople([LAN, LANH, SOM], 'lan')).toEqual([LAN, LANH])
  expect(suggestedPeople([LAN, LANH, SOM], 'สม')).toEqual([SOM])
  expect(suggestedPeople([LAN, SOM], '')).toEqual([LAN, SOM])
})

test('the chosen name takes the place of what was typed', () => {
  expect(withPerson('hỏi @La nhé', 7, LAN)).toEqual({ text: 'hỏi @Nguyễn Lan  nhé', caret: 16 })
})

test('what is sent names those who still stand in the text, the longer of two alike names first', () => {
  expect(asSent('@Nguyễn Lanh và @Nguyễn Lan', [LAN, LANH, SOM])).toEqual({
    text: '@[Nguyễn Lanh](u2) và @[Nguyễn Lan](u1)',
    ids: ['u2', 'u1'],
  })
})
