import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Comment } from '../../../shared/api/discussion.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useTable } from './context.ts'
import { ReviewRow } from './ReviewRow.tsx'
import styles from './review.module.css'
import { useReview } from './store.ts'

const NONE: readonly Annotation[] = []
const NOTHING_SAID: readonly Comment[] = []
const likelyHeight = () => 160

/** The paragraphs that wait for a verdict, only those near the screen in the page. */
export function ReviewRows() {
  const { t } = useTranslation()
  const { shown, others, annotations, unmark, comments, settle, mayReview, mayComment } = useTable()
  const { activeId, mode, marked } = useReview()
  const scroller = useRef<HTMLDivElement>(null)
  const getItemKey = useCallback((index: number) => shown[index]?.id ?? index, [shown])
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: likelyHeight,
    overscan: 6,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 48,
  })
  const activeIndex = shown.findIndex((segment) => segment.id === activeId)
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeId])
  return (
    <section ref={scroller} className={styles.scroller} aria-label={t('review:rows')}>
      <div className={styles.columns} aria-hidden>
        <span />
        <span>{t('review:column.source')}</span>
        <span>{t('review:column.target')}</span>
        <span>{t('review:column.changes')}</span>
      </div>
      {shown.length === 0 && <EmptyState text={t('review:allJudged')} />}
      <ol className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const segment = shown[item.index]
          return (
            segment && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.place}
                style={{ transform: `translateY(${item.start}px)` }}
                aria-current={segment.id === activeId || undefined}
              >
                <ReviewRow
                  segment={segment}
                  active={segment.id === activeId}
                  editing={segment.id === activeId && mode === 'edit'}
                  annotations={annotations.get(segment.id) ?? NONE}
                  unmark={mayReview ? unmark : undefined}
                  marked={segment.id === activeId && mode === 'annotate' ? marked : null}
                  comments={comments.get(segment.id) ?? NOTHING_SAID}
                  settle={mayComment ? settle : undefined}
                  presence={others.find((each) => each.segmentId === segment.id)}
                />
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
