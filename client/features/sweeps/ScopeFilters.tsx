import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listMembers } from '../../../shared/api/people.ts'
import { SEGMENT_STATES, type SegmentState } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { ArticleSelect } from './ArticleSelect.tsx'
import type { ScopeAddress } from './filters.ts'

const MOST_OPTIONS = 50

interface Props {
  readonly projectId: string
  readonly address: ScopeAddress
  /** What of the address is to change. */
  readonly onChange: (more: ScopeAddress) => void
}

/** Which part of the project is looked through; all of it stands in the address. */
export function ScopeFilters({ projectId, address, onChange }: Props) {
  const { t } = useTranslation()
  const params = { projectId }
  const members = useQuery(read(listMembers, { params })).data ?? []
  const select = {
    clearable: true,
    clearButtonProps: { 'aria-label': t('sweeps:filter.clear') },
    placeholder: t('sweeps:filter.any'),
    limit: MOST_OPTIONS,
  }
  return (
    <Group align="end" gap="sm">
      <Select
        {...select}
        label={t('sweeps:filter.state')}
        w={150}
        data={SEGMENT_STATES.map((value) => ({ value, label: t(`states:segment.${value}`) }))}
        value={address.state ?? null}
        onChange={(state) => onChange({ state: (state as SegmentState | null) ?? undefined })}
      />
      <Select
        {...select}
        label={t('sweeps:filter.person')}
        searchable
        w={180}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={address.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <ArticleSelect
        projectId={projectId}
        label={t('sweeps:filter.document')}
        placeholder={t('sweeps:filter.any')}
        w={260}
        value={address.document ?? null}
        onChange={(document) => onChange({ document: document ?? undefined })}
      />
      {(['from', 'to'] as const).map((edge) => (
        <DayInput
          key={edge}
          label={t(`sweeps:filter.${edge}`)}
          value={address[edge]}
          onChange={(day) => onChange({ [edge]: day })}
        />
      ))}
    </Group>
  )
}
