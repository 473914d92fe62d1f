import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listDocuments } from '../../../shared/api/documentList.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { DocumentsList } from './DocumentsList.tsx'
import { type DocumentFilters, documentFilters, isNarrowed, queryOf } from './filters.ts'
import { today } from './today.ts'

/** The articles of a project: how far each is, who has it, when it is due, what is wrong in it. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const [filters, setFilters] = useFilters()
  const documents = useQuery({
    ...read(listDocuments, { params: { projectId }, query: queryOf(filters, today()) }),
    placeholderData: keepPreviousData,
  })
  const mayImport = useMay(projectId)('document.import')
  const navigate = useNavigate()
  useCommands([
    {
      id: 'documents.import',
      title: 'documents:import',
      group: 'documents:title',
      keys: ['n'],
      when: () => mayImport,
      run: () => void navigate({ to: '/projects/$projectId/import', params: { projectId } }),
    },
  ])
  const importButton = mayImport && <CommandButton id="documents.import" variant="filled" size="sm" />
  return (
    <Page title={t('documents:title')} actions={importButton}>
      <Loaded query={documents}>
        {({ total, documents }) =>
          total === 0 && !isNarrowed(filters) ? (
            <EmptyState text={t(mayImport ? 'documents:empty.next' : 'documents:empty.wait')} action={importButton} />
          ) : (
            <DocumentsList
              projectId={projectId}
              total={total}
              documents={documents}
              filters={filters}
              onFilters={setFilters}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The filters as they stand in the address. Typing in the search box does not fill the history. */
function useFilters(): [DocumentFilters, (filters: DocumentFilters) => void] {
  const navigate = useNavigate({ from: '/projects/$projectId' })
  const search = useSearch({ from: '/inside/projects/$projectId/' })
  return [documentFilters.parse(search), (filters) => void navigate({ search: filters, replace: true })]
}
