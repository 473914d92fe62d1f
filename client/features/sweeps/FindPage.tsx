import { Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { changedSearch } from '../../ui/search.ts'
import { refusalOf } from './draft.ts'
import { FindForm } from './FindForm.tsx'
import { FoundRow } from './FoundRow.tsx'
import { type FindAddress, findAddress, patternOf, scopeOf } from './filters.ts'
import { searchQuery } from './queries.ts'
import { ResultList } from './ResultList.tsx'
import { ScopeFilters } from './ScopeFilters.tsx'
import { SweepBench } from './SweepBench.tsx'

/** Finds in the whole project, in both languages, and replaces in the Thai. */
export function FindPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const address = findAddress.parse(useSearch({ from: '/inside/projects/$projectId/find' }))
  const navigate = useNavigate({ from: '/projects/$projectId/find' })
  const maySweep = useMay(projectId)('sweep.apply')
  const searchBox = useRef<HTMLInputElement>(null)
  const show = (more: FindAddress) => void navigate({ search: (now) => changedSearch(now, more), replace: true })
  const pattern = patternOf(address)
  const refusal = refusalOf(pattern)
  useCommands([
    {
      id: 'find.search',
      title: 'sweeps:find.search',
      group: 'sweeps:group.find',
      keys: ['slash'],
      run: () => searchBox.current?.focus(),
    },
    {
      id: 'find.replace',
      title: address.replace ? 'sweeps:find.only' : 'sweeps:find.replace',
      group: 'sweeps:group.find',
      keys: ['alt+r'],
      when: () => maySweep && pattern.wrong !== '' && refusal === null,
      run: () => show({ replace: !address.replace || undefined, sweep: undefined }),
    },
  ])
  const looking = pattern.wrong !== '' && refusal === null
  return (
    <Page title={t('sweeps:find')} actions={maySweep && <CommandButton id="find.replace" />}>
      <FindForm address={address} onChange={show} refusal={refusal} searchBox={searchBox} />
      {!address.sweep && <ScopeFilters projectId={projectId} address={address} onChange={show} />}
      {!looking && !address.sweep && <EmptyState text={t('sweeps:find.empty')} />}
      {looking && !address.replace && <FoundList projectId={projectId} address={address} />}
      {(looking || address.sweep) && address.replace && (
        <SweepBench
          projectId={projectId}
          pattern={pattern}
          scope={scopeOf(address)}
          maySweep={maySweep}
          sweepId={address.sweep}
          onSweep={(sweep) => show({ sweep })}
        />
      )}
    </Page>
  )
}

function FoundList({ projectId, address }: { readonly projectId: string; readonly address: FindAddress }) {
  const { t } = useTranslation()
  const { number } = useLocale()
  const search = useQuery({ ...searchQuery(projectId, address), placeholderData: keepPreviousData })
  return (
    <Loaded query={search}>
      {({ total, hits }) => (
        <Stack gap="xs">
          <Group>
            <Text fw={600} role="status">
              {t('sweeps:found', { count: total })}
            </Text>
            {total > hits.length && <Text size="sm">{t('sweeps:found.more', { shown: number(hits.length) })}</Text>}
          </Group>
          {total > 0 && (
            <ResultList
              label={t('sweeps:find.results')}
              rows={hits.map((hit) => ({ ...hit, key: hit.segmentId }))}
              heading={(title, rows) => (
                <>
                  <Text fw={600} lang="vi" flex={1} truncate>
                    {title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('sweeps:paragraphs', { count: rows.length })}
                  </Text>
                </>
              )}
            >
              {(found) => <FoundRow found={found} />}
            </ResultList>
          )}
        </Stack>
      )}
    </Loaded>
  )
}
