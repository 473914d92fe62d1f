import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useBench } from './context.ts'
import { useDrafts } from './drafts.ts'
import { Row } from './Row.tsx'
import { useWorkbench } from './store.ts'
import styles from './workbench.module.css'

const CHARACTERS_A_LINE = 48
const LINE = 27.2
const AROUND = 20

/** About how high a row will be, until it has been on the screen. */
function likelyHeight(row: Segment | undefined): number {
  const length = Math.max(row?.source.length ?? 0, row?.target.length ?? 0)
  return Math.max(1, Math.ceil(length / CHARACTERS_A_LINE)) * LINE + AROUND
}

/** The rows of the article, only those near the screen in the page. */
export function Rows() {
  const { t } = useTranslation()
  const { rows, hits, others, comments } = useBench()
  const activeId = useWorkbench((state) => state.activeId)
  const hitAt = useWorkbench((state) => state.find.at)
  const drafts = useDrafts((state) => state.drafts)
  const scroller = useRef<HTMLDivElement>(null)
  // The same functions as long as the rows are the same: else every height would be worked out anew at each key.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const estimateSize = useCallback((index: number) => likelyHeight(rows[index]), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    overscan: 8,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 72,
  })

  const activeIndex = rows.findIndex((row) => row.id === activeId)
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeId])

  return (
    <div ref={scroller} className={styles.scroller} data-rows>
      {rows.length === 0 && <EmptyState text={t('workbench:filter.nothing')} />}
      <ol className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const segment = rows[item.index]
          if (!segment) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-current={segment.id === activeId || undefined}
            >
              <Row
                segment={segment}
                draft={drafts[segment.id]}
                active={segment.id === activeId}
                hits={hits.some((hit) => hit.segmentId === segment.id) ? hits : undefined}
                hit={hits[hitAt]}
                comments={comments.get(segment.id) ?? 0}
                presence={others.find((each) => each.segmentId === segment.id)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
