import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly label: string
  /** The question that stands in the button's place once it was pressed. */
  readonly question: string
  readonly loading: boolean
  readonly onConfirm: () => void
}

/** Does something that cannot be taken back, in two presses; no dialog. */
export function ConfirmButton({ label, question, loading, onConfirm }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
        {label}
      </Button>
    )
  }
  return (
    <Group gap="xs" role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <Button size="compact-sm" color="red" loading={loading} onClick={onConfirm} autoFocus>
        {label}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {t('common:cancel')}
      </Button>
    </Group>
  )
}
