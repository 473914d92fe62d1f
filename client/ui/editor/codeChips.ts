import { EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import { codeNumber, type InlineCode } from '../../../shared/text/codes.ts'
import { mayBecome } from './codeRules.ts'

class Chip extends WidgetType {
  readonly number: number
  readonly title: string

  constructor(number: number, title: string) {
    super()
    this.number = number
    this.title = title
  }
  override eq(other: Chip): boolean {
    return other.number === this.number && other.title === this.title
  }
  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'code-chip'
    chip.dataset.code = String(this.number)
    chip.title = this.title
    chip.setAttribute('role', 'img')
    chip.setAttribute('aria-label', this.title)
    return chip
  }
}

/** Shows the inline codes of a text as chips that the caret steps over, and keeps those that must neither go nor be doubled. */
export function codeChips(codes: readonly InlineCode[]): Extension {
  const chips = new MatchDecorator({
    regexp: /[\uE000-\uF8FF]/g,
    decoration: ([character]) => {
      const number = codeNumber(character)
      return Decoration.replace({ widget: new Chip(number, `${number} ${codes[number - 1]?.text ?? ''}`.trim()) })
    },
  })
  const plugin = ViewPlugin.define(
    (view) => {
      let set = chips.createDeco(view)
      return {
        get shown() {
          return set
        },
        update(change: ViewUpdate) {
          set = chips.updateDeco(change, set)
        },
      }
    },
    {
      decorations: ({ shown }) => shown,
      provide: (own) => EditorView.atomicRanges.of((view) => view.plugin(own)?.shown ?? Decoration.none),
    },
  )
  return [plugin, guard(codes)]
}

/** What a person does may not take away or double what must stay as it is; a text taken as a whole may. */
const guard = (codes: readonly InlineCode[]) =>
  EditorState.transactionFilter.of((transaction) => {
    const byHand =
      transaction.isUserEvent('input') || transaction.isUserEvent('delete') || transaction.isUserEvent('move')
    if (!transaction.docChanged || !byHand) return transaction
    const { startState, newDoc } = transaction
    return mayBecome(startState.doc.toString(), newDoc.toString(), codes) ? transaction : []
  })
