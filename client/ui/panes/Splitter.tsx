import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import styles from './panes.module.css'
import type { PaneLimits, PaneState } from './panes.ts'

const STEP = 16

interface Props {
  /** Names the pane that it draws. */
  readonly label: string
  readonly pane: PaneState
  readonly limits: PaneLimits
  /** On which side of it the pane lies. */
  readonly side: 'left' | 'right'
}

/** The line between two panes: drawn with the pointer or the arrow keys; Enter or a double click hides and shows the pane. */
export function Splitter({ label, pane, limits, side }: Props) {
  const from = useRef<{ x: number; width: number } | null>(null)
  const outwards = side === 'left' ? 1 : -1
  const now = pane.hidden ? 0 : pane.width
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (event.altKey || event.ctrlKey || event.metaKey || (step === 0 && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'Enter') pane.toggle()
    else pane.draw(pane.width + step * outwards)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: now }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (from.current && event.clientX !== from.current.x)
      pane.draw(from.current.width + (event.clientX - from.current.x) * outwards)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is a separator with a value, which hr has not
    <div
      role="separator"
      tabIndex={0}
      className={styles.splitter}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={now}
      aria-valuemin={0}
      aria-valuemax={limits.most}
      onKeyDown={onKeyDown}
      onDoubleClick={pane.toggle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
