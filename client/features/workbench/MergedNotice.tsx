import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Merge } from './saver.ts'

interface Props {
  readonly merge: Merge
  readonly onUndo: () => void
}

function MergedNotice({ merge, onUndo }: Props) {
  const { t } = useTranslation()
  const who = merge.theirs.editedBy?.name ?? t('workbench:conflict.somebody')
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm">{t('workbench:merged', { who, number: merge.theirs.position + 1 })}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {t('workbench:merged.undo')}
      </Button>
    </Group>
  )
}

/** Tells quietly that two people's changes were joined, with the way back to deciding between them. */
export function tellMerge(merge: Merge, undo: () => void): void {
  const id = `merged ${merge.mine.segmentId}`
  const back = () => {
    notifications.hide(id)
    undo()
  }
  notifications.show({ id, color: 'gray', autoClose: 10_000, message: <MergedNotice merge={merge} onUndo={back} /> })
}
