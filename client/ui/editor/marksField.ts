import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { TextMark } from '../text/marks.ts'

/** Replaces the marks over the text. */
export const setMarks = StateEffect.define<readonly TextMark[]>()

/** The marks as decorations; they move with the text while it is typed in, until newer ones come. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const effect = transaction.effects.findLast((each) => each.is(setMarks))
    if (!effect) return before.map(transaction.changes)
    const length = transaction.newDoc.length
    const ranges = effect.value
      .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
      .filter((mark) => mark.start < mark.end)
      .map(({ className, title, start, end }) =>
        Decoration.mark({ class: className, ...(title && { attributes: { title } }) }).range(start, end),
      )
    return Decoration.set(ranges, true)
  },
  provide: (field) => EditorView.decorations.from(field),
})
