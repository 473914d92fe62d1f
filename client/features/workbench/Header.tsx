import { Avatar, Group, Text, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { getProject } from '../../../shared/api/projects.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx'
import { useArticle } from './context.ts'
import { SaveMark } from './SaveMark.tsx'
import { summaryOf } from './summary.ts'
import styles from './workbench.module.css'

/** Project › article, how far it is, what is gravely wrong, who else is here, and whether everything typed has arrived. */
export const Header = memo(function Header() {
  const { t } = useTranslation()
  const { percent } = useLocale()
  const { document, segments, others, mayEdit, mayReview } = useArticle()
  const project = useQuery(read(getProject, { params: { projectId: document.projectId } })).data
  const { done, critical } = useMemo(() => summaryOf(segments), [segments])
  const share = percent(segments.length === 0 ? 0 : done / segments.length)
  return (
    <header className={styles.header}>
      <nav className={styles.crumbs} aria-label={t('workbench:where')}>
        <Link to="/projects/$projectId" params={{ projectId: document.projectId }}>
          {project?.name ?? '…'}
        </Link>
        <span aria-hidden>›</span>
        <h1 className={styles.title} title={document.title}>
          {document.title}
        </h1>
      </nav>
      <Text size="sm" span className={styles.status}>
        {t(`states:document.${document.status}`)}
      </Text>
      <Group gap={6} wrap="nowrap">
        <progress className={styles.progress} max={segments.length} value={done} aria-label={t('workbench:progress')} />
        <Text size="sm" span>
          {share}
        </Text>
      </Group>
      {critical > 0 && (
        <Text size="sm" span>
          <SeverityMark severity="critical" count={critical} />
        </Text>
      )}
      <Avatar.Group spacing="xs">
        {others.map(({ person }) => (
          <Tooltip key={person.id} label={t('workbench:hereToo', { who: person.name })}>
            <Avatar size="sm" name={person.name} color="initials" alt={person.name} />
          </Tooltip>
        ))}
      </Avatar.Group>
      <SaveMark />
      {mayEdit && <CommandButton id="article.submit" />}
      {mayReview && <CommandButton id="article.review" />}
    </header>
  )
})
