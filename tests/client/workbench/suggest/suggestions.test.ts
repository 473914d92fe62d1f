import { describe, expect, test } from 'vitest'
import { entryAt } from '../../../../client/features/workbench/suggest/actions.ts'
import { carriedOver, type Entry } from '../../../../client/features/workbench/suggest/entry.ts'
import { entryMarks, titleOf } from '../../../../client/features/workbench/suggest/marks.ts'
import { beginEntry } from '../../../../client/features/workbench/suggest/newEntry.ts'
import { afterTaking, suggestionsFor } from '../../../../client/features/workbench/suggest/suggestions.ts'
import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import { DISMISSED, finding } from '../../segment.ts'

const entry = (more: Partial<Entry> = {}): Entry => ({
  kind: 'term',
  id: 'term t1',
  text: 'đồi chè',
  source: [{ start: 0, end: 7 }],
  from: 'project',
  preferred: 'ไร่ชา',
  admitted: [],
  forbidden: [],
  note: '',
  right: [],
  wrong: [],
  doubtful: false,
  ...more,
})
const match = (more: Partial<MemoryMatch> = {}): MemoryMatch => ({
  id: 'm1',
  source: 'Khách thăm đồi chè.',
  target: 'แขกชมไร่ชา',
  segmentId: null,
  documentId: null,
  title: null,
  approvedBy: null,
  changedAt: '2026-01-02T03:04:05Z',
  score: 0.9,
  ...more,
})

const TEXT = 'แขกชมเนินชา'
const WRONG = { start: 5, end: 11 }
const given = { text: TEXT, machine: TEXT, memory: [], entries: [], findings: [] }
const brief = (list: ReturnType<typeof suggestionsFor>) => list.map(({ number, kind, text }) => [number, kind, text])

const MENDS_TEA = finding({ target: [WRONG], fixes: [{ ...WRONG, text: 'ไร่ชา' }] })
const MENDS_GUEST = finding({ fixes: [{ start: 0, end: 3, text: 'ผู้มาเยือน' }] })

const CASES = [
  { what: 'nothing where nothing would change', more: {}, expected: [] },
  { what: 'the machine’s text once it was changed', more: { machine: 'เดิม' }, expected: [[1, 'machine', 'เดิม']] },
  {
    what: 'memory keeps its numbers without a machine text',
    more: { memory: [match()] },
    expected: [[2, 'memory', 'แขกชมไร่ชา']],
  },
  { what: 'a match that says what stands there already', more: { memory: [match({ target: TEXT })] }, expected: [] },
  {
    what: 'the same Thai twice in the memory once; three matches at most',
    more: {
      memory: ['ก', 'ก', 'ข', 'ค', 'ง'].map((target, at) => match({ id: `m${at}`, target, score: 0.9 - at / 10 })),
    },
    expected: [
      [2, 'memory', 'ก'],
      [3, 'memory', 'ข'],
      [4, 'memory', 'ค'],
    ],
  },
  {
    what: 'a wrong form before a missing one',
    more: {
      entries: [entry({ id: 'a', preferred: 'ภูเขา' }), entry({ id: 'b', wrong: [WRONG] })],
    },
    expected: [
      [5, 'term', 'ไร่ชา'],
      [6, 'term', 'ภูเขา'],
    ],
  },
  { what: 'nothing for a term that the Thai has', more: { entries: [entry({ right: [WRONG] })] }, expected: [] },
  { what: 'nothing for a term that is only forbidden', more: { entries: [entry({ preferred: '' })] }, expected: [] },
  {
    what: 'a fix of the same words once, as the term it is',
    more: { entries: [entry({ wrong: [WRONG] })], findings: [MENDS_TEA, MENDS_GUEST] },
    expected: [
      [5, 'term', 'ไร่ชา'],
      [6, 'fix', 'ผู้มาเยือน'],
    ],
  },
  {
    what: 'a mere spelling that a check mends is the check’s',
    more: { entries: [entry({ wrong: [WRONG], doubtful: true })], findings: [MENDS_TEA] },
    expected: [[5, 'fix', 'ไร่ชา']],
  },
  { what: 'no fix of what was dismissed', more: { findings: [{ ...MENDS_TEA, dismissal: DISMISSED }] }, expected: [] },
  {
    what: 'missing terms: the project’s first, then the longer; a mere spelling last',
    more: {
      entries: [
        entry({ id: 'a', kind: 'name', preferred: 'ฮา', wrong: [{ start: 0, end: 3 }], doubtful: true }),
        entry({ id: 'b', from: 'built-in', text: 'xã', preferred: 'ตำบล' }),
        entry({ id: 'c', from: 'built-in', text: 'học sinh', preferred: 'นักเรียน' }),
        entry({ id: 'd', text: 'chè', preferred: 'ชา' }),
      ],
    },
    expected: [
      [5, 'term', 'ชา'],
      [6, 'term', 'นักเรียน'],
      [7, 'term', 'ตำบล'],
      [8, 'name', 'ฮา'],
    ],
  },
  {
    what: 'no more than there are keys',
    more: { entries: Array.from({ length: 8 }, (_, at) => entry({ id: `t${at}`, preferred: `ค${at}` })) },
    expected: [5, 6, 7, 8, 9].map((number) => [number, 'term', `ค${number - 5}`]),
  },
] as const

describe('what is suggested', () => {
  test.each(CASES)('$what', ({ more, expected }) => {
    expect(brief(suggestionsFor({ ...given, ...more }))).toEqual(expected)
  })
})

describe('taking a suggestion', () => {
  const [mend] = suggestionsFor({ ...given, entries: [entry({ wrong: [WRONG] })] })
  const [whole] = suggestionsFor({ ...given, memory: [match()] })
  const [insert] = suggestionsFor({ ...given, entries: [entry()] })

  test.each([
    { what: 'replaces the wrong form where it stands', suggestion: mend, text: TEXT, expected: 'แขกชมไร่ชา' },
    { what: 'leaves words alone that changed meanwhile', suggestion: mend, text: 'แขกชมทะเลสาบ', expected: undefined },
    { what: 'replaces the whole text by a match', suggestion: whole, text: 'อะไรก็ได้', expected: 'แขกชมไร่ชา' },
    { what: 'leaves an insertion to the caret', suggestion: insert, text: TEXT, expected: undefined },
  ])('$what', ({ suggestion, text, expected }) => {
    expect(suggestion && afterTaking(text, suggestion)).toBe(expected)
  })
})

describe('an entry while its text is typed in', () => {
  const before = 'กข ไร่ชา คง'
  const known = entry({ right: [{ start: 3, end: 8 }] })
  test.each([
    { what: 'typed behind it', after: 'กข ไร่ชา คงจะ', expected: [{ start: 3, end: 8 }] },
    { what: 'typed before it', after: 'กกข ไร่ชา คง', expected: [{ start: 4, end: 9 }] },
    { what: 'typed in it', after: 'กข ไร่ใบชา คง', expected: [] },
    { what: 'nothing typed', after: before, expected: [{ start: 3, end: 8 }] },
    { what: 'all gone', after: '', expected: [] },
  ])('$what', ({ after, expected }) => {
    expect(carriedOver([known], before, after)[0]?.right).toEqual(expected)
  })
})

describe('underlines', () => {
  const known = entry({ admitted: ['สวนชา'], forbidden: ['เนินชา'], note: 'x', wrong: [WRONG] })
  test('say what the entry says', () => {
    expect(titleOf(known)).toBe('đồi chè → ไร่ชา, สวนชา ✗ เนินชา – x')
  })
  test('stand in both texts, and show which one is looked at', () => {
    expect(entryMarks([known], 'source')).toEqual([
      { start: 0, end: 7, className: 'known-term', title: titleOf(known) },
    ])
    expect(entryMarks([known], 'target', known.id)[0]?.className).toBe('known-term known-current')
  })
})

describe('which entry the key shows', () => {
  const first = entry({ id: 'a', text: 'đồi chè', right: [{ start: 0, end: 5 }] })
  const second = entry({ id: 'b', text: 'học sinh', right: [{ start: 9, end: 14 }] })
  test.each([
    { what: 'the one at the caret', caret: 10, sourceText: '', before: null, expected: 'b' },
    { what: 'the one selected in the source', caret: 10, sourceText: 'đồi chè', before: null, expected: 'a' },
    { what: 'the first where the caret is at none', caret: 7, sourceText: '', before: null, expected: 'a' },
    { what: 'the next when pressed again', caret: 2, sourceText: '', before: 'a', expected: 'b' },
    { what: 'round to the first', caret: 7, sourceText: '', before: 'b', expected: 'a' },
  ])('$what', ({ caret, sourceText, before, expected }) => {
    expect(entryAt([first, second], caret, sourceText, before)?.id).toBe(expected)
  })
})

describe('a new entry begins with what is selected', () => {
  const known = entry({ kind: 'name', nameKind: 'place', text: 'Suối Trúc', preferred: 'ซ้วยจุ๊ก' })
  test.each([
    { source: 'đồi chè', target: ' ไร่ชา ', expected: { kind: 'term', source: 'đồi chè', target: 'ไร่ชา' } },
    { source: 'Suối Trúc', target: '', expected: { kind: 'place', source: 'Suối Trúc', target: 'ซ้วยจุ๊ก' } },
    { source: 'Giàng A Páo', target: 'ซาง', expected: { kind: 'person', source: 'Giàng A Páo', target: 'ซาง' } },
    { source: 'Ngoài giờ', target: '', expected: { kind: 'term', source: 'Ngoài giờ', target: '' } },
  ])('$source', ({ expected, ...selected }) => {
    expect(beginEntry(selected, [known])).toEqual(expected)
  })
})
