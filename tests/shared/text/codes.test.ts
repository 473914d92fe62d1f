import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeCharacter, codesIn, type InlineCode, joinParagraphs, withoutCodes } from '../../../shared/text/codes.ts'

const code = (text: string, more: Partial<InlineCode> = {}): InlineCode => ({ id: text, kind: 'single', text, ...more })
const [A, B, C] = [codeCharacter(0), codeCharacter(1), codeCharacter(2)]

test('plain text has what codes stand for in their place', () => {
  expect(withoutCodes(`một${A}hai${B}`, [code('<br/>', { equivalent: ' ' }), code('<x/>')])).toBe('một hai')
  expect(withoutCodes(`một${A}`)).toBe(`một${A}`)
})

test('codes are found where they stand; characters beyond the list are none', () => {
  expect(codesIn(`a${B}b${A}${C}`, [code('1'), code('2')])).toEqual([
    { index: 1, at: 1 },
    { index: 0, at: 3 },
  ])
})

test('both sides of one segment share its codes and its address', () => {
  const codes = [code('<x/>')]
  const source = [{ text: `Xem ${A}`, fileSegment: 's1', codes }]
  const machine = [{ text: `ดู${A}`, fileSegment: 's1', codes }]
  expect(joinParagraphs({ source, machine })).toEqual({
    texts: { source: `Xem ${A}`, machine: `ดู${A}` },
    codes,
    fileSegment: 's1',
  })
})

test('joined paragraphs keep their codes apart, and have no address of their own', () => {
  const pair = [code('<b>', { kind: 'open', pair: 'b' }), code('</b>', { kind: 'close', pair: 'b' })]
  const first = { text: `${A}một${B}`, fileSegment: 's1', codes: pair }
  const second = { text: `${A}hai${B}`, fileSegment: 's2', codes: pair }
  const joined = joinParagraphs({ source: [first, second], machine: [second] })
  expect(joined.texts.source).toBe(`${A}một${B} ${C}hai${codeCharacter(3)}`)
  expect(joined.texts.machine).toBe(`${C}hai${codeCharacter(3)}`)
  expect(new Set(joined.codes.map((each) => each.pair)).size).toBe(2)
  expect(joined.fileSegment).toBeNull()
})

test('paragraphs without codes are just joined', () => {
  const paragraphs = fc.array(fc.string().map((text) => ({ text })))
  fc.assert(
    fc.property(paragraphs, (source) => {
      const joined = joinParagraphs({ source })
      expect(joined).toEqual({
        texts: { source: source.map(({ text }) => text).join(' ') },
        codes: [],
        fileSegment: null,
      })
    }),
  )
})
