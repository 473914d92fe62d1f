import { expect, test } from 'vitest'
import { safePattern } from '../../../shared/text/safePattern.ts'

test.each([
  ['', 'empty'],
  ['ก'.repeat(201), 'too-long'],
  ['(', 'invalid'],
  ['(ก)\\1', 'backreference'],
  ['(?<a>ก)\\k<a>', 'backreference'],
  ['(ก+)+', 'nested-repeat'],
  ['(?:ก|กก)*', 'nested-repeat'],
  ['((?:ก+))*', 'nested-repeat'],
  ['(ก?){2,9}', 'nested-repeat'],
  ['ก{1,99}', 'repeat-too-large'],
  ['.*.*.*.*', 'too-many-repeats'],
])('refuses %s: %s', (pattern, fault) => {
  expect(safePattern(pattern)).toBe(fault)
})

test.each([
  ['ตำบล\\s?\\d+', 'ตำบล 12 ตำบล7', ['ตำบล 12', 'ตำบล7']],
  ['(?:กรม|กระทรวง)แรงงาน', 'กระทรวงแรงงาน', ['กระทรวงแรงงาน']],
  ['(?:นาย|นาง)? ?ลาม', 'นายลาม', ['นายลาม']],
  ['(?<!ขอบ)คุณ', 'ขอบคุณคุณ', ['คุณ']],
  ['[\\p{Lu}(]{2,4}', 'PV (ABC', ['PV', '(ABC']],
])('%s searches', (pattern, text, found) => {
  const expression = safePattern(pattern)
  expect(expression).toBeInstanceOf(RegExp)
  expect(text.match(expression as RegExp)).toEqual(found)
})

test('open repetitions stop at thirty', () => {
  expect('ก'.repeat(100).match(safePattern('^ก+') as RegExp)?.[0]).toHaveLength(30)
})
