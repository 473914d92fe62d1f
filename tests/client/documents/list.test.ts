import { describe, expect, test } from 'vitest'
import { documentsCsv } from '../../../client/features/documents/csv.ts'
import { guessSide } from '../../../client/features/documents/fileSides.ts'
import { documentFilters, isOverdue, queryOf, survival } from '../../../client/features/documents/filters.ts'
import { today } from '../../../client/features/documents/today.ts'
import type { DocumentSummary } from '../../../shared/api/documents.ts'

const none = {
  segments: 0,
  words: 0,
  machine: 0,
  draft: 0,
  translated: 0,
  approved: 0,
  rejected: 0,
  wordsTranslated: 0,
  wordsApproved: 0,
  critical: 0,
  major: 0,
  minor: 0,
  edits: 0,
  editLength: 0,
}
const article = (id: string, more: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  projectId: 'p',
  title: id,
  outlet: null,
  date: null,
  sourceUrl: null,
  targetUrl: null,
  sourceMissing: false,
  status: 'new',
  translator: null,
  editor: null,
  dueOn: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  submittedAt: null,
  approvedAt: null,
  progress: none,
  ...more,
})
describe('the list of documents', () => {
  test.each([
    [{}, { order: 'asc', offset: 0 }],
    [
      { q: 'hòa', page: 3 },
      { q: 'hòa', order: 'asc', offset: 200 },
    ],
    [
      { sort: 'due', desc: true, only: 'overdue' },
      { sort: 'due', order: 'desc', only: 'overdue', offset: 0 },
    ],
    [
      { sort: 'nonsense', status: 7, page: 0 },
      { order: 'asc', offset: 0 },
    ],
  ])('the address %o asks the server for %o', (address, query) =>
    expect(queryOf(documentFilters.parse(address), '2026-11-22')).toEqual({
      today: '2026-11-22',
      limit: 100,
      ...query,
    }),
  )

  test('only unfinished articles are overdue', () => {
    const due = { dueOn: '2026-11-20' }
    const all = [article('a', due), article('b', { dueOn: '2026-11-22' }), article('c', { ...due, status: 'approved' })]
    expect(all.map((document) => isOverdue(document, '2026-11-22'))).toEqual([true, false, false])
  })
  test('what survived of the machine’s text is unknown before anything is confirmed', () => {
    expect(survival(none)).toBeNull()
    expect(survival({ ...none, edits: 25, editLength: 100 })).toBe(0.75)
  })
})

test('CSV is quoted, and no cell is a formula', () => {
  const text = documentsCsv([article('x', { title: '=HYPERLINK("http://a","b")', outlet: 'Báo, Mới' })])
  const [head, line] = text.split('\r\n')
  expect(head?.startsWith('\uFEFFid,title,outlet')).toBe(true)
  expect(line).toContain(`x,"'=HYPERLINK(""http://a"",""b"")","Báo, Mới"`)
})

test.each([
  ['bai.vi.txt', 2, 'source'],
  ['bai_th.html', 2, 'target'],
  ['pairs.tsv', 1, 'both'],
  ['nguồn.txt', 2, 'source'],
  ['pairs.tsv', 3, 'both'],
])('%s among %i files is taken for %s', (name, files, side) => expect(guessSide(name, files)).toBe(side))

test('today is the day on the wall', () => expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'))
