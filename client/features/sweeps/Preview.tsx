import { Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit, Pattern } from '../../../shared/api/sweeps.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { isUsable } from './draft.ts'
import type { Scope } from './filters.ts'
import { HitCounts } from './HitCounts.tsx'
import { HitRow } from './HitRow.tsx'
import { hitsQuery, useStartSweep } from './queries.ts'
import { ResultList } from './ResultList.tsx'
import { stillOut } from './results.ts'
import { keyOfPattern, useSweeps } from './store.ts'

interface Props {
  readonly projectId: string
  readonly pattern: Pattern
  readonly scope: Scope
  readonly ruleId: string | undefined
  readonly maySweep: boolean
  readonly onStarted: (sweepId: string) => void
}

const NOTHING: readonly Hit[] = []
const NONE: ReadonlySet<string> = new Set()

/** Every place where a pattern applies, in context; places can be taken out before the others are replaced. */
export function Preview({ projectId, pattern, scope, ruleId, maySweep, onStarted }: Props) {
  const { t } = useTranslation()
  const { number } = useLocale()
  const patternKey = keyOfPattern(projectId, pattern)
  const preview = useQuery({ ...hitsQuery(projectId, pattern, scope), placeholderData: keepPreviousData })
  const hits = preview.data?.hits ?? NOTHING
  const out = useSweeps((state) => state.out[patternKey]) ?? NONE
  const { toggle, remember } = useSweeps.getState()
  const toggleOne = useCallback((hit: Hit) => useSweeps.getState().toggle(patternKey, [hit]), [patternKey])
  const start = useStartSweep(projectId)
  const without = stillOut(hits, out)
  const left = (preview.data?.total ?? 0) - without.length
  const apply = () => {
    const articles = [...new Map(hits.map(({ documentId: id, title }) => [id, { id, title }])).values()]
    start.mutate(
      { pattern, scope, without, ...(ruleId && { ruleId }) },
      {
        onSuccess: ({ id }) => {
          remember(id, articles)
          onStarted(id)
        },
      },
    )
  }
  const active = () => hits.find(({ key }) => key === useSweeps.getState().active)
  const onActive = (act: (hit: Hit) => void) => () => {
    const hit = active()
    if (hit) act(hit)
  }
  const canToggle = () => maySweep && active() !== undefined
  useCommands([
    {
      id: 'sweep.toggle',
      title: 'sweeps:hit.toggle',
      group: 'sweeps:group',
      keys: ['x', 'delete'],
      when: canToggle,
      run: onActive((hit) => toggle(patternKey, [hit])),
    },
    {
      id: 'sweep.toggleArticle',
      title: 'sweeps:hit.toggleArticle',
      group: 'sweeps:group',
      keys: ['shift+x'],
      when: canToggle,
      run: onActive((hit) =>
        toggle(
          patternKey,
          hits.filter(({ documentId }) => documentId === hit.documentId),
        ),
      ),
    },
    {
      id: 'sweep.apply',
      title: 'sweeps:apply',
      group: 'sweeps:group',
      keys: ['mod+enter'],
      when: () => maySweep && left > 0 && !preview.isPlaceholderData && !start.isPending,
      run: apply,
    },
  ])
  if (!isUsable(pattern)) return <EmptyState text={t('sweeps:apply.wait')} />
  const verb = pattern.right === '' ? 'sweeps:apply.delete' : 'sweeps:apply.count'
  return (
    <Loaded query={preview}>
      {(found) => (
        <Stack gap="xs">
          {start.error && <Failed error={start.error} />}
          <Group justify="space-between">
            <HitCounts found={found} />
            <Group gap="xs">
              {maySweep && <ToggleButton />}
              {maySweep && (
                <CommandButton
                  id="sweep.apply"
                  variant="filled"
                  loading={start.isPending}
                  label={t(verb, { count: left })}
                />
              )}
            </Group>
          </Group>
          {found.total > found.hits.length && (
            <Text size="sm">{t('sweeps:more', { shown: number(found.hits.length), all: number(found.total) })}</Text>
          )}
          {without.length > 0 && (
            <Text size="sm" role="status">
              {t('sweeps:out', { count: without.length })}
            </Text>
          )}
          {found.total === 0 ? (
            <EmptyState text={t('sweeps:hits.none')} />
          ) : (
            <ResultList
              label={t('sweeps:hits')}
              rows={found.hits}
              heading={(title, rows) => (
                <>
                  <Text fw={600} lang="vi" flex={1} truncate>
                    {title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('sweeps:places', { count: rows.length })}
                  </Text>
                  {maySweep && (
                    <Button size="compact-xs" variant="subtle" onClick={() => toggle(patternKey, rows)}>
                      {t(rows.every(({ key }) => out.has(key)) ? 'sweeps:article.in' : 'sweeps:article.out')}
                    </Button>
                  )}
                </>
              )}
            >
              {(hit) => <HitRow hit={hit} out={out.has(hit.key)} onToggle={maySweep ? toggleOne : undefined} />}
            </ResultList>
          )}
        </Stack>
      )}
    </Loaded>
  )
}

/** Follows the active row: whether there is one decides whether it can be pressed. */
function ToggleButton() {
  useSweeps((state) => state.active)
  return <CommandButton id="sweep.toggle" />
}
