import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../ui/useErrorText.ts'
import { goTo } from './actions.ts'
import { useBench } from './context.ts'
import { useDrafts } from './drafts.ts'

/** A text that the server refuses: says why and where, and keeps it until somebody decides. */
export function RefusedPanel() {
  const { t } = useTranslation()
  const bench = useBench()
  const textOf = useErrorText()
  const drafts = useDrafts((state) => state.drafts)
  const refused = Object.values(drafts).find((draft) => draft.status === 'refused')
  if (!refused) return null
  const row = bench.segments.find((segment) => segment.id === refused.segmentId)
  return (
    <Alert color="red" title={t('workbench:refused')} role="alert" mb="sm">
      <Stack gap="xs">
        <Text size="sm">{textOf(refused.error)}</Text>
        <Group gap={6}>
          {row && row.id !== bench.active?.id && (
            <Button size="compact-sm" variant="default" onClick={() => goTo(row)}>
              {t('workbench:refused.show', { number: row.position + 1 })}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => void bench.saver.flush(refused.segmentId)}>
            {t('common:retry')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => bench.saver.discard(refused.segmentId)}>
            {t('workbench:refused.discard')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
