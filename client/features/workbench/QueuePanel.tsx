import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { goTo } from './actions.ts'
import { useArticle } from './context.ts'
import { useDrafts, waitingDrafts } from './drafts.ts'
import styles from './workbench.module.css'

/** While the server is silent: which paragraphs wait to be sent, in the order in which they will be, and since when. */
export function QueuePanel() {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const { segments, saver } = useArticle()
  const drafts = useDrafts((state) => state.drafts)
  const waiting = waitingDrafts(drafts)
  if (!waiting.some(({ status }) => status === 'waiting')) return null
  const rows = waiting.flatMap((draft) => {
    const segment = segments.find(({ id }) => id === draft.segmentId)
    return segment ? [{ segment, since: draft.since }] : []
  })
  return (
    <section className={styles.queue} aria-label={t('workbench:queue')}>
      <Text size="sm" fw={600}>
        {t('workbench:queue')}
      </Text>
      <ol>
        {rows.map(({ segment, since }) => (
          <li key={segment.id}>
            <Button size="compact-xs" variant="subtle" onClick={() => goTo(segment)}>
              {t('workbench:queue.paragraph', { number: segment.position + 1 })}
            </Button>{' '}
            <Text size="sm" span>
              {t('workbench:queue.since', { time: instant(new Date(since).toISOString()) })}
            </Text>
          </li>
        ))}
      </ol>
      <Button size="compact-xs" variant="default" onClick={saver.flushAll}>
        {t('workbench:queue.now')}
      </Button>
    </section>
  )
}
