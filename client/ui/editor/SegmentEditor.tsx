import { redo, undo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../shared/model.ts'
import type { InlineCode } from '../../../shared/text/codes.ts'
import type { TextMark } from '../text/marks.ts'
import type { KeptEditors } from './keptEditors.ts'
import { setMarks } from './marksField.ts'
import { textChange } from './textChange.ts'

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

/** The editor of one segment's Thai text; one on a page at a time. Controlled: what `text` says is what it shows. */
export function SegmentEditor(props: Props) {
  const { id, text, marks, lang, label, readOnly = false, kept, handle } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const shown = useRef(marks)
  const latest = useRef(props)
  latest.current = props

  useLayoutEffect(() => {
    if (!host.current) return
    const { codes = [], caret, ...now } = latest.current
    const place = { id, text: now.text, marks: now.marks, lang, label, readOnly, codes, caret }
    shown.current = now.marks
    view.current = kept.enter(host.current, place, (written) => {
      if (written !== latest.current.text) latest.current.onChange(written)
    })
    return () => {
      kept.leave(id)
      view.current = null
    }
  }, [id, lang, label, readOnly, kept])

  // Before the next key can be pressed, so that a text from outside never meets letters typed meanwhile.
  useLayoutEffect(() => {
    const now = view.current?.state.doc.toString()
    if (now !== undefined && now !== text) view.current?.dispatch(textChange(now, text))
  }, [text])
  useEffect(() => {
    if (shown.current === marks) return
    shown.current = marks
    view.current?.dispatch({ effects: setMarks.of(marks) })
  }, [marks])
  useImperativeHandle(
    handle,
    () => ({
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
    }),
    [readOnly],
  )
  return <div ref={host} data-editor />
}
