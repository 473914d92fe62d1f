import { useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Command } from '../../ui/commands/command.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { grouped, type InDocument, stepFrom } from './results.ts'
import { useSweeps } from './store.ts'
import styles from './sweeps.module.css'

const LIKELY_HEIGHT = 110
const HEADING_HEIGHT = 40

interface Props<T extends InDocument> {
  readonly label: string
  readonly rows: readonly T[]
  /** The heading of a document; its rows are given. */
  readonly heading: (title: string, rows: readonly T[]) => ReactNode
  readonly children: (row: T) => ReactNode
}

/** Results under the headings of their articles; of thousands, only those near the screen are in the page. */
export function ResultList<T extends InDocument>({ label, rows, heading, children }: Props<T>) {
  const items = useMemo(() => grouped(rows), [rows])
  const { active, activate } = useSweeps()
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.kind === 'document' ? HEADING_HEIGHT : LIKELY_HEIGHT),
    overscan: 8,
    scrollPaddingStart: HEADING_HEIGHT,
  })
  const activeIndex = items.findIndex((item) => item.kind === 'row' && item.key === active)
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
    else activate(stepFrom(items, null, 1), false)
  }, [active, items])
  const go = (step: 1 | -1) => () => activate(stepFrom(items, useSweeps.getState().active, step), true)
  const commands: Command[] = [
    { id: 'results.next', title: 'sweeps:next', group: 'sweeps:group', keys: ['j', 'arrowdown'], run: go(1) },
    { id: 'results.previous', title: 'sweeps:previous', group: 'sweeps:group', keys: ['k', 'arrowup'], run: go(-1) },
  ]
  useCommands(commands)
  // Rows come and go while the list scrolls: none may take the focus from where somebody has gone to write.
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) activate(useSweeps.getState().active, false)
  }
  return (
    <section ref={scroller} className={styles.scroller} aria-label={label} onBlur={onBlur}>
      <ol className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          return (
            item && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'document' ? (
                  <div className={styles.document}>{heading(item.title, item.rows)}</div>
                ) : (
                  children(item.row)
                )}
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
