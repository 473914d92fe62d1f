import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly label: string
  /** Reasons to choose with one press. */
  readonly canned: readonly string[]
  readonly action: string
  /** What else is to be decided before it is sent. */
  readonly children?: ReactNode
  readonly onSend: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks for a reason, beside the work and not over it: a canned one sends at once, a written one with Enter. */
export function ReasonForm({ label, canned, action, children, onSend, onCancel }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  // All of it is to be seen, not only the field that has the focus.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) onSend(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && reason.trim()) submit(event)
  }
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap={6}>
        <Textarea
          label={label}
          size="sm"
          autosize
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {children}
        <Group gap={6}>
          <Button type="submit" size="compact-sm" disabled={!reason.trim()}>
            {action}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </Group>
        <Group gap={6}>
          {canned.map((text) => (
            <Button key={text} size="compact-sm" variant="light" onClick={() => onSend(text)}>
              {text}
            </Button>
          ))}
        </Group>
      </Stack>
    </form>
  )
}
