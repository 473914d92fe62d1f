import { Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../shared/api/discussion.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { AnnotationList } from '../../ui/discussion/AnnotationList.tsx'
import { FindingCard } from '../../ui/findings/FindingCard.tsx'
import { FindingList } from '../../ui/findings/FindingList.tsx'
import { byWeight, findingMarks } from '../../ui/findings/shown.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { MarkedText } from '../../ui/text/MarkedText.tsx'
import { annotationMarks } from './annotations.ts'
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
  readonly presence: Presence | undefined
}

/** One paragraph to judge: source, Thai, what was changed and by whom, what the checks say. */
export const ReviewRow = memo(function ReviewRow(props: Props) {
  const { t } = useTranslation()
  const { segment, active, editing, annotations, unmark, presence } = props
  const findings = useMemo(() => segment.findings.toSorted(byWeight), [segment])
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
        <MarkedText
          text={segment.source}
          marks={[...findingMarks(findings, 'source'), ...annotationMarks(annotations, 'source', segment)]}
          lang="vi"
        />
      </div>
      <div className={styles.cell}>
        {editing ? (
          <OwnChange segment={segment} />
        ) : (
          <MarkedText
            text={segment.target}
            marks={[...findingMarks(findings, 'target'), ...annotationMarks(annotations, 'target', segment)]}
            lang="th"
          />
        )}
        <AnnotationList
          label={t('discussion:annotation.list', { number: segment.position + 1 })}
          annotations={annotations}
          onDelete={unmark}
        />
      </div>
      <div className={styles.cell}>
        <Changes segment={segment} />
        {findings.length > 0 && (
          <FindingList label={t('review:findings', { number: segment.position + 1 })}>
            {findings.map((finding) => (
              <FindingCard key={finding.key} finding={finding} />
            ))}
          </FindingList>
        )}
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
