import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SearchInput } from '../../../client/ui/SearchInput.tsx'
import { renderInApp } from '../../helpers/inApp.tsx'

test('tells what is typed once it rests, at once by Enter, and never twice', async () => {
  const told: string[] = []
  const user = userEvent.setup()
  renderInApp(<SearchInput label="Search" start="" onSearch={(text) => told.push(text)} />)
  const box = screen.getByRole('searchbox', { name: 'Search' })
  await user.type(box, 'thi')
  await vi.waitFor(() => expect(told).toEqual(['thi']))
  await user.type(box, ' dua{Enter}')
  expect(told).toEqual(['thi', 'thi dua'])
  await user.type(box, '{Enter}')
  expect(told).toHaveLength(2)
})

test('keeps a key from a command that would act on what was searched for before', async () => {
  const reached: string[] = []
  const listen = ({ key }: KeyboardEvent) => reached.push(key)
  document.addEventListener('keydown', listen)
  const user = userEvent.setup()
  renderInApp(<SearchInput label="Search" start="" onSearch={() => {}} />)
  await user.type(screen.getByRole('searchbox'), 'a{Control>}{Enter}{/Control}')
  expect(reached).not.toContain('Enter')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(reached).toContain('Enter')
  document.removeEventListener('keydown', listen)
})

test('follows a search that was changed elsewhere, never its own late echo', async () => {
  let set: (text: string) => void = () => {}
  function Host() {
    const [start, setStart] = useState('')
    set = setStart
    return <SearchInput label="Search" start={start} onSearch={() => {}} />
  }
  const user = userEvent.setup()
  renderInApp(<Host />)
  const box = screen.getByRole('searchbox')
  await user.type(box, 'thi{Enter} dua{Enter} x')
  act(() => set('thi'))
  expect(box).toHaveValue('thi dua x')
  act(() => set('thi dua'))
  expect(box).toHaveValue('thi dua x')
  act(() => set(''))
  expect(box).toHaveValue('')
})
