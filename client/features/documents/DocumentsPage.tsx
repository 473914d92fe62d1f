import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Download, FileInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DocumentSummary, listDocuments } from '../../../shared/api/documents.ts'
import { listMembers, type Member } from '../../../shared/api/people.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { download } from '../../ui/download.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { documentsCsv } from './csv.ts'
import { DocumentsFilterBar } from './DocumentsFilterBar.tsx'
import { DocumentsSelectionBar } from './DocumentsSelectionBar.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { applyFilters, type DocumentFilters, documentFilters } from './filters.ts'
import { today } from './today.ts'

/** Every article of a project: how far it is, who has it, when it is due, what is wrong in it. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const documents = useQuery(read(listDocuments, { params: { projectId } }))
  const may = useMay(projectId)
  const importButton = may('document.import') && (
    <Button component={Link} to={`/projects/${projectId}/import`} leftSection={<FileInput size={16} aria-hidden />}>
      {t('documents:import')}
    </Button>
  )
  return (
    <Page title={t('documents:title')} actions={importButton}>
      <Loaded query={documents}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              text={t(may('document.import') ? 'documents:empty.next' : 'documents:empty.wait')}
              action={importButton}
            />
          ) : (
            <DocumentsList projectId={projectId} all={all} mayAssign={may('document.assign')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function DocumentsList({
  projectId,
  all,
  mayAssign,
}: {
  projectId: string
  all: readonly DocumentSummary[]
  mayAssign: boolean
}) {
  const { t } = useTranslation()
  const project = useQuery(read(getProject, { params: { projectId } }))
  const members: readonly Member[] = useQuery(read(listMembers, { params: { projectId } })).data ?? []
  const [filters, setFilters] = useFilters()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shown = applyFilters(all, filters, today())
  const saveCsv = () =>
    download(`${project.data?.name ?? 'songdesk'} ${today()}.csv`, 'text/csv;charset=utf-8', documentsCsv(shown))
  return (
    <>
      <Group justify="space-between" align="end">
        <DocumentsFilterBar filters={filters} onFilters={setFilters} members={members} />
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          onClick={saveCsv}
          disabled={shown.length === 0}
        >
          {t('documents:csv')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {t('documents:shown', { shown: shown.length, all: all.length })}
      </Text>
      {mayAssign && (
        <DocumentsSelectionBar
          chosen={shown.filter(({ id }) => selected.has(id))}
          members={members}
          onDone={() => setSelected(new Set())}
        />
      )}
      <DocumentsTable
        documents={shown}
        filters={filters}
        onFilters={setFilters}
        selected={selected}
        onSelected={setSelected}
        selectable={mayAssign}
      />
      {shown.length === 0 && (
        <EmptyState
          text={t('documents:nothingMatches')}
          action={
            <Button variant="light" onClick={() => setFilters({})}>
              {t('documents:showAll')}
            </Button>
          }
        />
      )}
    </>
  )
}

/** The filters as they stand in the address. Typing in the search box does not fill the history. */
function useFilters(): [DocumentFilters, (filters: DocumentFilters) => void] {
  const navigate = useNavigate({ from: '/projects/$projectId' })
  const search = useSearch({ from: '/inside/projects/$projectId/' })
  return [documentFilters.parse(search), (filters) => void navigate({ search: filters, replace: true })]
}
