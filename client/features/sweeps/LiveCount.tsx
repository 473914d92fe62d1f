import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Pattern } from '../../../shared/api/sweeps.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { isUsable } from './draft.ts'
import { HitCounts } from './HitCounts.tsx'
import { hitsQuery } from './queries.ts'

const WAIT = 300

/** How often a pattern that is being written applies in the project. */
export function LiveCount({ projectId, pattern }: { readonly projectId: string; readonly pattern: Pattern }) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(JSON.stringify(pattern), WAIT)
  const preview = useQuery({
    ...hitsQuery(projectId, JSON.parse(settled) as Pattern, {}, 1),
    placeholderData: keepPreviousData,
  })
  if (!isUsable(pattern))
    return (
      <Text size="sm" c="dimmed">
        {t('sweeps:live.wait')}
      </Text>
    )
  if (preview.error) return <Failed error={preview.error} />
  return preview.data ? <HitCounts found={preview.data} /> : null
}
