import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { StateBar } from '../../ui/marks/StateBar.tsx'
import { useTable } from './context.ts'
import { tally } from './judge.ts'
import styles from './review.module.css'

/** Whose article this is, since when it waits, and how much of it is judged. */
export function ReviewHeader() {
  const { t } = useTranslation()
  const { day } = useLocale()
  const { document, segments, others, connected } = useTable()
  const { waiting, clean } = tally(segments)
  return (
    <header className={styles.header}>
      <nav className={styles.crumbs} aria-label={t('review:where')}>
        <Anchor component={Link} to={`/projects/${document.projectId}/review`}>
          {t('review:queue')}
        </Anchor>
        <span aria-hidden>›</span>
        <h1 className={styles.title} title={document.title}>
          {document.title}
        </h1>
      </nav>
      <Text size="sm" span className={styles.fact}>
        {t(`states:document.${document.status}`)}
        {document.translator && ` · ${document.translator.name}`}
        {document.submittedAt && ` · ${t('review:since', { day: day(document.submittedAt) })}`}
      </Text>
      <div className={styles.bar}>
        <StateBar progress={document.progress} />
      </div>
      <Text size="sm" span className={styles.fact} role="status">
        {t('review:waiting', { waiting, clean })}
        {others.length > 0 && ` · ${t('review:here', { who: others.map(({ person }) => person.name).join(', ') })}`}
        {!connected && ` · ${t('review:reconnecting')}`}
      </Text>
    </header>
  )
}
