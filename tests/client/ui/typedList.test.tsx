import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { TypedListInput } from '../../../client/ui/TypedListInput.tsx'
import { finished, typed, typedList } from '../../../client/ui/typedList.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

describe('a list being written', () => {
  test.each([
    [['thi đua'], '', ['thi đua']],
    [['thi đua'], ' phong trào ', ['thi đua', 'phong trào']],
    [['thi đua'], 'thi đua', ['thi đua']],
    [[], 'Ho\u0300a', ['Hòa']],
    [[], 'a; b;;', ['a', 'b']],
    [[], '  ', []],
  ])('%j and “%s” still being typed: %j', (done, typing, expected) => {
    expect(finished({ done, typing })).toEqual(expected)
  })

  test.each([
    ['phong', { done: ['thi đua'], typing: 'phong' }],
    ['phong;', { done: ['thi đua', 'phong'], typing: '' }],
    ['a;b;c', { done: ['thi đua', 'a', 'b'], typing: 'c' }],
  ])('typing “%s”', (text, expected) => {
    expect(typed(typedList(['thi đua']), text)).toEqual(expected)
  })
})

function Host({ readOnly = false }: { readonly readOnly?: boolean }) {
  const [value, setValue] = useState(typedList(['thi đua']))
  return (
    <>
      <TypedListInput label="Forms" lang="vi" value={value} onChange={setValue} readOnly={readOnly} />
      <output>{JSON.stringify(value)}</output>
    </>
  )
}
const said = () => JSON.parse(screen.getByRole('status').textContent ?? '')

describe('the field for it', () => {
  test('Enter finishes a form, Backspace takes the last away, leaving the field finishes what is there', async () => {
    const user = userEvent.setup()
    renderInApp(<Host />)
    const field = screen.getByRole('textbox', { name: 'Forms' })
    await user.type(field, 'phong trào{Enter}một')
    expect(said()).toEqual({ done: ['thi đua', 'phong trào'], typing: 'một' })
    await user.tab()
    expect(said()).toEqual({ done: ['thi đua', 'phong trào', 'một'], typing: '' })
    await user.type(field, '{Backspace}')
    expect(said().done).toEqual(['thi đua', 'phong trào'])
    await user.click(screen.getByRole('button', { name: 'Remove thi đua' }))
    expect(said().done).toEqual(['phong trào'])
  })

  test('Enter with Ctrl is left to the command that has it', async () => {
    renderInApp(<Host />)
    const field = screen.getByRole('textbox', { name: 'Forms' })
    fireEvent.change(field, { target: { value: 'x' } })
    expect(fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })).toBe(true)
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false)
  })

  test('lines that are pasted are forms of their own', () => {
    renderInApp(<Host />)
    const data = { getData: () => 'một\r\nhai\n' }
    fireEvent.paste(screen.getByRole('textbox', { name: 'Forms' }), { clipboardData: data })
    expect(said().done).toEqual(['thi đua', 'một', 'hai'])
  })

  test('offers nothing to change where it may only be read', async () => {
    const user = userEvent.setup()
    renderInApp(<Host readOnly />)
    await user.type(screen.getByRole('textbox', { name: 'Forms' }), '{Backspace}x')
    expect(said()).toEqual({ done: ['thi đua'], typing: '' })
    expect(screen.queryByRole('button')).toBeNull()
  })
})
