import { Group, Input, SegmentedControl, Switch, Text } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { Refusal } from './draft.ts'
import { type FindAddress, SIDES } from './filters.ts'
import { RefusalText } from './RefusalText.tsx'

interface Props {
  readonly address: FindAddress
  /** What of the address is to change. */
  readonly onChange: (more: FindAddress) => void
  readonly refusal: Refusal | null
  readonly searchBox: Ref<HTMLInputElement>
}

/** What to look for, on which side, how exactly, and what to put in its place. */
export function FindForm({ address, onChange, refusal, searchBox }: Props) {
  const { t } = useTranslation()
  const { replace, side = 'both' } = address
  const again = (more: FindAddress) => onChange({ ...more, sweep: undefined })
  return (
    <search>
      <Group align="end" gap="md">
        <SearchInput
          ref={searchBox}
          label={t(replace ? 'sweeps:find.what' : 'sweeps:find.search')}
          start={address.q ?? ''}
          onSearch={(q) => again({ q: q || undefined })}
        />
        {replace ? (
          <SearchInput
            autoFocus
            label={t('sweeps:find.with')}
            start={address.with ?? ''}
            onSearch={(text) => again({ with: text || undefined })}
          />
        ) : (
          <div>
            <Input.Label id="find-side">{t('sweeps:find.side')}</Input.Label>
            <SegmentedControl
              display="flex"
              aria-labelledby="find-side"
              data={SIDES.map((value) => ({ value, label: t(`sweeps:find.side.${value}`) }))}
              value={side}
              onChange={(value) => again({ side: SIDES.find((each) => each === value && each !== 'both') })}
            />
          </div>
        )}
        <Switch
          py={8}
          label={t('sweeps:field.wholeWords')}
          checked={address.words ?? false}
          onChange={(event) => again({ words: event.currentTarget.checked || undefined })}
        />
        <Switch
          py={8}
          label={t('sweeps:field.regex')}
          checked={address.regex ?? false}
          onChange={(event) => again({ regex: event.currentTarget.checked || undefined })}
        />
      </Group>
      {refusal && (
        <Text size="sm" role="alert" style={{ color: 'var(--severity-critical)' }} component="div">
          <RefusalText refusal={refusal} expression={address.q ?? ''} />
        </Text>
      )}
    </search>
  )
}
