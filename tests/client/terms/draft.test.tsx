import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  bodyOf,
  draftOf,
  fieldsOf,
  isChanged,
  isComplete,
  type ListName,
  type TermDraft,
} from '../../../client/features/terms/draft.ts'
import { useTerms } from '../../../client/features/terms/store.ts'
import { TermFields } from '../../../client/features/terms/TermFields.tsx'
import type { Term } from '../../../shared/api/knowledge.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

const TERM: Term = {
  id: 't1',
  source: ['thi đua'],
  preferred: ['แข่งขัน'],
  admitted: [],
  forbidden: ['เลียนแบบ'],
  unlessSource: ['bắt chước'],
  note: 'Lời dặn',
  changedBy: null,
  changedAt: '2026-01-01T00:00:00.000Z',
}
const typing = (name: ListName, text: string): TermDraft => {
  const draft = draftOf()
  return { ...draft, lists: { ...draft.lists, [name]: { done: [], typing: text } } }
}

describe('a term being written', () => {
  test('starts as the term is, unchanged', () => {
    const { id: _id, changedBy: _by, changedAt: _at, ...body } = TERM
    expect(bodyOf(draftOf(TERM))).toEqual(body)
    expect(isChanged(draftOf(TERM), TERM)).toBe(false)
    expect(isChanged(draftOf())).toBe(false)
  })

  test('counts a form that is still being typed', () => {
    expect(isChanged(typing('source', 'thi đua'))).toBe(true)
    expect(bodyOf(typing('source', 'thi đua')).source).toEqual(['thi đua'])
  })

  test.each([
    ['nothing', draftOf(), false],
    ['Vietnamese alone', typing('source', 'thi đua'), false],
    ['Thai alone', typing('preferred', 'แข่งขัน'), false],
    ['both', draftOf(TERM), true],
    ['only what is forbidden', draftOf({ ...TERM, preferred: [] }), true],
  ])('can be stored with %s: %s', (_, draft, expected) => {
    expect(isComplete(draft)).toBe(expected)
  })

  test('outlives the panel that was closed over it', () => {
    useTerms.getState().write('new p', typing('source', 'nửa chừng'))
    expect(bodyOf(useTerms.getState().drafts['new p'] ?? draftOf()).source).toEqual(['nửa chừng'])
    useTerms.getState().drop('new p')
    expect(useTerms.getState().drafts).toEqual({})
  })
})

describe('its history in words', () => {
  test.each([
    [null, []],
    ['nonsense', []],
    [{ source: ['a', 'b'], note: 7 }, ['a, b', '', '', '', '', '']],
  ])('%j', (value, expected) => {
    expect(fieldsOf(value, (name) => name).map(({ text }) => text)).toEqual(expected)
  })
})

describe('the fields', () => {
  let last: TermDraft
  beforeEach(() => {
    last = draftOf()
  })
  function Host({ readOnly = false }: { readonly readOnly?: boolean }) {
    const [draft, setDraft] = useState(draftOf())
    last = draft
    return <TermFields draft={draft} onChange={setDraft} readOnly={readOnly} autoFocus />
  }
  test('are written by keyboard alone, the first at once', async () => {
    const user = userEvent.setup()
    renderInApp(<Host />)
    await user.keyboard('thi đua{Enter}ganh đua')
    await user.tab()
    await user.keyboard('แข่งขัน')
    expect(bodyOf(last)).toMatchObject({ source: ['thi đua', 'ganh đua'], preferred: ['แข่งขัน'] })
  })
  test('stay as they are for whoever may only read', async () => {
    const user = userEvent.setup()
    renderInApp(<Host readOnly />)
    await user.type(screen.getByRole('textbox', { name: /^Thai, forbidden/ }), 'ก')
    expect(isChanged(last)).toBe(false)
  })
})
