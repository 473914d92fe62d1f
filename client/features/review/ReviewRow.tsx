import { Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Comment } from '../../../shared/api/discussion.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { AnnotationList } from '../../ui/discussion/AnnotationList.tsx'
import { CommentList } from '../../ui/discussion/CommentList.tsx'
import { FindingCard } from '../../ui/findings/FindingCard.tsx'
import { FindingList } from '../../ui/findings/FindingList.tsx'
import { byWeight, findingMarks } from '../../ui/findings/shown.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { SelectableText } from '../../ui/text/SelectableText.tsx'
import type { SelectedSpan } from '../../ui/text/selectedSpan.ts'
import { annotationMarks, pendingMarks } from './annotations.ts'
import { comparedWith } from './judge.ts'
import { OwnChange } from './OwnChange.tsx'
import styles from './review.module.css'
import { useReview } from './store.ts'

interface Props {
  readonly segment: Segment
  readonly active: boolean
  /** Whether the reviewer is changing it. */
  readonly editing: boolean
  readonly annotations: readonly Annotation[]
  /** Left out for whoever may not take a mark back. */
  readonly unmark: ((annotation: Annotation) => void) | undefined
  /** The words that are about to be marked. */
  readonly marked: SelectedSpan | null
  readonly comments: readonly Comment[]
  /** Left out for whoever may only read. */
  readonly settle: ((comment: Comment, resolved: boolean) => void) | undefined
  readonly presence: Presence | undefined
}

/** While an error is being marked, what is selected is what will be marked. */
function takeSelection(lang: 'vi' | 'th', text: string, start: number, end: number): void {
  const { mode, set } = useReview.getState()
  if (mode === 'annotate') set({ marked: start < end ? { lang, start, end, text: text.slice(start, end) } : null })
}

/** One paragraph to judge: source, Thai, what was changed and by whom, what the checks say. */
export const ReviewRow = memo(function ReviewRow(props: Props) {
  const { t } = useTranslation()
  const { segment, active, editing, annotations, unmark, marked, comments, settle, presence } = props
  const findings = useMemo(() => segment.findings.toSorted(byWeight), [segment])
  const marksOf = (side: 'source' | 'target') => [
    ...findingMarks(findings, side),
    ...annotationMarks(annotations, side, segment),
    ...pendingMarks(marked, side),
  ]
  const number = segment.position + 1
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: paragraphs are gone to by key with the commands of the page
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className={styles.row}
      data-active={active || undefined}
      data-segment={segment.id}
      onClick={() => useReview.getState().activate(segment.id)}
    >
      <div className={styles.gutter}>
        <span>{segment.position + 1}</span>
        <StateMark state={segment.state} word={false} />
        {presence && <span title={presence.person.name}>◉ {presence.person.name}</span>}
      </div>
      <div className={styles.cell}>
        <SelectableText
          text={segment.source}
          marks={marksOf('source')}
          lang="vi"
          label={t('review:source', { number })}
          idle={!active}
          onSelect={(start, end) => active && takeSelection('vi', segment.source, start, end)}
        />
      </div>
      <div className={styles.cell}>
        {editing ? (
          <OwnChange segment={segment} />
        ) : (
          <SelectableText
            text={segment.target}
            marks={marksOf('target')}
            lang="th"
            label={t('review:target', { number })}
            idle={!active}
            onSelect={(start, end) => active && takeSelection('th', segment.target, start, end)}
          />
        )}
        <AnnotationList
          label={t('discussion:annotation.list', { number })}
          annotations={annotations}
          onDelete={unmark}
        />
      </div>
      <div className={styles.cell}>
        <Changes segment={segment} />
        {findings.length > 0 && (
          <FindingList label={t('review:findings', { number })}>
            {findings.map((finding) => (
              <FindingCard key={finding.key} finding={finding} />
            ))}
          </FindingList>
        )}
        {comments.length > 0 && <CommentList comments={comments} onResolve={settle} />}
      </div>
    </div>
  )
})

/** What was changed against the machine, or against the approved text where a change reopened the paragraph. */
function Changes({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const before = comparedWith(segment)
  return (
    <>
      {before.reopened && (
        <Text size="sm" fw={600}>
          {t('review:reopened')}
        </Text>
      )}
      {before.text === segment.target ? (
        <Text size="sm" c="dimmed">
          {t(before.reopened ? 'review:sameAsApproved' : 'review:sameAsMachine')}
        </Text>
      ) : (
        <DiffText before={before.text} after={segment.target} lang="th" />
      )}
      <Text size="sm" c="dimmed">
        {segment.editedBy && segment.editedAt && `${segment.editedBy.name} · ${instant(segment.editedAt)}`}
        {segment.approvedBy && ` · ${t('review:approvedBy', { who: segment.approvedBy.name })}`}
      </Text>
      {segment.reason && (
        <Text size="sm">
          {t('review:sentBack')} “{segment.reason}”
        </Text>
      )}
    </>
  )
}
