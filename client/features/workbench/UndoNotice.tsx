import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Merge } from './saver.ts'

/** A text by its i18n key. */
interface Said {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

interface Props {
  readonly said: Said
  /** i18n key of the way back. */
  readonly action: string
  readonly onUndo: () => void
}

function UndoNotice({ said, action, onUndo }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm">{t(said.key, said.values)}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {t(action)}
      </Button>
    </Group>
  )
}

/** Tells quietly that something was done, with the way back. @param action i18n key of that way */
export function tellUndoable(id: string, said: Said, action: string, undo: () => void): void {
  const back = () => {
    notifications.hide(id)
    undo()
  }
  const message = <UndoNotice said={said} action={action} onUndo={back} />
  notifications.show({ id, color: 'gray', autoClose: 10_000, message })
}

/** Tells that two people's changes were joined; the way back is to decide between them. */
export function tellMerge({ mine, theirs }: Merge, undo: () => void): void {
  const who = theirs.editedBy?.name ?? i18next.t('workbench:conflict.somebody')
  const said = { key: 'workbench:merged', values: { who, number: theirs.position + 1 } }
  tellUndoable(`merged ${mine.segmentId}`, said, 'workbench:merged.undo', undo)
}
