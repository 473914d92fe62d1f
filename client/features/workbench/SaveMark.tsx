import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArticle } from './context.ts'
import { type DraftStatus, type SaveState, saveStateOf, useDrafts } from './drafts.ts'
import { useWorkbench } from './store.ts'

const COLOURS: Readonly<Record<SaveState, string>> = {
  saved: 'var(--state-approved)',
  saving: 'var(--state-machine)',
  kept: 'var(--severity-major)',
  conflict: 'var(--severity-critical)',
  refused: 'var(--severity-critical)',
}

/** Drafts that wait for a decision, by what the mark then says. */
const WAITING: Partial<Readonly<Record<SaveState, DraftStatus>>> = { conflict: 'conflict', refused: 'refused' }

/** Whether everything typed has arrived; where it has not and somebody must decide, a way to that row. */
export function SaveMark() {
  const { t } = useTranslation()
  const { connected } = useArticle()
  const drafts = useDrafts((state) => state.drafts)
  const state = saveStateOf(drafts)
  const row = Object.values(drafts).find((draft) => draft.status === WAITING[state])
  const style = { color: COLOURS[state], whiteSpace: 'nowrap' } as const
  return (
    <Text size="sm" span role="status" style={style}>
      {row ? (
        <Button
          size="compact-sm"
          variant="default"
          style={style}
          onClick={() => useWorkbench.getState().activate(row.segmentId)}
        >
          {t(`workbench:saved.${state}`)}
        </Button>
      ) : (
        t(`workbench:saved.${state}`)
      )}
      {!connected && ` · ${t('workbench:reconnecting')}`}
    </Text>
  )
}
