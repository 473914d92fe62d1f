import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { type Held, selectAgain, selectionIn } from './heldSelection.ts'
import { MarkedText } from './MarkedText.tsx'
import type { TextMark } from './marks.ts'
import { selectedByWord } from './wordSelection.ts'

interface Props {
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly lang: string
  readonly label: string
  /** Words can be selected with the mouse, but no key leads here: one of many texts, and not the one that is worked on. */
  readonly idle?: boolean
  /** Told whenever something in the text is selected, by mouse or key, in whichever direction. Nobody listens without it. */
  readonly onSelect: ((start: number, end: number) => void) | undefined
}

/** Selects with the arrow keys: plain the next word, with Shift as many as wanted. */
function selectByKey(element: Element, text: string, event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || altKey || ctrlKey || metaKey) return
  event.preventDefault()
  selectAgain(element, selectedByWord(text, selectionIn(element), key === 'ArrowRight' ? 1 : -1, shiftKey))
}

/** A text that is read, and in which words are selected with the mouse or with the arrow keys; marks drawn anew leave the selection. */
export function SelectableText({ text, marks, lang, label, idle = false, onSelect }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const held = useRef<Held | null>(null)
  const remember = () => {
    held.current = element.current && selectionIn(element.current)
    if (!held.current) return
    const { anchor, focus } = held.current
    onSelect?.(Math.min(anchor, focus), Math.max(anchor, focus))
  }
  const latest = useRef(remember)
  latest.current = remember
  const listening = onSelect !== undefined
  useEffect(() => {
    if (!listening) return
    const listen = () => latest.current()
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [listening])
  // Marks drawn anew take the words away under the selection; it is put back before anybody is told.
  useLayoutEffect(() => {
    if (element.current && held.current && selectionIn(element.current)) selectAgain(element.current, held.current)
  }, [marks])
  // An input holds no marks; this one is read and selected, never written in.
  const reachable = idle
    ? {}
    : {
        role: 'textbox',
        'aria-readonly': true,
        'aria-multiline': true,
        'aria-label': label,
        tabIndex: 0,
        onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
          selectByKey(event.currentTarget, text, event)
          // The browser tells of it only later; the next key and the next marks may come before.
          remember()
        },
      }
  return (
    <div ref={element} className="selectable-text" {...reachable}>
      <MarkedText text={text} marks={marks} lang={lang} />
    </div>
  )
}
