import { describe, expect, test } from 'vitest'
import { mayBecome, nextCode } from '../../../client/ui/editor/codeRules.ts'
import { codeCharacter, type InlineCode } from '../../../shared/text/codes.ts'

const [A, B] = [codeCharacter(0), codeCharacter(1)]
const code = (more: Partial<InlineCode> = {}): InlineCode => ({ id: '1', kind: 'single', text: '<br/>', ...more })

describe('a text with codes', () => {
  test.each([
    ['loses one that may go', `ก${A}`, 'ก', [code()], true],
    ['loses one that must stay', `ก${A}`, 'ก', [code({ canDelete: false })], false],
    ['never had one that must stay', 'ก', 'กข', [code({ canDelete: false })], true],
    ['has one moved that must stay', `ก${A}`, `${A}ก`, [code({ canDelete: false })], true],
    ['gets one twice that may be copied', A, A + A, [code()], true],
    ['gets one twice that may not', A, A + A, [code({ canCopy: false })], false],
    ['gets back one that may not be copied', '', A, [code({ canCopy: false })], true],
    ['loses another than the one that must stay', A + B, A, [code({ canDelete: false }), code()], true],
  ])('%s', (_, before, after, codes, expected) => {
    expect(mayBecome(before, after, codes)).toBe(expected)
  })
})

test.each([
  ['nothing is missing', A + B, B + A, null],
  ['the first is', A + B, B, A],
  ['both are: in the order of the source', B + A, '', B],
  ['there are none', 'nguồn', 'ต้นฉบับ', null],
])('the code to insert next where %s', (_, source, target, expected) => {
  expect(nextCode(source, target, [code(), code()])).toBe(expected)
})
