import { historyField } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo } from 'react'
import type { InlineCode } from '../../../shared/text/codes.ts'
import type { TextMark } from '../text/marks.ts'
import { segmentExtensions } from './extensions.ts'
import { setMarks } from './marksField.ts'
import { textChange } from './textChange.ts'

/** A row that wants the editor. */
export interface EditorPlace {
  /** Undo history and caret are kept under this key. */
  readonly id: string
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly lang: string
  readonly label: string
  readonly readOnly: boolean
  readonly codes: readonly InlineCode[]
  /** Where the caret goes; where it was last, if undefined. */
  readonly caret: number | undefined
}

/**
 * The one editor of a page. It goes to the row where somebody works, without losing the focus on the way; the undo history
 * and caret of every row wait for its return. To make an editor anew at each row is felt as a pause.
 */
export interface KeptEditors {
  /** Puts the editor into a row, with the focus. @param onChange told the whole text whenever it changes */
  readonly enter: (host: Element, place: EditorPlace, onChange: (text: string) => void) => EditorView
  /** Keeps the state of the row that the editor leaves. */
  readonly leave: (id: string) => void
  /** The page is left. */
  readonly destroy: () => void
}

const FIELDS = { history: historyField }

/** Moves an element; where the browser can, with its focus. */
function move(element: Element, to: Element): void {
  if (to.isConnected && element.isConnected && 'moveBefore' in to) to.moveBefore(element, null)
  else to.append(element)
}

export function keepEditors(): KeptEditors {
  const states = new Map<string, { readonly looks: string; readonly state: EditorState }>()
  let looks = ''
  const between = document.createElement('div')
  between.hidden = true
  let view: EditorView | null = null
  let told: (text: string) => void = () => {}
  const report = EditorView.updateListener.of(({ docChanged, state }) => docChanged && told(state.doc.toString()))

  const found = ({ id, text, lang, label, readOnly, codes }: EditorPlace): EditorState => {
    const before = states.get(id)
    if (before?.looks === looks) return before.state
    const extensions: Extension = [segmentExtensions(lang, label, readOnly, codes), report]
    return before
      ? EditorState.fromJSON(before.state.toJSON(FIELDS), { extensions }, FIELDS)
      : EditorState.create({ doc: text, extensions, selection: { anchor: text.length } })
  }
  const stateOf = (place: EditorPlace): EditorState => {
    const { text, marks, lang, label, readOnly, codes, caret } = place
    looks = JSON.stringify([lang, label, readOnly, codes])
    const before = found(place)
    const { state } = before.update({ ...textChange(before.doc.toString(), text), effects: setMarks.of(marks) })
    return caret === undefined ? state : state.update({ selection: { anchor: Math.min(caret, text.length) } }).state
  }

  return {
    enter: (host, place, onChange) => {
      told = onChange
      const state = stateOf(place)
      if (view) {
        move(view.dom, host)
        view.setState(state)
      } else {
        document.body.append(between)
        view = new EditorView({ parent: host, state })
      }
      if (!view.hasFocus) view.focus()
      return view
    },
    leave: (id) => {
      if (!view) return
      states.set(id, { looks, state: view.state })
      told = () => {}
      // Hidden, so that the browser takes the focus away where no row follows.
      move(view.dom, between)
    },
    destroy: () => {
      view?.destroy()
      view = null
      between.remove()
    },
  }
}

/** The editor of a page and what it keeps, for as long as the page is there. */
export function useKeptEditors(): KeptEditors {
  const kept = useMemo(keepEditors, [])
  useEffect(() => kept.destroy, [kept])
  return kept
}
