import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { CommentBox } from '../../ui/discussion/CommentBox.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { AnnotatePanel } from './AnnotatePanel.tsx'
import { useTable } from './context.ts'
import { hindrance } from './judge.ts'
import styles from './review.module.css'
import { useReview } from './store.ts'

const REASONS = ['meaning', 'name', 'number', 'term', 'style', 'omission'] as const
const PARAGRAPH = [
  'review.approve',
  'review.edit',
  'review.sendBack',
  'review.annotate',
  'review.comment',
  'review.next',
  'review.showAll',
] as const

/** What can be done with the active paragraph and with the article; why one goes back; what keeps the other from being signed. */
export function ReviewFooter() {
  const { t } = useTranslation()
  const { active, document, verdicts } = useTable()
  const { mode, set } = useReview()
  const cancel = () => set({ mode: 'read' })
  return (
    <section className={styles.footer} aria-label={t('review:verdict')}>
      <Refusals />
      {mode === 'sendBack' && active && (
        <ReasonForm
          label={t('review:sendBack.why', { number: active.position + 1 })}
          canned={REASONS.map((reason) => t(`review:reason.${reason}`))}
          action={t('review:sendBack')}
          onSend={(reason) => verdicts.sendBack(active, reason)}
          onCancel={cancel}
        />
      )}
      {mode === 'annotate' && active && <AnnotatePanel key={active.id} segment={active} />}
      {mode === 'comment' && active && (
        <CommentBox
          key={active.id}
          projectId={document.projectId}
          documentId={document.id}
          segmentId={active.id}
          autoFocus
          onSent={cancel}
        />
      )}
      <Hindrance />
      {mode === 'edit' && (
        <Group gap={6}>
          <CommandButton id="review.approveEdited" />
          <CommandButton id="review.cancel" />
        </Group>
      )}
      {mode === 'comment' && (
        <Group gap={6}>
          <CommandButton id="review.cancel" />
        </Group>
      )}
      {mode === 'read' && (
        <Group gap={6}>
          {PARAGRAPH.map((id) => (
            <CommandButton key={id} id={id} />
          ))}
          <Group gap={6} ml="auto">
            <CommandButton id="review.approveClean" />
            <CommandButton id={document.status === 'approved' ? 'review.publish' : 'review.sign'} variant="filled" />
          </Group>
        </Group>
      )}
    </section>
  )
}

/** Why the active paragraph cannot be approved by me, and what can be done instead. */
function Hindrance() {
  const { t } = useTranslation()
  const { active, userId, selfApproval, mayReview } = useTable()
  if (!active) return null
  const stop = mayReview ? hindrance(active, userId, selfApproval) : 'viewer'
  if (stop === null || stop === 'approved') return null
  return <Text size="sm">{t(`review:hindrance.${stop}`)}</Text>
}

function Refusals() {
  const { t } = useTranslation()
  const { refusals, activate, set } = useReview()
  if (refusals.length === 0) return null
  const show = (id: string) => {
    set({ showAll: true })
    activate(id)
  }
  return (
    <div role="alert" className={styles.refusals}>
      <Text size="sm" fw={600}>
        {t('review:refused')}
      </Text>
      <ul>
        {refusals.map(({ id, position, code }) => (
          <li key={id}>
            <Anchor component="button" type="button" size="sm" onClick={() => show(id)}>
              {t(`review:refused.${code === 'critical' ? 'critical' : 'unapproved'}`, { number: position + 1 })}
            </Anchor>
          </li>
        ))}
      </ul>
      <Anchor component="button" type="button" size="sm" onClick={() => set({ refusals: [] })}>
        {t('common:close')}
      </Anchor>
    </div>
  )
}
