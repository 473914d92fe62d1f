import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { usePane, usePanes } from '../../../client/ui/panes/panes.ts'
import { Splitter } from '../../../client/ui/panes/Splitter.tsx'

const LIMITS = { least: 100, most: 300, usual: [200, 150] } as const

function Panes({ side }: { readonly side: 'left' | 'right' }) {
  const pane = usePane('map', LIMITS)
  return <Splitter label="Map" pane={pane} limits={LIMITS} side={side} />
}

const line = () => screen.getByRole('separator', { name: 'Map' })
const width = () => Number(line().getAttribute('aria-valuenow'))
const press = (key: string, times = 1) => {
  for (let turn = 0; turn < times; turn++) fireEvent.keyDown(line(), { key })
}

beforeEach(() => {
  localStorage.clear()
  usePanes.setState({ panes: {} })
  usePanes.getState().put('map', { width: 200, hidden: false })
})

test.each([
  ['left', 'ArrowRight', 1, 216],
  ['left', 'ArrowLeft', 1, 184],
  ['right', 'ArrowLeft', 1, 216],
  ['left', 'ArrowRight', 50, 300],
  ['left', 'ArrowLeft', 50, 100],
  ['left', 'Enter', 1, 0],
  ['left', 'Enter', 2, 200],
] as const)('a pane on the %s: %s × %i makes it %i px wide', (side, key, times, expected) => {
  render(<Panes side={side} />)
  press(key, times)
  expect(width()).toBe(expected)
})

test('what was drawn is kept in the browser', () => {
  render(<Panes side="left" />)
  press('ArrowRight')
  expect(localStorage.getItem('songdesk.panes')).toContain('216')
})
