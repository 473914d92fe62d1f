import { MessageSquare } from 'lucide-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import { findingMarks } from '../../ui/findings/shown.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { MarkedText } from '../../ui/text/MarkedText.tsx'
import { ActiveCells } from './ActiveCells.tsx'
import { textOf, useDrafts } from './drafts.ts'
import { type Hit, hitMarks } from './find.ts'
import { mergeFindings } from './liveFindings.ts'
import { offsetAt } from './offsetAt.ts'
import { useWorkbench } from './store.ts'
import { useKnownMarks } from './suggest/context.ts'
import styles from './workbench.module.css'

export interface RowProps {
  readonly segment: Segment
  readonly active: boolean
  /** What the find bar found, where some of it is in this row. */
  readonly hits: readonly Hit[] | undefined
  /** The one of them that is looked at. */
  readonly hit: Hit | undefined
  /** How many comments on it are open. */
  readonly comments: number
  /** Somebody else who is in this row. */
  readonly presence: Presence | undefined
}

/** One paragraph: its state, the Vietnamese and the Thai. Only the active one holds an editor. */
export const Row = memo(function Row(props: RowProps) {
  const { segment, active, comments, presence } = props
  const { t } = useTranslation()
  return (
    <div className={styles.row} data-active={active || undefined} data-segment={segment.id}>
      <div className={styles.gutter}>
        <span className={styles.number}>{segment.position + 1}</span>
        <StateMark state={segment.state} word={false} />
        {comments > 0 && (
          <span role="img" aria-label={t('discussion:comment.marked', { count: comments })} className={styles.talk}>
            <MessageSquare size={14} aria-hidden />
          </span>
        )}
        {presence && (
          <span className={styles.here} title={presence.person.name}>
            {presence.typing ? t('workbench:typing', { who: presence.person.name }) : presence.person.name}
          </span>
        )}
      </div>
      {active ? <ActiveCells {...props} /> : <PlainCells {...props} />}
    </div>
  )
})

function PlainCells(props: RowProps) {
  const { segment, hits, hit } = props
  const text = textOf(
    segment,
    useDrafts((state) => state.drafts[segment.id]),
  )
  const findings = useMemo(() => mergeFindings(segment, text, null), [segment, text])
  const known = useKnownMarks(segment.source, text)
  const open = (caret?: number) => {
    // Whoever marks a text to copy it does not want to go there.
    if (window.getSelection()?.isCollapsed !== false) useWorkbench.getState().activate(segment.id, caret)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: rows are gone to by key with the commands of the workbench */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className={styles.cell} onClick={() => open()}>
        <MarkedText
          text={segment.source}
          marks={[...known.source, ...findingMarks(findings, 'source'), ...hitMarks(segment.id, hits, hit, 'source')]}
          lang="vi"
        />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className={styles.cell} onClick={(event) => open(offsetAt(event.nativeEvent, event.currentTarget))}>
        <MarkedText
          text={text}
          marks={[...known.target, ...findingMarks(findings, 'target'), ...hitMarks(segment.id, hits, hit, 'target')]}
          lang="th"
        />
      </div>
    </>
  )
}
