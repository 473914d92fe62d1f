import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { metaOf } from '../../../shared/checks/explain.ts'
import { SEGMENT_STATES, SEVERITIES } from '../../../shared/model.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import { useArticle } from './context.ts'
import { type Filters, NO_FILTERS, useWorkbench } from './store.ts'
import styles from './workbench.module.css'

const only = <T extends string>(all: readonly T[], value: string): ReadonlySet<T> =>
  new Set(all.filter((each) => each === value))

const openChecks = (segments: readonly Segment[]) => [
  ...new Set(segments.flatMap((each) => each.findings.filter(isOpen).map((finding) => finding.check))),
]

/** Chooses which rows are shown: by state, by severity or check of their open findings. */
export const FilterBar = memo(function FilterBar() {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { rows, segments } = useArticle()
  const filters = useWorkbench((state) => state.filters)
  const { set } = useWorkbench.getState()
  const apply = (more: Partial<Filters>) => set({ filters: { ...filters, ...more } })
  const checks = useMemo(() => openChecks(segments), [segments])
  const findingValue = filters.check ? `check:${filters.check}` : ([...filters.severities][0] ?? '')
  const filtered = filters.states.size > 0 || findingValue !== ''
  return (
    <Stack gap={4} className={styles.filters}>
      <NativeSelect
        id="filter-state"
        size="xs"
        aria-label={t('workbench:filter.state')}
        value={[...filters.states][0] ?? ''}
        onChange={(event) => apply({ states: only(SEGMENT_STATES, event.currentTarget.value) })}
        data={[
          { value: '', label: t('workbench:filter.anyState') },
          ...SEGMENT_STATES.map((state) => ({ value: state, label: t(`states:segment.${state}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('workbench:filter.finding')}
        value={findingValue}
        onChange={(event) => {
          const { value } = event.currentTarget
          const check = value.startsWith('check:') ? value.slice('check:'.length) : null
          apply({ check, severities: only(SEVERITIES, value) })
        }}
        data={[
          { value: '', label: t('workbench:filter.anyFinding') },
          ...SEVERITIES.map((severity) => ({ value: severity, label: t(`states:severity.${severity}`) })),
          ...checks.map((check) => ({ value: `check:${check}`, label: metaOf(check)?.title[locale] ?? check })),
        ]}
      />
      {filtered && (
        <Button size="compact-xs" variant="default" onClick={() => set({ filters: NO_FILTERS })}>
          {t('workbench:filter.none')}
        </Button>
      )}
      <Text size="xs" role="status">
        {t('workbench:filter.count', { shown: rows.length, all: segments.length })}
      </Text>
    </Stack>
  )
})
