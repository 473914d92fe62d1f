import { Anchor, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listDocuments } from '../../../shared/api/documentList.ts'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx'
import { StateBar } from '../../ui/marks/StateBar.tsx'
import { Page } from '../../ui/Page.tsx'
import { ROW, rowCommands } from '../../ui/rowFocus.ts'

const SHOWN = 100

/** The articles of one status, the one that was handed in first at the top. */
function useQueue(projectId: string, status: DocumentSummary['status']) {
  const query = { status, sort: 'submitted', limit: SHOWN } as const
  return useQuery(read(listDocuments, { params: { projectId }, query }))
}

/** The articles that were handed in, the one that waits longest first; then those signed and not yet published. */
export function QueuePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const waiting = useQueue(projectId, 'reviewing')
  const signed = useQueue(projectId, 'approved')
  const oldest = waiting.data?.documents[0]
  useCommands([
    {
      id: 'queue.first',
      title: 'review:queue.first',
      group: 'review:queue',
      keys: ['o'],
      when: () => oldest !== undefined,
      run: () => oldest && void navigate({ to: '/documents/$documentId/review', params: { documentId: oldest.id } }),
    },
    ...rowCommands('queue', 'review:queue', { next: 'documents:next', previous: 'documents:previous' }),
  ])
  const nothing = (
    <EmptyState
      text={t('review:queue.empty')}
      action={
        <Anchor component={Link} to={`/projects/${projectId}`}>
          {t('common:nav.documents')}
        </Anchor>
      }
    />
  )
  return (
    <Page title={t('review:queue')} actions={<CommandButton id="queue.first" />}>
      <Loaded query={waiting}>
        {(found) => <Queue label={t('review:queue.waiting')} {...found} empty={nothing} />}
      </Loaded>
      <Loaded query={signed}>{(found) => <Queue label={t('review:queue.signed')} {...found} empty={null} />}</Loaded>
    </Page>
  )
}

interface QueueProps {
  readonly label: string
  readonly total: number
  readonly documents: readonly DocumentSummary[]
  readonly empty: React.ReactNode
}

function Queue({ label, total, documents, empty }: QueueProps) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  if (documents.length === 0) return empty
  return (
    <Table verticalSpacing="xs" captionSide="top">
      <Table.Caption ta="left">
        {label}
        {total > documents.length && ` · ${t('review:queue.more', { shown: documents.length, total })}`}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('review:queue.article')}</Table.Th>
          <Table.Th>{t('review:queue.translator')}</Table.Th>
          <Table.Th>{t('review:queue.handedIn')}</Table.Th>
          <Table.Th>{t('review:queue.progress')}</Table.Th>
          <Table.Th>{t('review:queue.critical')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {documents.map((document) => (
          <Table.Tr key={document.id}>
            <Table.Td>
              <Anchor component={Link} to={`/documents/${document.id}/review`} {...ROW}>
                {document.title}
              </Anchor>
            </Table.Td>
            <Table.Td>{document.translator?.name ?? '–'}</Table.Td>
            <Table.Td>{document.submittedAt ? instant(document.submittedAt) : '–'}</Table.Td>
            <Table.Td>
              <StateBar progress={document.progress} />
            </Table.Td>
            <Table.Td>
              {document.progress.critical > 0 ? (
                <SeverityMark severity="critical" count={document.progress.critical} />
              ) : (
                '–'
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
