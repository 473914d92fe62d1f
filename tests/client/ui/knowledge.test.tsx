import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ConfirmButton } from '../../../client/ui/ConfirmButton.tsx'
import { changedFields } from '../../../client/ui/knowledge/changes.ts'
import { stepRow } from '../../../client/ui/rowFocus.ts'
import { changedSearch } from '../../../client/ui/search.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

describe('what changed between two sides', () => {
  const field = (label: string, text: string) => ({ label, text })
  test.each([
    ['nothing', [field('Thai', 'ก')], [field('Thai', 'ก')], []],
    ['one field', [field('Thai', 'ก')], [field('Thai', 'ข')], [{ label: 'Thai', before: 'ก', after: 'ข' }]],
    ['made', [], [field('Thai', 'ข'), field('Note', '')], [{ label: 'Thai', before: '', after: 'ข' }]],
    ['deleted', [field('Thai', 'ก')], [], [{ label: 'Thai', before: 'ก', after: '' }]],
  ])('%s', (_, before, after, expected) => {
    expect(changedFields(before, after)).toEqual(expected)
  })
})

test('what cannot be taken back takes two presses, and can be left', async () => {
  let times = 0
  const user = userEvent.setup()
  renderInApp(<ConfirmButton label="Delete" question="Delete it?" loading={false} onConfirm={() => (times += 1)} />)
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(times).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await user.keyboard('{Enter}')
  expect(times).toBe(1)
})

test('keys lead from row to row and stay at the ends, from a button within a row too', () => {
  renderInApp(
    <>
      <button type="button" data-row="">
        one
      </button>
      <div data-row="" tabIndex={-1}>
        two <button type="button">inside</button>
      </div>
    </>,
  )
  const focused = () => document.activeElement?.textContent
  stepRow(1)
  expect(focused()).toBe('one')
  stepRow(-1)
  expect(focused()).toBe('one')
  stepRow(1)
  expect(focused()).toContain('two')
  screen.getByRole('button', { name: 'inside' }).focus()
  stepRow(-1)
  expect(focused()).toBe('one')
})

test.each([
  [{ q: 'a' }, { name: 'n' }, { q: 'a', name: 'n' }],
  [{ q: 'a', name: 'n' }, { name: undefined }, { q: 'a' }],
  [{ q: 'a' }, { q: 'b' }, { q: 'b' }],
])('the address %j with %j is %j', (now, more, expected) => {
  expect(changedSearch(now, more)).toEqual(expected)
})
