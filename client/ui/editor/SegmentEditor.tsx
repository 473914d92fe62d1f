import { historyField, redo, undo } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../shared/model.ts'
import type { InlineCode } from '../../../shared/text/codes.ts'
import type { TextMark } from '../text/marks.ts'
import { segmentExtensions } from './extensions.ts'
import { setMarks } from './marksField.ts'

export interface SegmentEditorHandle {
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: () => void
  /** Selects a stretch and shows it. */
  readonly select: (start: number, end: number) => void
  /** Writes words in place of the selection, or at the caret, as one step that undo takes back. */
  readonly insert: (text: string) => void
  /** What is selected; empty at the caret where nothing is. */
  readonly selection: () => Span
}

/** States of editors that are not on the screen, as JSON. */
export type KeptEditors = Map<string, unknown>

const FIELDS = { history: historyField }

interface Props {
  /** Undo history and caret are kept under this key in `kept`, so that they survive leaving the row. */
  readonly id: string
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly lang: string
  readonly label: string
  readonly readOnly?: boolean
  /** Where the caret goes when the editor appears; where it was last, if left out. */
  readonly caret?: number | undefined
  readonly kept: KeptEditors
  /** The inline codes that stand in the text as characters; none, if left out. */
  readonly codes?: readonly InlineCode[]
  readonly onChange: (text: string) => void
  readonly handle?: Ref<SegmentEditorHandle>
}

/** Puts a text into an editor as one undoable step, touching only what differs. */
function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  let start = 0
  while (start < before.length && start < text.length && before[start] === text[start]) start++
  let tail = 0
  const most = Math.min(before.length, text.length) - start
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  view.dispatch({ changes: { from: start, to: before.length - tail, insert: text.slice(start, text.length - tail) } })
}

function stateFor({ id, text, kept, caret }: Props, extensions: Extension): EditorState {
  const before = kept.get(id)
  const state = before
    ? EditorState.fromJSON(before, { extensions }, FIELDS)
    : EditorState.create({ doc: text, extensions, selection: { anchor: text.length } })
  if (caret === undefined) return state
  return state.update({ selection: { anchor: Math.min(caret, state.doc.length) } }).state
}

/** The editor of one segment's Thai text. Controlled: what `text` says is what it shows. */
export function SegmentEditor(props: Props) {
  const { id, text, marks, lang, label, readOnly = false, handle } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!host.current) return
    const { kept } = latest.current
    const report = EditorView.updateListener.of((update) => {
      const now = update.state.doc.toString()
      if (update.docChanged && now !== latest.current.text) latest.current.onChange(now)
    })
    const extensions = [segmentExtensions(lang, label, readOnly, latest.current.codes ?? []), report]
    const editor = new EditorView({ parent: host.current, state: stateFor(latest.current, extensions) })
    view.current = editor
    replaceText(editor, latest.current.text)
    editor.dispatch({ effects: setMarks.of(latest.current.marks) })
    editor.focus()
    return () => {
      kept.set(id, editor.state.toJSON(FIELDS))
      editor.destroy()
      view.current = null
    }
  }, [id, lang, label, readOnly])

  // Before the next key can be pressed, so that a text from outside never meets letters typed meanwhile.
  useLayoutEffect(() => {
    if (view.current) replaceText(view.current, text)
  }, [text])
  useEffect(() => {
    view.current?.dispatch({ effects: setMarks.of(marks) })
  }, [marks])
  useImperativeHandle(handle, () => ({
    undo: () => view.current && undo(view.current),
    redo: () => view.current && redo(view.current),
    focus: () => view.current?.focus(),
    select: (start, end) => {
      view.current?.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true })
      view.current?.focus()
    },
    insert: (words) => {
      if (!view.current || readOnly) return
      view.current.dispatch(view.current.state.replaceSelection(words), { scrollIntoView: true })
      view.current.focus()
    },
    selection: () => {
      const { from = 0, to = 0 } = view.current?.state.selection.main ?? {}
      return { start: from, end: to }
    },
  }))
  return <div ref={host} data-editor />
}
