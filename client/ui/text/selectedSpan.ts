import type { Span } from '../../../shared/model.ts'

/** Words marked with the pointer in one text of a row: which text, by its language, and where. */
export interface SelectedSpan extends Span {
  readonly lang: string
  readonly text: string
}

/** What is marked inside one text (`data-text`) within an element; null where nothing is, or more than one text. */
export function selectedSpan(within: Element | null): SelectedSpan | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !within) return null
  const range = selection.getRangeAt(0)
  const host = [...within.querySelectorAll<HTMLElement>('[data-text]')].find((each) =>
    each.contains(range.commonAncestorContainer),
  )
  if (!host) return null
  const before = document.createRange()
  before.selectNodeContents(host)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const text = range.toString()
  return { lang: host.lang, start, end: start + text.length, text }
}
