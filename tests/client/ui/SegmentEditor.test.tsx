import { act, screen } from '@testing-library/react'
import { createRef, useState } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { useKeptEditors } from '../../../client/ui/editor/keptEditors.ts'
import { SegmentEditor, type SegmentEditorHandle } from '../../../client/ui/editor/SegmentEditor.tsx'
import { renderInApp } from '../../helpers/inApp.tsx'

// jsdom lays nothing out; the editor asks where its text stands.
beforeAll(() => {
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null })
  Range.prototype.getBoundingClientRect = () => new DOMRect()
})

const handle = createRef<SegmentEditorHandle>()
let put: (text: string) => void = () => {}
let show: (id: string) => void = () => {}

function Page() {
  const kept = useKeptEditors()
  const [texts, setTexts] = useState<Record<string, string>>({ a: 'กข', b: 'คง' })
  const [id, setId] = useState('a')
  put = (text) => setTexts((now) => ({ ...now, [id]: text }))
  show = setId
  return (
    <SegmentEditor
      key={id}
      id={id}
      text={texts[id] ?? ''}
      marks={[{ start: 0, end: 1, className: 'finding-minor' }]}
      lang="th"
      label={`Paragraph ${id}`}
      kept={kept}
      onChange={put}
      handle={handle}
    />
  )
}

const shown = () => screen.getByRole('textbox').textContent

describe('the editor of a segment', () => {
  test('has a name, a language, and its marks', () => {
    renderInApp(<Page />)
    expect(screen.getByRole('textbox', { name: 'Paragraph a' })).toHaveAttribute('lang', 'th')
    expect(document.querySelector('.finding-minor')).toHaveTextContent('ก')
  })

  test('words are written in place of what is selected, as one step that undo takes back', () => {
    renderInApp(<Page />)
    act(() => handle.current?.select(0, 1))
    expect(handle.current?.selection()).toEqual({ start: 0, end: 1 })
    act(() => handle.current?.insert('คง'))
    expect(shown()).toBe('คงข')
    expect(handle.current?.selection()).toEqual({ start: 2, end: 2 })
    act(() => handle.current?.undo())
    expect(shown()).toBe('กข')
  })

  test('a text from outside is one step that undo takes back', () => {
    renderInApp(<Page />)
    act(() => put('กขค'))
    expect(shown()).toBe('กขค')
    act(() => handle.current?.undo())
    expect(shown()).toBe('กข')
    act(() => handle.current?.redo())
    expect(shown()).toBe('กขค')
  })

  test('undo of a row is still there after other rows', () => {
    renderInApp(<Page />)
    act(() => put('กขค'))
    act(() => show('b'))
    expect(shown()).toBe('คง')
    act(() => handle.current?.undo())
    expect(shown()).toBe('คง')
    act(() => show('a'))
    act(() => handle.current?.undo())
    expect(shown()).toBe('กข')
  })

  test('the one editor goes to the next row, with its name, its text and the focus', () => {
    renderInApp(<Page />)
    const before = screen.getByRole('textbox', { name: 'Paragraph a' })
    expect(before).toHaveFocus()
    act(() => show('b'))
    expect(screen.getByRole('textbox', { name: 'Paragraph b' })).toBe(before)
    expect(before).toHaveFocus()
    expect(before).toHaveTextContent('คง')
  })
})
