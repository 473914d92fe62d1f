import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBench } from './context.ts'
import { saveStateOf, useDrafts } from './drafts.ts'

const COLOURS = {
  saved: 'var(--state-approved)',
  saving: 'var(--state-machine)',
  kept: 'var(--severity-major)',
  conflict: 'var(--severity-critical)',
  refused: 'var(--severity-critical)',
} as const

/** Whether everything typed has arrived: saved, saving, kept here, in conflict. */
export function SaveMark() {
  const { t } = useTranslation()
  const { connected } = useBench()
  const state = useDrafts(({ drafts }) => saveStateOf(drafts))
  return (
    <Text size="sm" span role="status" style={{ color: COLOURS[state], whiteSpace: 'nowrap' }}>
      {t(`workbench:saved.${state}`)}
      {!connected && ` · ${t('workbench:reconnecting')}`}
    </Text>
  )
}
