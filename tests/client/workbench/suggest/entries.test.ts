import { describe, expect, test } from 'vitest'
import { entriesOf, knowledgeOf } from '../../../../client/features/workbench/suggest/entries.ts'
import type { Entry } from '../../../../client/features/workbench/suggest/entry.ts'
import type { Name, Term } from '../../../../shared/api/knowledge.ts'

const term = (more: Partial<Term>): Term => ({
  id: 't1',
  source: [],
  preferred: [],
  admitted: [],
  forbidden: [],
  unlessSource: [],
  note: '',
  changedBy: null,
  changedAt: '2026-01-02T03:04:05Z',
  ...more,
})
const name = (more: Partial<Name>): Name => ({
  id: 'n1',
  source: '',
  kind: 'person',
  target: '',
  variants: [],
  note: '',
  changedBy: null,
  changedAt: '2026-01-02T03:04:05Z',
  ...more,
})

interface Case {
  readonly what: string
  readonly source: string
  readonly target: string
  readonly terms?: readonly Term[]
  readonly names?: readonly Name[]
  /** Vietnamese → what to write, what the Thai has of it rightly, what wrongly. */
  readonly expected: readonly (readonly [text: string, preferred: string, right: string, wrong: string])[]
}

const TEA = term({ source: ['đồi chè'], preferred: ['ไร่ชา'], admitted: ['สวนชา'], forbidden: ['เนินชา'] })
const TRUC = name({ source: 'Suối Trúc', kind: 'place', target: 'ซ้วยจุ๊ก', variants: ['ซ้วย จุ๊ก'] })

const CASES: readonly Case[] = [
  {
    what: 'a term of the glossary that the Thai has',
    source: 'Khách thăm đồi chè.',
    target: 'นักท่องเที่ยวชมไร่ชา',
    terms: [TEA],
    expected: [['đồi chè', 'ไร่ชา', 'ไร่ชา', '']],
  },
  {
    what: 'an admitted form is right too',
    source: 'Khách thăm đồi chè.',
    target: 'นักท่องเที่ยวชมสวนชา',
    terms: [TEA],
    expected: [['đồi chè', 'ไร่ชา', 'สวนชา', '']],
  },
  {
    what: 'a forbidden form stands in its place',
    source: 'Khách thăm đồi chè.',
    target: 'นักท่องเที่ยวชมเนินชา',
    terms: [TEA],
    expected: [['đồi chè', 'ไร่ชา', '', 'เนินชา']],
  },
  {
    what: 'a forbidden form that the source excuses',
    source: 'Khách thăm đồi chè trên gò.',
    target: 'นักท่องเที่ยวชมเนินชา',
    terms: [{ ...TEA, unlessSource: ['gò'] }],
    expected: [['đồi chè', 'ไร่ชา', '', '']],
  },
  {
    what: 'a forbidden form that is only part of the right one',
    source: 'Khách thăm đồi chè.',
    target: 'นักท่องเที่ยวชมไร่ชา',
    terms: [{ ...TEA, forbidden: ['ชา'] }],
    expected: [['đồi chè', 'ไร่ชา', 'ไร่ชา', '']],
  },
  {
    what: 'whole syllables only',
    source: 'Đồi chèo.',
    target: 'เนิน',
    terms: [TEA],
    expected: [],
  },
  {
    what: 'a built-in title, and another of its kind in its place',
    source: 'Phó Thủ tướng phát biểu.',
    target: 'รองประธานาธิบดีกล่าว',
    expected: [['Phó Thủ tướng', 'รองนายกรัฐมนตรี', '', 'รองประธานาธิบดี']],
  },
  {
    what: 'the glossary speaks before what is built in',
    source: 'Phó Thủ tướng phát biểu.',
    target: 'รองนายกฯ กล่าว',
    terms: [term({ source: ['Phó Thủ tướng'], preferred: ['รองนายกฯ'] })],
    expected: [['Phó Thủ tướng', 'รองนายกฯ', 'รองนายกฯ', '']],
  },
  {
    what: 'a name of the ledger that is spelled as settled',
    source: 'Bà con Suối Trúc vui.',
    target: 'ชาวซ้วยจุ๊กดีใจ',
    names: [TRUC],
    expected: [['Suối Trúc', 'ซ้วยจุ๊ก', 'ซ้วยจุ๊ก', '']],
  },
  {
    what: 'a name of the ledger that is spelled otherwise',
    source: 'Bà con Suối Trúc vui.',
    target: 'ชาวซุยจุ๊กดีใจ',
    names: [TRUC],
    expected: [['Suối Trúc', 'ซ้วยจุ๊ก', '', 'ซุยจุ๊ก']],
  },
  {
    what: 'a name that need not sound like what the ledger calls it',
    source: 'Tổ chức Cánh Sen quyên góp.',
    target: 'องค์กรกลีบบัวรับบริจาค',
    names: [name({ source: 'Cánh Sen', kind: 'body', target: 'กลีบบัว' })],
    expected: [['Cánh Sen', 'กลีบบัว', 'กลีบบัว', '']],
  },
]

const spanned = (target: string, spans: Entry['right']) =>
  spans.map(({ start, end }) => target.slice(start, end)).join('|')

describe('terms and names of a paragraph', () => {
  test.each(CASES)('$what', ({ source, target, terms = [], names = [], expected }) => {
    const found = entriesOf(source, target, knowledgeOf(terms, names))
    expect(
      found.map((entry) => [entry.text, entry.preferred, spanned(target, entry.right), spanned(target, entry.wrong)]),
    ).toEqual(expected)
  })

  test('a name twice in the source is one entry with two places', () => {
    const [entry, ...others] = entriesOf('Suối Trúc và Suối Trúc.', 'ซ้วยจุ๊ก', knowledgeOf([], [TRUC]))
    expect(others).toEqual([])
    expect(entry?.source).toEqual([
      { start: 0, end: 9 },
      { start: 13, end: 22 },
    ])
  })

  test.each([
    { what: 'no ledger: it may be meant', names: [], doubtful: true },
    { what: 'the ledger has another', names: [name({ source: 'Lê Thu Hà', target: 'เล ทู ห่า' })], doubtful: false },
  ])('a name that is only spelled otherwise – $what', ({ names, doubtful }) => {
    const [entry] = entriesOf('Lê Thu Hà cười.', 'เล ทู ฮา ยิ้ม', knowledgeOf([], names))
    expect(entry).toMatchObject({ preferred: 'เล ทู ห่า', wrong: [{ start: 0, end: 8 }], doubtful })
  })
})
