import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../../../client/api/query.ts'
import { useDrafts } from '../../../../client/features/workbench/drafts.ts'
import { EntriesPanel } from '../../../../client/features/workbench/suggest/EntriesPanel.tsx'
import type { Entry } from '../../../../client/features/workbench/suggest/entry.ts'
import { MemoryPanel } from '../../../../client/features/workbench/suggest/MemoryPanel.tsx'
import { NewEntryPanel } from '../../../../client/features/workbench/suggest/NewEntryPanel.tsx'
import { RepeatsNotice } from '../../../../client/features/workbench/suggest/RepeatsNotice.tsx'
import { SuggestionList } from '../../../../client/features/workbench/suggest/SuggestionList.tsx'
import { useSuggest } from '../../../../client/features/workbench/suggest/store.ts'
import type { Segment } from '../../../../shared/api/documents.ts'
import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import { renderInApp } from '../../../helpers/inApp.tsx'
import { segment } from '../../segment.ts'
import { Desk, KEY, SEGMENT } from './Desk.tsx'

// jsdom lays nothing out; the editor asks where its text stands.
beforeAll(() => {
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null })
  Range.prototype.getBoundingClientRect = () => new DOMRect()
  Element.prototype.scrollIntoView = () => {}
})

const MATCH: MemoryMatch = {
  id: 'm1',
  source: 'Khách thăm vườn chè.',
  target: 'แขกชมสวนชา',
  segmentId: null,
  documentId: null,
  title: null,
  approvedBy: { id: 'u2', name: 'Nok' },
  changedAt: '2026-01-02T03:04:05Z',
  score: 0.834,
}
const TEA: Entry = {
  kind: 'term',
  id: 'term t1',
  text: 'đồi chè',
  source: [{ start: 11, end: 18 }],
  from: 'project',
  preferred: 'ไร่ชา',
  admitted: ['สวนชา'],
  forbidden: ['เนินชา'],
  note: '',
  right: [],
  wrong: [{ start: 5, end: 11 }],
  doubtful: false,
}
/** What was sent, by its path. */
let sent: { path: string; body: unknown }[] = []

beforeEach(() => {
  sent = []
  localStorage.clear()
  useDrafts.getState().clear()
  useSuggest.getState().set({ adding: null, confirmed: null, entry: null, sourceText: '' })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body ?? 'null'))
    sent.push({ path, body })
    if (path.startsWith('/api/segments/')) {
      const id = path.split('/').at(-1)
      const before = queryClient.getQueryData<Segment[]>(KEY)?.find((each) => each.id === id) ?? SEGMENT
      const saved = { ...before, target: body.text, state: body.state, version: before.version + 1 }
      return new Response(JSON.stringify(saved))
    }
    const stored = { id: 't1', changedBy: null, changedAt: '2026-01-02T03:04:05Z', ...body }
    return new Response(JSON.stringify(stored))
  })
})
afterEach(() => vi.unstubAllGlobals())

const written = () => screen.getByRole('textbox', { name: 'Thai' }).textContent

describe('the numbered list', () => {
  test('a number key replaces the wrong form, and another takes the whole match', async () => {
    renderInApp(
      <Desk memory={[MATCH]} entries={[TEA]}>
        <SuggestionList />
      </Desk>,
    )
    const [match, term] = screen.getAllByRole('listitem')
    expect(match).toHaveTextContent('83 %')
    expect(term).toHaveTextContent('เนินชา ไร่ชา')
    await userEvent.keyboard('{Alt>}5{/Alt}')
    expect(written()).toBe('แขกชมไร่ชา')
    await userEvent.keyboard('{Alt>}2{/Alt}')
    expect(written()).toBe('แขกชมสวนชา')
    await userEvent.keyboard('{Alt>}1{/Alt}')
    expect(written()).toBe('แขกชมเนินชา')
  })

  test('a term that the Thai does not have goes in at the caret', async () => {
    renderInApp(
      <Desk entries={[{ ...TEA, wrong: [] }]}>
        <SuggestionList />
      </Desk>,
    )
    await userEvent.click(screen.getByRole('button', { name: /ไร่ชา/ }))
    expect(written()).toBe('แขกชมเนินชาไร่ชา')
  })

  test('says so where there is nothing', () => {
    renderInApp(
      <Desk>
        <SuggestionList />
      </Desk>,
    )
    expect(screen.getByText('Nothing to suggest for this paragraph.')).toBeVisible()
  })
})

test('a match shows how like it is, what its source says otherwise, and who approved it', () => {
  renderInApp(
    <Desk memory={[MATCH]}>
      <MemoryPanel />
    </Desk>,
  )
  const card = screen.getByRole('listitem')
  expect(card).toHaveTextContent('83 %')
  expect(card.querySelector('del')).toHaveTextContent('vườn')
  expect(card.querySelector('ins')).toHaveTextContent('đồi')
  expect(card).toHaveTextContent('Approved by Nok')
})

test('the key for the entry shows it in its tab', async () => {
  renderInApp(
    <Desk entries={[TEA]}>
      <EntriesPanel kind="term" />
    </Desk>,
  )
  expect(screen.getByRole('listitem')).toHaveTextContent('Forbidden:เนินชา')
  await userEvent.keyboard('{Alt>}t{/Alt}')
  expect(screen.getByRole('listitem')).toHaveAttribute('aria-current', 'true')
})

test('a new term from what is selected on both sides is stored by one key', async () => {
  renderInApp(
    <Desk>
      <NewEntryPanel />
    </Desk>,
  )
  act(() => useSuggest.getState().set({ sourceText: 'đồi chè' }))
  await userEvent.keyboard('{Control>}{Shift>}k{/Shift}{/Control}')
  expect(screen.getByLabelText(/Vietnamese/)).toHaveValue('đồi chè')
  await userEvent.type(screen.getByLabelText(/^Thai/, { selector: 'input' }), 'ไร่ชา')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'New term or name' })).toBeNull())
  expect(sent[0]).toMatchObject({
    path: '/api/projects/p1/terms',
    body: { source: ['đồi chè'], preferred: ['ไร่ชา'], forbidden: [] },
  })
})

describe('repeated paragraphs', () => {
  const credit = (id: string, position: number, more: Partial<Segment>) =>
    segment({ id, position, source: 'Ảnh: Lan', machine: 'ภาพ: ลาน', ...more })
  const three = [
    credit('s1', 0, { state: 'translated' }),
    credit('s2', 1, { target: 'รูป: ลัน', state: 'draft' }),
    credit('s3', 2, { target: 'ภาพถ่าย: ลาน', state: 'approved' }),
  ]

  test('are offered with what would change, and only used when asked for', async () => {
    renderInApp(
      <Desk segments={three}>
        <RepeatsNotice />
      </Desk>,
    )
    expect(screen.queryByRole('region', { name: 'Repeated paragraphs' })).toBeNull()
    act(() => useSuggest.getState().set({ confirmed: { segmentId: 's1', text: 'ภาพ: ลาน' } }))
    const notice = screen.getByRole('region', { name: 'Repeated paragraphs' })
    expect(notice).toHaveTextContent('Paragraph 2')
    expect(notice).toHaveTextContent('left as it is')
    expect(sent).toEqual([])
    await userEvent.keyboard('{Alt>}o{/Alt}')
    await vi.waitFor(() => expect(sent.length).toBe(1))
    expect(sent).toMatchObject([{ path: '/api/segments/s2', body: { text: 'ภาพ: ลาน', state: 'translated' } }])
    expect(screen.queryByRole('region', { name: 'Repeated paragraphs' })).toBeNull()
  })
})
