import { Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type MemoryUnit, searchMemory } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KnowledgeFiles } from '../../ui/knowledge/KnowledgeFiles.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { rowCommands } from '../../ui/rowFocus.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { WithPanel } from '../../ui/SidePanel.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import { UnitsTable } from './UnitsTable.tsx'

/** What stands in the address: the search, and which unit is open. */
const addressShape = z.object({
  q: z.coerce.string().optional().catch(undefined),
  unit: z.string().optional().catch(undefined),
})
type Address = z.infer<typeof addressShape>

/** The translation memory of a project: what was approved, to be searched, corrected and thinned. */
export function MemoryPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const address = addressShape.parse(useSearch({ from: '/inside/projects/$projectId/memory' }))
  const { q, unit: openId } = address
  const navigate = useNavigate({ from: '/projects/$projectId/memory' })
  const mayEdit = useMay(projectId)('knowledge.edit')
  const searchBox = useRef<HTMLInputElement>(null)
  const memory = useQuery({
    ...read(searchMemory, { params: { projectId }, query: { q } }),
    placeholderData: keepPreviousData,
  })
  const show = (search: Address) => void navigate({ search, replace: true })
  useCommands([
    {
      id: 'memory.search',
      title: 'memory:search',
      group: 'memory:group',
      keys: ['slash'],
      run: () => searchBox.current?.focus(),
    },
    ...rowCommands('memory', 'memory:group', { next: 'memory:next', previous: 'memory:previous' }),
  ])
  const panelOf = (units: readonly MemoryUnit[]) => {
    const unit = units.find(({ id }) => id === openId)
    if (!unit) return null
    return (
      <UnitPanel key={unit.id} unit={unit} mayEdit={mayEdit} onClose={() => show({ ...address, unit: undefined })} />
    )
  }
  return (
    <Page title={t('memory:title')} actions={<KnowledgeFiles projectId={projectId} kind="memory" mayEdit={mayEdit} />}>
      <Loaded query={memory}>
        {({ total, units }) => (
          <WithPanel panel={panelOf(units)}>
            <Stack>
              <SearchInput
                ref={searchBox}
                label={t('memory:search')}
                start={q ?? ''}
                onSearch={(text) => show({ ...address, q: text || undefined })}
              />
              {units.length > 0 ? (
                <>
                  <Text size="sm" c="dimmed" role="status">
                    {t('memory:count', { count: total })}
                    {total > units.length && ` ${t('memory:shown', { count: units.length })}`}
                  </Text>
                  <UnitsTable units={units} openId={openId} />
                </>
              ) : (
                <EmptyState text={t(q ? 'memory:nothingFound' : 'memory:empty')} />
              )}
            </Stack>
          </WithPanel>
        )}
      </Loaded>
    </Page>
  )
}
