import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { getInbox, type Mention, type SentBack } from '../../../shared/api/inbox.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { CommentText } from '../../ui/discussion/CommentText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ROW, rowCommands } from '../../ui/rowFocus.ts'
import styles from './inbox.module.css'

/** What waits for me in all projects: paragraphs that were sent back, and comments that name me. */
export function InboxPage() {
  const { t } = useTranslation()
  // Whoever comes here wants to know what is so now, not what the header's count was made from.
  const inbox = useQuery({ ...read(getInbox, {}), refetchOnMount: 'always' })
  useCommands(rowCommands('inbox', 'inbox:title', { next: 'inbox:next', previous: 'inbox:previous' }))
  return (
    <Page title={t('inbox:title')}>
      <Loaded query={inbox}>
        {({ mentions, sentBack }) => (
          <Stack gap="lg">
            {mentions.length + sentBack.length === 0 && <EmptyState text={t('inbox:empty')} />}
            <Section title={t('inbox:sentBack')} count={sentBack.length}>
              {sentBack.map((each) => (
                <Returned key={each.segmentId} returned={each} />
              ))}
            </Section>
            <Section title={t('inbox:mentions')} count={mentions.length}>
              {mentions.map((each) => (
                <Said key={each.comment.id} mention={each} />
              ))}
            </Section>
          </Stack>
        )}
      </Loaded>
    </Page>
  )
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title} <span className={styles.count}>{count}</span>
      </Title>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

interface PlaceProps {
  readonly at: Mention | SentBack
  /** Whether the comments are to be open there. */
  readonly comments?: boolean
}

function Place({ at, comments = false }: PlaceProps) {
  const { t } = useTranslation()
  return (
    <Text size="sm" c="dimmed">
      <Anchor
        {...ROW}
        inherit
        renderRoot={(props) => (
          <Link
            to="/documents/$documentId"
            params={{ documentId: at.documentId }}
            search={{ segment: at.segmentId, ...(comments && { panel: 'comments' as const }) }}
            {...props}
          />
        )}
      >
        {t('inbox:place', { title: at.title, number: at.position + 1 })}
      </Anchor>{' '}
      · {at.project}
    </Text>
  )
}

function Returned({ returned }: { readonly returned: SentBack }) {
  return (
    <li>
      <Place at={returned} />
      <Text>“{returned.reason}”</Text>
      <Text size="sm" lang="th" lineClamp={2} lh={1.7}>
        {returned.target}
      </Text>
    </li>
  )
}

function Said({ mention }: { readonly mention: Mention }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const { comment, readAt } = mention
  return (
    <li data-unread={readAt === null || undefined}>
      <Place at={mention} comments />
      <Text size="sm">
        {readAt === null && <span className={styles.unread}>{t('inbox:unread')}</span>}
        <strong>{comment.author.name}</strong> · {instant(comment.at)}
      </Text>
      <CommentText text={comment.text} />
    </li>
  )
}
