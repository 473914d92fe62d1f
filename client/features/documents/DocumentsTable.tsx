import { Anchor, Checkbox, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { ListTable } from '../../ui/ListTable.tsx'
import { StateBar } from '../../ui/marks/StateBar.tsx'
import { ROW } from '../../ui/rowFocus.ts'
import { type DocumentFilters, isOverdue, survival, translatedShare } from './filters.ts'
import { allOrNone, toggled } from './listCommands.ts'
import { today } from './today.ts'

type Sort = NonNullable<DocumentFilters['sort']>

interface Props {
  readonly documents: readonly DocumentSummary[]
  readonly filters: DocumentFilters
  readonly onFilters: (filters: DocumentFilters) => void
  readonly selected: ReadonlySet<string>
  readonly onSelected: (ids: ReadonlySet<string>) => void
  readonly selectable: boolean
}

export function DocumentsTable({ documents, filters, onFilters, selected, onSelected, selectable }: Props) {
  const { t } = useTranslation()
  const sortBy = (sort: Sort) =>
    onFilters({
      ...filters,
      sort,
      desc: filters.sort === sort ? !filters.desc || undefined : undefined,
      page: undefined,
    })
  const heading = (sort: Sort) => <SortHeading sort={sort} filters={filters} onSort={() => sortBy(sort)} />
  return (
    <ListTable
      label={t('documents:table')}
      minWidth={980}
      head={
        <>
          {selectable && (
            <Table.Th w={40}>
              <Checkbox
                aria-label={t('documents:selectAll')}
                checked={documents.length > 0 && documents.every(({ id }) => selected.has(id))}
                onChange={() => onSelected(allOrNone(documents, selected))}
              />
            </Table.Th>
          )}
          {heading('title')}
          {heading('status')}
          {heading('progress')}
          {heading('words')}
          {heading('critical')}
          {heading('survival')}
          <Table.Th>{t('documents:column.people')}</Table.Th>
          {heading('due')}
          <Table.Th>{t('export:open')}</Table.Th>
        </>
      }
      highlightOnHover
    >
      {documents.map((document) => (
        <DocumentRow
          key={document.id}
          document={document}
          selectable={selectable}
          selected={selected.has(document.id)}
          onToggle={() => onSelected(toggled(selected, document.id))}
        />
      ))}
    </ListTable>
  )
}

function SortHeading({ sort, filters, onSort }: { sort: Sort; filters: DocumentFilters; onSort: () => void }) {
  const { t } = useTranslation()
  const active = filters.sort === sort
  const Arrow = !active ? ArrowUpDown : filters.desc ? ArrowDown : ArrowUp
  return (
    <Table.Th aria-sort={!active ? 'none' : filters.desc ? 'descending' : 'ascending'}>
      <UnstyledButton onClick={onSort} fw={600} fz="sm">
        <Group gap={4} wrap="nowrap">
          {t(`documents:column.${sort}`)}
          <Arrow size={14} aria-hidden opacity={active ? 1 : 0.5} />
        </Group>
      </UnstyledButton>
    </Table.Th>
  )
}

function DocumentRow({
  document,
  selectable,
  selected,
  onToggle,
}: {
  document: DocumentSummary
  selectable: boolean
  selected: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation()
  const { number, percent, day } = useLocale()
  const survived = survival(document.progress)
  const overdue = isOverdue(document, today())
  return (
    <Table.Tr data-document={document.id} data-selected={selected || undefined}>
      {selectable && (
        <Table.Td>
          <Checkbox
            aria-label={t('documents:select', { title: document.title })}
            checked={selected}
            onChange={onToggle}
          />
        </Table.Td>
      )}
      <Table.Td maw={420}>
        <Anchor component={Link} to={`/documents/${document.id}`} fw={600} {...ROW}>
          {document.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[document.outlet, document.date && day(document.date)].filter(Boolean).join(' · ')}
          {document.sourceMissing && (
            <>
              {(document.outlet || document.date) && ' · '}
              {t('documents:sourceMissing')} ·{' '}
              <Anchor component={Link} to={`/documents/${document.id}/pairs`}>
                {t('import:addSource')}
              </Anchor>
            </>
          )}
        </Text>
      </Table.Td>
      <Table.Td>{t(`states:document.${document.status}`)}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" miw={130}>
          <StateBar progress={document.progress} />
          <Text size="sm" component="span">
            {percent(translatedShare(document.progress))}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td ta="right">
        <Stack gap={0}>
          <span>{number(document.progress.words)}</span>
          <Text size="sm" c="dimmed" component="span">
            {t('documents:paragraphs', { count: document.progress.segments })}
          </Text>
        </Stack>
      </Table.Td>
      <Table.Td
        ta="right"
        c={document.progress.critical > 0 ? 'var(--severity-critical)' : undefined}
        fw={document.progress.critical > 0 ? 700 : undefined}
      >
        {number(document.progress.critical)}
      </Table.Td>
      <Table.Td ta="right">
        {survived === null ? <span title={t('documents:noSurvival')}>–</span> : percent(survived)}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{document.translator?.name ?? <Unassigned what={t('documents:translator')} />}</Text>
        <Text size="sm">{document.editor?.name ?? <Unassigned what={t('documents:editor')} />}</Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }} c={overdue ? 'var(--severity-critical)' : undefined}>
        {document.dueOn ? day(document.dueOn) : '–'}
        {overdue && <Text size="sm">{t('documents:overdue')}</Text>}
      </Table.Td>
      <Table.Td>
        <ExportMenu documentId={document.id} compact />
      </Table.Td>
    </Table.Tr>
  )
}

function Unassigned({ what }: { what: string }) {
  const { t } = useTranslation()
  return (
    <Text component="span" size="sm" c="dimmed">
      {t('documents:nobody', { what })}
    </Text>
  )
}
