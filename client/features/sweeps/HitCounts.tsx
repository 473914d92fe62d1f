import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResponseOf } from '../../../shared/api/endpoint.ts'
import type { previewPattern } from '../../../shared/api/sweeps.ts'
import { SEGMENT_STATES } from '../../../shared/model.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'

type Found = Pick<ResponseOf<typeof previewPattern>, 'total' | 'documents' | 'byState'>

/** How often a pattern applies: in all, in how many articles, in paragraphs of which states. */
export function HitCounts({ found }: { readonly found: Found }) {
  const { t } = useTranslation()
  const { number } = useLocale()
  return (
    <Group gap="md" role="status">
      <Text fw={600}>
        {t('sweeps:places', { count: found.total })} · {t('sweeps:articles', { count: found.documents })}
      </Text>
      {SEGMENT_STATES.filter((state) => found.byState[state] > 0).map((state) => (
        <Text key={state} size="sm" span>
          <StateMark state={state} /> {number(found.byState[state])}
        </Text>
      ))}
    </Group>
  )
}
