import { EditorSelection, type EditorState, type Extension, Prec, type StateCommand } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { wordAt, wordEdge } from '../text/wordEdges.ts'

function target(state: EditorState, head: number, direction: -1 | 1): number {
  return wordEdge(state.doc.toString(), head, direction)
}

function move(direction: -1 | 1, extend: boolean): StateCommand {
  return ({ state, dispatch }) => {
    const { anchor, head } = state.selection.main
    const to = target(state, head, direction)
    dispatch(state.update({ selection: EditorSelection.single(extend ? anchor : to, to), scrollIntoView: true }))
    return true
  }
}

function erase(direction: -1 | 1): StateCommand {
  return ({ state, dispatch }) => {
    const { from, to, head, empty } = state.selection.main
    const edge = empty ? target(state, head, direction) : head
    const [start, end] = empty ? [Math.min(head, edge), Math.max(head, edge)] : [from, to]
    if (start < end) dispatch(state.update({ changes: { from: start, to: end }, userEvent: 'delete.word' }))
    return true
  }
}

/** Double clicking selects a word, dragging on goes by words. */
const doubleClick = EditorView.mouseSelectionStyle.of((view, press) => {
  if (press.detail !== 2 || press.button !== 0) return null
  const wordUnder = (event: MouseEvent) => {
    const offset = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length
    return wordAt(view.state.doc.toString(), offset)
  }
  const first = wordUnder(press)
  return {
    get: (event) => {
      const word = wordUnder(event)
      return word.start < first.start
        ? EditorSelection.single(first.end, word.start)
        : EditorSelection.single(first.start, word.end)
    },
    update: () => false,
  }
})

/** Caret, deletion and double click go by Thai words, where CodeMirror takes a whole Thai run for one word. */
export const thaiWordMovement: Extension = [
  doubleClick,
  Prec.high(
    keymap.of([
      { key: 'Ctrl-ArrowLeft', mac: 'Alt-ArrowLeft', run: move(-1, false), shift: move(-1, true) },
      { key: 'Ctrl-ArrowRight', mac: 'Alt-ArrowRight', run: move(1, false), shift: move(1, true) },
      { key: 'Ctrl-Backspace', mac: 'Alt-Backspace', run: erase(-1) },
      { key: 'Ctrl-Delete', mac: 'Alt-Delete', run: erase(1) },
    ]),
  ),
]
