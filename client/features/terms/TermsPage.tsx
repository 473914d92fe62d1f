import { Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { listTerms, type Term } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KnowledgeFiles } from '../../ui/knowledge/KnowledgeFiles.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { rowCommands } from '../../ui/rowFocus.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { WithPanel } from '../../ui/SidePanel.tsx'
import { changedSearch } from '../../ui/search.ts'
import { TermPanel } from './TermPanel.tsx'
import { TermsTable } from './TermsTable.tsx'

const NEW = 'new'
/** What stands in the address: the search, and which term is open (`new` for one that is being added). */
const addressShape = z.object({
  q: z.coerce.string().optional().catch(undefined),
  term: z.string().optional().catch(undefined),
})
type Address = z.infer<typeof addressShape>

/** The glossary of a project. */
export function TermsPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const { q, term: openId } = addressShape.parse(useSearch({ from: '/inside/projects/$projectId/terms' }))
  const navigate = useNavigate({ from: '/projects/$projectId/terms' })
  const mayEdit = useMay(projectId)('knowledge.edit')
  const searchBox = useRef<HTMLInputElement>(null)
  const terms = useQuery({
    ...read(listTerms, { params: { projectId }, query: { q } }),
    placeholderData: keepPreviousData,
  })
  const show = (more: Address) => void navigate({ search: (now) => changedSearch(now, more), replace: true })
  const open = (term: string | undefined) => show({ term })
  useCommands([
    {
      id: 'terms.new',
      title: 'terms:new',
      group: 'terms:group',
      keys: ['n'],
      when: () => mayEdit,
      run: () => open(NEW),
    },
    {
      id: 'terms.search',
      title: 'terms:search',
      group: 'terms:group',
      keys: ['slash'],
      run: () => searchBox.current?.focus(),
    },
    ...rowCommands('terms', 'terms:group', { next: 'terms:next', previous: 'terms:previous' }),
  ])
  const newButton = mayEdit && <CommandButton id="terms.new" variant="filled" size="sm" />
  const panelOf = (all: readonly Term[]) => {
    const term = all.find(({ id }) => id === openId)
    if (!openId || (!term && openId !== NEW)) return null
    return (
      <TermPanel
        key={openId}
        projectId={projectId}
        term={term}
        mayEdit={mayEdit}
        onClose={() => open(undefined)}
        onSaved={({ id }) => open(id)}
      />
    )
  }
  return (
    <Page
      title={t('terms:title')}
      actions={
        <>
          <KnowledgeFiles projectId={projectId} kind="terms" mayEdit={mayEdit} />
          {newButton}
        </>
      }
    >
      <Loaded query={terms}>
        {(all) => (
          <WithPanel panel={panelOf(all)}>
            <Stack>
              <SearchInput
                ref={searchBox}
                label={t('terms:search')}
                start={q ?? ''}
                onSearch={(text) => show({ q: text || undefined })}
              />
              {all.length > 0 ? (
                <>
                  <Text size="sm" c="dimmed" role="status">
                    {t('terms:count', { count: all.length })}
                  </Text>
                  <TermsTable terms={all} openId={openId} />
                </>
              ) : (
                <EmptyState
                  text={t(q ? 'terms:nothingFound' : mayEdit ? 'terms:empty.next' : 'terms:empty')}
                  action={newButton}
                />
              )}
            </Stack>
          </WithPanel>
        )}
      </Loaded>
    </Page>
  )
}
