import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SelectableText } from '../../../client/ui/text/SelectableText.tsx'
import { selectedByWord } from '../../../client/ui/text/wordSelection.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

const TEXT = 'ครูปลูกข้าว 40 ตัน'
const chosen = ({ anchor, focus }: { anchor: number; focus: number }) =>
  TEXT.slice(Math.min(anchor, focus), Math.max(anchor, focus))

test('an arrow key selects the next Thai word, spaces left out; with Shift one more', () => {
  const first = selectedByWord(TEXT, null, 1, false)
  expect(chosen(first)).toBe('ครู')
  const second = selectedByWord(TEXT, first, 1, false)
  expect(chosen(second)).toBe('ปลูก')
  expect(chosen(selectedByWord(TEXT, second, 1, true))).toBe('ปลูกข้าว')
  expect(chosen(selectedByWord(TEXT, selectedByWord(TEXT, second, 1, true), -1, true))).toBe('ปลูก')
  expect(chosen(selectedByWord(TEXT, second, -1, false))).toBe('ครู')
})

test('at the end of the text the last word stays selected', () => {
  const last = { anchor: TEXT.length - 3, focus: TEXT.length }
  expect(chosen(selectedByWord(TEXT, last, 1, false))).toBe('ตัน')
  expect(chosen(selectedByWord(TEXT, null, -1, false))).toBe('ครู')
})

test('a text that is worked on tells what keys select in it; an idle one is no stop for keys', () => {
  const onSelect = vi.fn()
  const { rerender } = renderInApp(<SelectableText text={TEXT} marks={[]} lang="th" label="Thai" onSelect={onSelect} />)
  const text = screen.getByRole('textbox', { name: 'Thai' })
  act(() => text.focus())
  fireEvent.keyDown(text, { key: 'ArrowRight' })
  fireEvent.keyDown(text, { key: 'ArrowRight' })
  expect(onSelect).toHaveBeenLastCalledWith(3, 7)
  expect(window.getSelection()?.toString()).toBe('ปลูก')
  rerender(<SelectableText text={TEXT} marks={[]} lang="th" label="Thai" idle onSelect={onSelect} />)
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})
