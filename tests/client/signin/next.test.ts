import { expect, test } from 'vitest'
import { safeNext } from '../../../client/features/signin/SignInPage.tsx'

test.each([
  [undefined, '/'],
  ['/documents/d1?segment=s2', '/documents/d1?segment=s2'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('after signing in, %s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})
