import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { InlineCode } from '../../../shared/text/codes.ts'
import { codeChips } from './codeChips.ts'
import { marksField } from './marksField.ts'
import { thaiWordMovement } from './thaiWords.ts'

/** A segment is one paragraph: line breaks that are pasted in become spaces. */
const oneParagraph = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction
  const text = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ')
  return {
    changes: { from: 0, to: transaction.startState.doc.length, insert: text },
    selection: { anchor: Math.min(transaction.newSelection.main.head, text.length) },
    userEvent: 'input.paste',
  }
})

/** Everything an editor of one segment has: one paragraph, undo, caret by Thai words, marks. */
export function segmentExtensions(
  lang: string,
  label: string,
  readOnly: boolean,
  codes: readonly InlineCode[],
): Extension {
  return [
    history(),
    oneParagraph,
    thaiWordMovement,
    marksField,
    codeChips(codes),
    keymap.of([{ key: 'Enter', run: () => true }, ...historyKeymap, ...standardKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ lang, 'aria-label': label, spellcheck: 'false' }),
    EditorState.readOnly.of(readOnly),
  ]
}
