import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import { DiffText } from '../../../ui/text/DiffText.tsx'
import { useBench } from '../context.ts'
import { take } from './actions.ts'
import { useSuggestions } from './context.ts'
import styles from './suggest.module.css'

/** Approved paragraphs like this one: how like, what their source says otherwise, and their Thai. */
export function MemoryPanel() {
  const { t } = useTranslation()
  const { memory } = useSuggestions()
  if (memory.length === 0) return <Text size="sm">{t('suggest:memory.none')}</Text>
  return (
    <ol className={styles.cards} aria-label={t('suggest:tab.memory')}>
      {memory.map((match) => (
        <Match key={match.id} match={match} />
      ))}
    </ol>
  )
}

function Match({ match }: { readonly match: MemoryMatch }) {
  const { t } = useTranslation()
  const bench = useBench()
  const { suggestions } = useSuggestions()
  const suggestion = suggestions.find(({ id }) => id === `memory ${match.id}`)
  return (
    <li className={styles.card}>
      <Text size="sm" fw={600}>
        {t('suggest:score', { score: Math.floor(match.score * 100) })}
        {match.score === 1 && ` · ${t('suggest:memory.same')}`}
      </Text>
      {bench.active && match.score < 1 && <DiffText before={match.source} after={bench.active.source} lang="vi" />}
      <Text size="sm" lang="th" lh={1.7}>
        {match.target}
      </Text>
      <Group gap={8}>
        {suggestion && (
          <Button size="compact-xs" variant="default" disabled={!bench.mayEdit} onClick={() => take(bench, suggestion)}>
            {t('workbench:history.take')}
          </Button>
        )}
        {match.documentId && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                to="/documents/$documentId"
                params={{ documentId: match.documentId ?? '' }}
                search={{ segment: match.segmentId ?? undefined }}
                {...props}
              />
            )}
          >
            {match.title}
          </Anchor>
        )}
      </Group>
      {match.approvedBy && <Text size="sm">{t('suggest:memory.approvedBy', { who: match.approvedBy.name })}</Text>}
    </li>
  )
}
