import { expect, test } from 'vitest'
import { charClass } from '../../../shared/text/charClass.ts'

test('answers as the pattern does, the first time and again, and no outside a text', () => {
  const isLetter = charClass(/\p{L}/u)
  for (const char of ['đ', 'ก', '𝐀', '่', '7', ' ', '😀']) {
    const code = char.codePointAt(0) ?? 0
    const right = /\p{L}/u.test(char)
    expect([isLetter(code), isLetter(code)]).toEqual([right, right])
  }
  expect(isLetter('a'.charCodeAt(1))).toBe(false)
})
