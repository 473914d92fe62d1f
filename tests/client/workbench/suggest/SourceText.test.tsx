import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { SourceText } from '../../../../client/features/workbench/suggest/SourceText.tsx'
import { useSuggest } from '../../../../client/features/workbench/suggest/store.ts'
import { selectAgain, selectionIn } from '../../../../client/ui/text/heldSelection.ts'
import type { TextMark } from '../../../../client/ui/text/marks.ts'
import { renderInApp } from '../../../helpers/inApp.tsx'

const TEXT = 'Khách thăm đồi chè.'
let mark: (marks: readonly TextMark[]) => void = () => {}

function Cell() {
  const [marks, setMarks] = useState<readonly TextMark[]>([])
  mark = setMarks
  return <SourceText text={TEXT} marks={marks} number={3} active />
}

const source = () => screen.getByRole('textbox', { name: 'Vietnamese source of paragraph 3' })

function selected(from: number, to: number) {
  act(() => selectAgain(source(), { anchor: from, focus: to }))
  fireEvent(document, new Event('selectionchange'))
}

beforeEach(() => useSuggest.getState().set({ sourceText: '' }))

test('what is selected in the source is remembered, whichever way it was dragged', () => {
  renderInApp(<Cell />)
  selected(11, 18)
  expect(useSuggest.getState().sourceText).toBe('đồi chè')
  selected(10, 6)
  expect(useSuggest.getState().sourceText).toBe('thăm')
})

test('the selection stays when terms are underlined meanwhile', () => {
  renderInApp(<Cell />)
  selected(6, 18)
  act(() => mark([{ start: 11, end: 14, className: 'known-term' }]))
  act(() => mark([{ start: 8, end: 18, className: 'known-term' }]))
  expect(selectionIn(source())).toEqual({ anchor: 6, focus: 18 })
  expect(window.getSelection()?.toString()).toBe('thăm đồi chè')
})

test('a selection elsewhere leaves what was remembered', () => {
  renderInApp(<Cell />)
  selected(11, 18)
  window.getSelection()?.removeAllRanges()
  fireEvent(document, new Event('selectionchange'))
  expect(useSuggest.getState().sourceText).toBe('đồi chè')
})
