import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedText } from '../../../ui/text/MarkedText.tsx'
import type { TextMark } from '../../../ui/text/marks.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

interface Props {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Number of the paragraph as it is shown. */
  readonly number: number
}

/** The browser's selection where it is inside an element. */
function selectionIn(element: Element | null): Selection | null {
  const selection = window.getSelection()
  return selection?.anchorNode && element?.contains(selection.anchorNode) ? selection : null
}

/** Selects words with the arrow keys: plain the next one, with Shift as many as wanted. */
function selectByKey(element: Element, event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || altKey || ctrlKey || metaKey) return
  event.preventDefault()
  const direction = key === 'ArrowRight' ? 'forward' : 'backward'
  if (!selectionIn(element)) window.getSelection()?.collapse(element, 0)
  const selection = window.getSelection()
  if (!selection) return
  if (!shiftKey) {
    if (direction === 'forward') selection.collapseToEnd()
    else selection.collapseToStart()
  }
  selection.modify('extend', direction, 'word')
}

/**
 * The source of the active paragraph. What is selected in it, with the mouse or by words with the arrow keys, is remembered
 * while the focus is in the editor, for a new term and for looking it up.
 */
export function SourceText({ text, marks, number }: Props) {
  const { t } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const remember = () => {
      const selection = selectionIn(host.current)
      if (selection) useSuggest.getState().set({ sourceText: selection.toString().trim() })
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input holds no marks; this one is read and selected, never written in
    <div
      ref={host}
      role="textbox"
      aria-readonly
      aria-multiline
      tabIndex={0}
      className={styles.source}
      aria-label={t('suggest:source', { number })}
      onKeyDown={(event) => selectByKey(event.currentTarget, event)}
    >
      <MarkedText text={text} marks={marks} lang="vi" />
    </div>
  )
}
