import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { listMembers, type Member } from '../../../shared/api/people.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { download } from '../../ui/download.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Failed } from '../../ui/Loaded.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { documentsCsv, everyDocument } from './csv.ts'
import { DocumentsFilterBar } from './DocumentsFilterBar.tsx'
import { DocumentsSelectionBar } from './DocumentsSelectionBar.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { type DocumentFilters, PAGE } from './filters.ts'
import { documentCommands } from './listCommands.ts'
import { today } from './today.ts'

interface Props {
  readonly projectId: string
  /** How many the filters let through; the documents are those of one page. */
  readonly total: number
  readonly documents: readonly DocumentSummary[]
  readonly filters: DocumentFilters
  readonly onFilters: (filters: DocumentFilters) => void
}

export function DocumentsList({ projectId, total, documents, filters, onFilters }: Props) {
  const { t } = useTranslation()
  const members: readonly Member[] = useQuery(read(listMembers, { params: { projectId } })).data ?? []
  const mayAssign = useMay(projectId)('document.assign')
  const searchBox = useRef<HTMLInputElement>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = documents.filter(({ id }) => selected.has(id))
  const csv = useSaveCsv(projectId, filters)
  const { page = 1 } = filters
  const pages = Math.ceil(total / PAGE)
  const toPage = (to: number) => onFilters({ ...filters, page: to > 1 ? to : undefined })
  // The last page is gone once all of its articles are deleted.
  useEffect(() => {
    if (pages > 0 && page > pages) toPage(pages)
  })
  useCommands(
    documentCommands({
      documents,
      page,
      pages,
      toPage,
      selected,
      onSelected: mayAssign ? setSelected : undefined,
      search: () => searchBox.current?.focus(),
      saveCsv: total > 0 && !csv.isPending ? () => csv.mutate() : undefined,
    }),
  )
  return (
    <>
      <Group justify="space-between" align="end">
        <DocumentsFilterBar filters={filters} onFilters={onFilters} members={members} searchBox={searchBox} />
        <CommandButton
          id="documents.csv"
          size="sm"
          leftSection={<Download size={16} aria-hidden />}
          loading={csv.isPending}
        />
      </Group>
      {csv.error && <Failed error={csv.error} />}
      {documents.length > 0 && <Shown page={page} shown={documents.length} total={total} />}
      {mayAssign && <DocumentsSelectionBar chosen={chosen} members={members} onDone={() => setSelected(new Set())} />}
      <DocumentsTable
        documents={documents}
        filters={filters}
        onFilters={onFilters}
        selected={selected}
        onSelected={setSelected}
        selectable={mayAssign}
      />
      {total === 0 && (
        <EmptyState
          text={t('documents:nothingMatches')}
          action={
            <Button variant="light" onClick={() => onFilters({})}>
              {t('documents:showAll')}
            </Button>
          }
        />
      )}
      <Pager page={page} pages={pages} onPage={toPage} />
    </>
  )
}

function Shown({ page, shown, total }: { readonly page: number; readonly shown: number; readonly total: number }) {
  const { t } = useTranslation()
  const before = (page - 1) * PAGE
  return (
    <Text size="sm" c="dimmed" role="status">
      {t('documents:shown', { first: before + 1, last: before + shown, count: total })}
    </Text>
  )
}

/** Saves every document that the filters let through as CSV, in the order of the list. */
function useSaveCsv(projectId: string, filters: DocumentFilters) {
  const project = useQuery(read(getProject, { params: { projectId } }))
  return useMutation({
    mutationFn: async () => {
      const text = documentsCsv(await everyDocument(projectId, filters, today()))
      download(`${project.data?.name ?? 'songdesk'} ${today()}.csv`, 'text/csv;charset=utf-8', text)
    },
  })
}
