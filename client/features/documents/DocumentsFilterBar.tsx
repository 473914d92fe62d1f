import { Group, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/api/people.ts'
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../../shared/model.ts'
import { type DocumentFilters, ONLY } from './filters.ts'

interface Props {
  readonly filters: DocumentFilters
  readonly onFilters: (filters: DocumentFilters) => void
  readonly members: readonly Member[]
}

/** What narrows the list down; all of it stands in the address, so a view can be kept and sent. */
export function DocumentsFilterBar({ filters, onFilters, members }: Props) {
  const { t } = useTranslation()
  return (
    <Group align="end" gap="sm">
      <TextInput
        label={t('documents:filter.search')}
        leftSection={<Search size={16} aria-hidden />}
        value={filters.q ?? ''}
        onChange={(event) => onFilters({ ...filters, q: event.currentTarget.value || undefined })}
      />
      <Select
        label={t('documents:filter.status')}
        placeholder={t('documents:filter.any')}
        clearable
        w={150}
        data={DOCUMENT_STATUSES.map((value) => ({ value, label: t(`states:document.${value}`) }))}
        value={filters.status ?? null}
        onChange={(status) => onFilters({ ...filters, status: (status as DocumentStatus | null) ?? undefined })}
      />
      <Select
        label={t('documents:filter.person')}
        placeholder={t('documents:filter.any')}
        clearable
        searchable
        w={180}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.person ?? null}
        onChange={(person) => onFilters({ ...filters, person: person ?? undefined })}
      />
      <Select
        label={t('documents:filter.only')}
        placeholder={t('documents:filter.any')}
        clearable
        w={200}
        data={ONLY.map((value) => ({ value, label: t(`documents:only.${value}`) }))}
        value={filters.only ?? null}
        onChange={(only) => onFilters({ ...filters, only: (only as DocumentFilters['only'] | null) ?? undefined })}
      />
    </Group>
  )
}
