import { expect, test } from 'vitest'
import { inlineCodes } from '../../../shared/checks/inline-codes.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import type { InlineCode } from '../../../shared/text/codes.ts'
import { expectSafe } from '../../helpers/findings.ts'

const CODES: readonly InlineCode[] = [
  { id: '1', kind: 'open', pair: 'b', text: '<b>' },
  { id: '2', kind: 'close', pair: 'b', text: '</b>' },
  { id: '3', kind: 'single', text: '<x/>', canDelete: false, canReorder: 'no' },
  { id: '4', kind: 'single', text: '<y/>', canReorder: 'no' },
]
const [OPEN, CLOSE, X, Y] = ['\uE000', '\uE001', '\uE002', '\uE003']

const findings = (source: string, target: string, codes?: readonly InlineCode[]) =>
  runChecks(scopeOf({ pairs: [{ id: 'a', source, target, ...(codes ? { codes } : {}) }] }), [inlineCodes]).get('a') ??
  []

test.each([
  ['all there', `Xem ${OPEN}bản đồ${CLOSE}`, `ดู${OPEN}แผนที่${CLOSE}`, []],
  ['none at all', 'Xem bản đồ', 'ดูแผนที่', []],
  ['a pair elsewhere', `Xem ${OPEN}bản đồ${CLOSE} ở đây`, `ที่นี่ดู${OPEN}แผนที่${CLOSE}`, []],
  ['one missing', `Xem ${OPEN}bản đồ${CLOSE}`, `ดู${OPEN}แผนที่`, ['missing major']],
  ['a pair missing', `Xem ${OPEN}bản đồ${CLOSE}`, 'ดูแผนที่', ['missing major', 'missing major']],
  ['one that may not be deleted', `Xem ${X}`, 'ดู', ['undeletable critical']],
  ['one twice', `Xem ${Y}`, `ดู${Y}${Y}`, ['extra major']],
  ['the wrong way round', `Xem ${OPEN}bản đồ${CLOSE}`, `ดู${CLOSE}แผนที่${OPEN}`, ['unpaired major', 'unpaired major']],
  ['another order', `Xem ${X} và ${Y}`, `ดู${Y}และ${X}`, ['order major']],
  ['half a pair, as in the source', `bản đồ${CLOSE}`, `แผนที่${CLOSE}`, []],
  ['without a source, pairs alone', '', `ดู${CLOSE}แผนที่${OPEN}`, ['unpaired major', 'unpaired major']],
])('%s', (_, source, target, expected) => {
  expect(findings(source, target, CODES).map(({ message, severity }) => `${message} ${severity}`)).toEqual(expected)
})

const FIXED = { kind: 'single', canReorder: 'no', canDelete: false, canCopy: false } as const
/** Two chains, and a code that may go anywhere. */
const CHAINS: readonly InlineCode[] = [
  { ...FIXED, id: '1', text: '1', canReorder: 'firstNo' },
  { ...FIXED, id: '2', text: '2' },
  { ...FIXED, id: '3', text: '3', canReorder: 'firstNo' },
  { ...FIXED, id: '4', text: '4' },
  { id: '5', kind: 'single', text: '5' },
]
const inOrder = (numbers: string) => numbers.replace(/\d/g, (digit) => String.fromCharCode(0xe000 + Number(digit) - 1))

test.each([
  ['12345', []],
  ['34125', []],
  ['51234', []],
  ['12534', []],
  ['21345', ['order 2']],
  ['15234', ['order 2']],
  ['13245', ['order 2', 'order 4']],
])('the chains of a source in the order %s', (target, expected) => {
  expect(
    findings(inOrder('Chợ 12345'), inOrder(`ตลาด ${target}`), CHAINS).map(
      ({ message, params }) => `${message} ${params.code}`,
    ),
  ).toEqual(expected)
})

test.each([
  ['there', `ดู${OPEN}แผนที่${CLOSE}`, []],
  ['doubled', `ดู${OPEN}แผนที่${CLOSE}${CLOSE}`, ['extra </b>']],
  ['gone', 'ดูแผนที่', ['missing <b>', 'missing </b>']],
])("the codes of a translation's own file, %s, with a source and without", (_, target, expected) => {
  const own = CODES.slice(0, 2).map((code) => ({ ...code, only: 'target' as const }))
  for (const source of ['Xem bản đồ', ''])
    expect(findings(source, target, own).map(({ message, params }) => `${message} ${params.code}`)).toEqual(expected)
})

test('a code too many is taken out by its fix', () => {
  const [found] = findings(`Xem ${Y}`, `ดู${Y}${Y}`, CODES)
  expect(found).toMatchObject({ params: { code: '<y/>' }, fixes: [{ start: 3, end: 4, text: '' }] })
})

test('a text whose codes are not told is compared by its code characters', () => {
  expect(findings(`Xem ${OPEN}`, 'ดู').map(({ params }) => params)).toEqual([{ code: '⟨1⟩' }])
})

test('is safe on any text', () => expectSafe(inlineCodes))
