import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { proposalCommands } from '../../../client/features/names/commands.ts'
import {
  bodyOf,
  choicesOf,
  draftOf,
  fieldsOf,
  isChanged,
  isComplete,
  type NameBody,
} from '../../../client/features/names/draft.ts'
import { Proposal } from '../../../client/features/names/Proposal.tsx'
import { useNames } from '../../../client/features/names/store.ts'
import { KeyListener } from '../../../client/ui/commands/KeyListener.tsx'
import { useCommands } from '../../../client/ui/commands/registry.ts'
import type { NameProposal } from '../../../shared/api/knowledge.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

const PROPOSAL: NameProposal = {
  source: 'Trần Văn Lựu',
  kind: 'person',
  rule: 'เจิ่น วัน ลื้อ',
  used: [
    { form: 'ตรัน วัน ลู', count: 12 },
    { form: 'เจิ่น วัน ลือ', count: 3 },
  ],
  segments: 15,
}
const BODY: NameBody = { source: 'Lựu', kind: 'person', target: 'ลื้อ', variants: ['ลู'], note: '' }

describe('the forms to choose from', () => {
  test('those in use first, then the rule’s', () => {
    expect(choicesOf(PROPOSAL)).toEqual([
      { form: 'ตรัน วัน ลู', count: 12, rule: false },
      { form: 'เจิ่น วัน ลือ', count: 3, rule: false },
      { form: 'เจิ่น วัน ลื้อ', count: null, rule: true },
    ])
  })
  test('the rule’s once, where it is in use', () => {
    const used = [{ form: PROPOSAL.rule, count: 2 }]
    expect(choicesOf({ ...PROPOSAL, used })).toEqual([{ form: PROPOSAL.rule, count: 2, rule: true }])
  })
  test('nine at most, the rule’s among them', () => {
    const used = Array.from({ length: 12 }, (_, at) => ({ form: `รูป ${at}`, count: 12 - at }))
    const choices = choicesOf({ ...PROPOSAL, used })
    expect(choices).toHaveLength(9)
    expect(choices.at(-1)).toMatchObject({ form: PROPOSAL.rule, rule: true })
  })
  test('none but those in use, where the rules give no form', () => {
    expect(choicesOf({ ...PROPOSAL, rule: '' })).toHaveLength(2)
  })
})

describe('a name being written', () => {
  test.each([
    ['as it is', draftOf(BODY), BODY],
    ['with spaces', { ...draftOf(BODY), source: ' Lựu ' }, BODY],
    ['with its form among the variants', draftOf({ ...BODY, variants: ['ลื้อ', 'ลู'] }), BODY],
    ['with a variant half typed', { ...draftOf(BODY), variants: { done: [], typing: 'ลู' } }, BODY],
  ])('%s', (_, draft, expected) => {
    expect(bodyOf(draft)).toEqual(expected)
  })
  test('is complete with both forms, and changed when it says something else', () => {
    const name = { ...BODY, id: 'n', changedBy: null, changedAt: '2026-01-01T00:00:00.000Z' } as const
    const stored = { ...name, variants: [...name.variants] }
    expect(isComplete(draftOf())).toBe(false)
    expect(isComplete(draftOf(BODY))).toBe(true)
    expect(isChanged(draftOf(stored), stored)).toBe(false)
    expect(isChanged({ ...draftOf(stored), kind: 'place' }, stored)).toBe(true)
  })
  test('its history says the kind in words', () => {
    expect(fieldsOf({ ...BODY }, (key) => key).map(({ text }) => text)).toEqual(['Lựu', 'kind.person', 'ลื้อ', 'ลู', ''])
    expect(fieldsOf(null, (key) => key)).toEqual([])
  })
})

describe('a proposal by keyboard', () => {
  let settled: string[]
  let written: string[]
  beforeEach(() => {
    settled = []
    written = []
    useNames.getState().activate(null)
  })
  function Host({ mayEdit = true }: { readonly mayEdit?: boolean }) {
    const settle = (proposal: NameProposal, at: number) => settled.push(choicesOf(proposal)[at]?.form ?? '')
    const write = ({ source }: NameProposal) => written.push(source)
    useCommands(proposalCommands([PROPOSAL], mayEdit, settle, write))
    return (
      <>
        <KeyListener />
        <Proposal
          proposal={PROPOSAL}
          mayEdit={mayEdit}
          busy={false}
          onSettle={(at) => settle(PROPOSAL, at)}
          onWrite={() => write(PROPOSAL)}
        />
      </>
    )
  }

  test('Enter settles the first form, a digit and Enter another, E writes one', async () => {
    const user = userEvent.setup()
    renderInApp(<Host />)
    await user.tab()
    expect(screen.getByRole('group', { name: 'Trần Văn Lựu; chosen form ตรัน วัน ลู' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await user.keyboard('3')
    await screen.findByRole('group', { name: 'Trần Văn Lựu; chosen form เจิ่น วัน ลื้อ' })
    await user.keyboard('{Enter}9e')
    expect(settled).toEqual(['ตรัน วัน ลู', 'เจิ่น วัน ลื้อ'])
    expect(written).toEqual(['Trần Văn Lựu'])
  })
  test('Enter on a form presses that form, once', async () => {
    const user = userEvent.setup()
    renderInApp(<Host />)
    screen.getByRole('button', { name: /^เจิ่น วัน ลือ/ }).focus()
    await user.keyboard('{Enter}')
    expect(settled).toEqual(['เจิ่น วัน ลือ'])
  })
  test('nothing can be settled by whoever may only read', async () => {
    const user = userEvent.setup()
    renderInApp(<Host mayEdit={false} />)
    screen.getByRole('group').focus()
    await user.keyboard('{Enter}e')
    expect([...settled, ...written]).toEqual([])
    expect(screen.queryByRole('button', { name: 'Another form…' })).toBeNull()
  })
})
