import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileSafe, SafeRegexError } from '../../../shared/text/safeRegex.ts'

const reasonOf = (pattern: string) => {
  try {
    compileSafe(pattern)
    return null
  } catch (error) {
    return error instanceof SafeRegexError ? `${error.reason}@${error.at}` : String(error)
  }
}

describe('patterns that people write', () => {
  test.each([
    ['ครั้งที่ \\d+', 'ครั้งที่ 14', 'ครั้งที่ 14'],
    ['(?:นาย|นาง)\\s?ฮุง', 'นาง ฮุง', 'นาง ฮุง'],
    ['[ก-ฮ]{2,3}\\.', 'ส.ก.ปปภ.', 'กปปภ.'.slice(1)],
    ['\\p{Lu}x*', 'aAxx', 'Axx'],
  ])('%s finds in %s', (pattern, text, found) => expect(text.match(compileSafe(pattern))?.[0]).toBe(found))

  test.each([
    ['(a+)+b', 'group@4'],
    ['(?=x)y', 'lookaround@0'],
    ['(?<n>x)', 'lookaround@0'],
    ['(a)\\1', 'reference@3'],
    ['a*a*a*b', 'ways@5'],
    ['a{200}', 'repeat@1'],
    ['+a', 'repeat@0'],
    ['a**', 'repeat@2'],
    ['(', 'syntax@0'],
    ['x'.repeat(201), 'length@200'],
  ])('%s is refused: %s', (pattern, reason) => expect(reasonOf(pattern)).toBe(reason))

  test('whatever is accepted comes to an end on a text made to be slow', () => {
    const piece = fc.constantFrom('a', '.', '[ab]', '\\w', '(?:a|b)', 'a*', '.+', '[ab]*', 'a{0,9}', 'b?')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const pattern = `${pieces.join('')}!`
        if (reasonOf(pattern) !== null) return
        const text = 'ab'.repeat(500)
        expect(text.match(compileSafe(pattern))).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
