import { Group, Select } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { DOCUMENT_ONLY } from '../../../shared/api/documentList.ts'
import type { Member } from '../../../shared/api/people.ts'
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../../shared/model.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { DocumentFilters } from './filters.ts'

interface Props {
  readonly filters: DocumentFilters
  readonly onFilters: (filters: DocumentFilters) => void
  readonly members: readonly Member[]
  readonly searchBox: Ref<HTMLInputElement>
}

/** What narrows the list down; all of it stands in the address, so a view can be kept and sent. */
export function DocumentsFilterBar({ filters, onFilters, members, searchBox }: Props) {
  const { t } = useTranslation()
  const narrow = (more: DocumentFilters) => onFilters({ ...filters, ...more, page: undefined })
  return (
    <Group align="end" gap="sm">
      <SearchInput
        ref={searchBox}
        label={t('documents:filter.search')}
        start={filters.q ?? ''}
        onSearch={(q) => narrow({ q: q || undefined })}
      />
      <Select
        label={t('documents:filter.status')}
        placeholder={t('documents:filter.any')}
        clearable
        w={150}
        data={DOCUMENT_STATUSES.map((value) => ({ value, label: t(`states:document.${value}`) }))}
        value={filters.status ?? null}
        onChange={(status) => narrow({ status: (status as DocumentStatus | null) ?? undefined })}
      />
      <Select
        label={t('documents:filter.person')}
        placeholder={t('documents:filter.any')}
        clearable
        searchable
        w={180}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.person ?? null}
        onChange={(person) => narrow({ person: person ?? undefined })}
      />
      <Select
        label={t('documents:filter.only')}
        placeholder={t('documents:filter.any')}
        clearable
        w={200}
        data={DOCUMENT_ONLY.map((value) => ({ value, label: t(`documents:only.${value}`) }))}
        value={filters.only ?? null}
        onChange={(only) => narrow({ only: (only as DocumentFilters['only'] | null) ?? undefined })}
      />
    </Group>
  )
}
