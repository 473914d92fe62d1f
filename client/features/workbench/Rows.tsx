import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useArticle } from './context.ts'
import { useDrafts } from './drafts.ts'
import { bringIntoView, isAway, ROOM } from './intoView.ts'
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

/** Indices in order with one more among them. */
function withIndex(indices: readonly number[], index: number): number[] {
  if (index < 0 || indices.includes(index)) return [...indices]
  return [...indices, index].sort((a, b) => a - b)
}

/** The rows of the article, only those near the screen in the page. */
export const Rows = memo(function Rows() {
  const { t } = useTranslation()
  const { rows, hits, others, comments, standing } = useArticle()
  const activeId = useWorkbench((state) => state.activeId)
  const hitAt = useWorkbench((state) => state.find.at)
  const scroller = useRef<HTMLDivElement>(null)
  // The same functions as long as the rows are the same: else every height would be worked out anew at each key.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const estimateSize = useCallback((index: number) => likelyHeight(rows[index]), [rows])
  const activeIndex = useMemo(() => rows.findIndex((row) => row.id === activeId), [rows, activeId])
  // The row with the editor stays, however far one scrolls to read: what is typed has a place to go.
  const rangeExtractor = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), activeIndex),
    [activeIndex],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    rangeExtractor,
    overscan: 8,
    // There are rows enough beyond the edge: the frame that scrolls need not wait for more.
    useFlushSync: false,
    paddingEnd: ROOM.end,
    scrollPaddingStart: ROOM.above,
    scrollPaddingEnd: ROOM.below,
  })

  const hitsOf = useMemo(() => Map.groupBy(hits, ({ segmentId }) => segmentId), [hits])
  useLayoutEffect(() => {
    if (activeIndex >= 0) bringIntoView(virtual, activeIndex)
  }, [activeId])
  // Whoever scrolled away to read and types on sees what they type.
  useEffect(() => {
    const textIn = ({ drafts }: ReturnType<typeof useDrafts.getState>) =>
      activeId ? drafts[activeId]?.text : undefined
    return useDrafts.subscribe((now, before) => {
      const typed = textIn(now)
      if (typed !== undefined && typed !== textIn(before) && isAway(virtual, activeIndex)) {
        bringIntoView(virtual, activeIndex)
      }
    })
  }, [activeId, activeIndex, virtual])

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
                active={segment.id === activeId}
                editing={standing && segment.id === activeId}
                hits={hitsOf.get(segment.id)}
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
})
