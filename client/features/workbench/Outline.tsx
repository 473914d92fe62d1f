import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { SEVERITIES } from '../../../shared/model.ts'
import { useAfterPaint } from '../../ui/afterPaint.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import { Shape } from '../../ui/marks/Shape.tsx'
import { STATE_SHAPES } from '../../ui/marks/StateMark.tsx'
import { useArticle } from './context.ts'
import { useWorkbench } from './store.ts'
import styles from './workbench.module.css'

const height = () => 26

/** The article as a map: one mark a paragraph, its shape and colour the state, its notch the gravest open finding. */
export const Outline = memo(function Outline() {
  const { rows } = useArticle()
  // Comes after the row itself: the map is looked at later.
  const activeId = useAfterPaint(useWorkbench((state) => state.activeId))
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: height,
    overscan: 10,
  })
  const activeIndex = rows.findIndex((row) => row.id === activeId)
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex)
  }, [activeIndex, virtual])
  return (
    <div ref={scroller} className={styles.map}>
      <div className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const segment = rows[item.index]
          return (
            segment && <Mark key={segment.id} segment={segment} active={segment.id === activeId} top={item.start} />
          )
        })}
      </div>
    </div>
  )
})

interface MarkProps {
  readonly segment: Segment
  readonly active: boolean
  readonly top: number
}

const Mark = memo(function Mark({ segment, active, top }: MarkProps) {
  const { t } = useTranslation()
  const open = segment.findings.filter(isOpen)
  const gravest = SEVERITIES.find((severity) => open.some((finding) => finding.severity === severity))
  const number = segment.position + 1
  const name = segment.role === 'body' ? `¶ ${number}` : t(`states:segmentRole.${segment.role}`)
  const said = [
    `${number}, ${t(`states:segmentRole.${segment.role}`)}`,
    t(`states:segment.${segment.state}`),
    ...(gravest ? [`${open.length} × ${t(`states:severity.${gravest}`)}`] : []),
  ].join(', ')
  return (
    <button
      type="button"
      className={styles.mapMark}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={active ? 0 : -1}
      aria-current={active || undefined}
      aria-label={said}
      onClick={() => useWorkbench.getState().activate(segment.id)}
    >
      <span style={{ color: `var(--state-${segment.state})` }}>
        <Shape name={STATE_SHAPES[segment.state]} />
      </span>
      <span className={styles.mapName}>{name}</span>
      {gravest && (
        <span className={styles.notch} data-severity={gravest} style={{ background: `var(--severity-${gravest})` }} />
      )}
    </button>
  )
})
