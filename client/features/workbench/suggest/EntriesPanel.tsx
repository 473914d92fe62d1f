import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../../ui/commands/CommandButton.tsx'
import { Shape } from '../../../ui/marks/Shape.tsx'
import { useBench } from '../context.ts'
import { take } from './actions.ts'
import { useSuggestions } from './context.ts'
import type { Entry } from './entry.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

/** The terms, or the names, that the source of this paragraph has, each with what the Thai has of it. */
export function EntriesPanel({ kind }: { readonly kind: Entry['kind'] }) {
  const { t } = useTranslation()
  const entries = useSuggestions().entries.filter((entry) => entry.kind === kind)
  return (
    <>
      {entries.length === 0 && <Text size="sm">{t(`suggest:${kind}.none`)}</Text>}
      <ul className={styles.cards} aria-label={t(`suggest:tab.${kind}s`)}>
        {entries.map((entry) => (
          <Card key={entry.id} entry={entry} />
        ))}
      </ul>
      <Group gap={6} mt={10}>
        <CommandButton id="suggest.add" size="compact-xs" />
        <CommandButton id="suggest.marks" size="compact-xs" />
      </Group>
    </>
  )
}

function statusOf({ right, wrong, doubtful }: Entry): 'wrong' | 'doubtful' | 'right' | 'missing' {
  if (wrong.length > 0) return doubtful ? 'doubtful' : 'wrong'
  return right.length > 0 ? 'right' : 'missing'
}

const SHAPES = { right: 'disc', wrong: 'cross', doubtful: 'half', missing: 'ring' } as const

function Card({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation()
  const bench = useBench()
  const { suggestions } = useSuggestions()
  const current = useSuggest((state) => state.entry === entry.id)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const suggestion = suggestions.find(({ id }) => id === entry.id)
  const status = statusOf(entry)
  const now = [...new Set([...entry.wrong, ...entry.right].map(({ start, end }) => bench.text.slice(start, end)))]
  return (
    <li ref={card} className={styles.card} aria-current={current || undefined}>
      <Text size="sm">
        <span role="img" aria-label={t(`suggest:status.${status}`)} title={t(`suggest:status.${status}`)}>
          <Shape name={SHAPES[status]} />
        </span>{' '}
        <strong lang="vi">{entry.text}</strong> → <span lang="th">{entry.preferred || '–'}</span>
      </Text>
      <dl className={styles.facts}>
        <Fact label={t('suggest:now')} value={now.join(' · ') || t('suggest:missing')} />
        <Fact label={t('suggest:admitted')} value={entry.admitted.join(' · ')} />
        <Fact label={t('suggest:forbidden')} value={entry.forbidden.join(' · ')} />
        <Fact label={t('suggest:rule')} value={entry.rule === entry.preferred ? '' : (entry.rule ?? '')} />
        <Fact label={t('suggest:note')} value={entry.note} />
        <Fact label={t('suggest:from')} value={t(`suggest:from.${entry.kind}.${entry.from}`)} />
      </dl>
      {suggestion && (
        <Button size="compact-xs" variant="default" disabled={!bench.mayEdit} onClick={() => take(bench, suggestion)}>
          {t(suggestion.instead ? 'suggest:replace' : 'suggest:insert')}
        </Button>
      )}
    </li>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
