import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedText } from '../../../ui/text/MarkedText.tsx'
import type { TextMark } from '../../../ui/text/marks.ts'
import { type Held, selectAgain, selectionIn } from './heldSelection.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

interface Props {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Number of the paragraph as it is shown. */
  readonly number: number
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
  const held = useRef<Held | null>(null)
  const remember = () => {
    held.current = host.current && selectionIn(host.current)
    if (!held.current) return
    const { anchor, focus } = held.current
    useSuggest.getState().set({ sourceText: text.slice(Math.min(anchor, focus), Math.max(anchor, focus)).trim() })
  }
  useEffect(() => {
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [text])
  // Marks drawn anew take the words away under the selection; it is put back before anybody is told.
  useLayoutEffect(() => {
    if (host.current && held.current && selectionIn(host.current)) selectAgain(host.current, held.current)
  }, [marks])
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
      onKeyDown={(event) => {
        selectByKey(event.currentTarget, event)
        // The browser tells of it only later; the next key and the next marks may come before.
        remember()
      }}
    >
      <MarkedText text={text} marks={marks} lang="vi" />
    </div>
  )
}
