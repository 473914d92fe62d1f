import { MessageSquare } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { Cells } from './Cells.tsx'
import type { Hit } from './find.ts'
import styles from './workbench.module.css'

export interface RowProps {
  readonly segment: Segment
  readonly active: boolean
  /** Whether it has the editor: the active row, once the rows stand. */
  readonly editing: boolean
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
      <Cells {...props} />
    </div>
  )
})
