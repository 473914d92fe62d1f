import { Button, type ButtonProps, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ariaKeys, shownKeys } from './keys.ts'
import { isReady, useCommand } from './registry.ts'

/** A button for a registered command: its name, its key, and pressing it does what the key does. */
export function CommandButton({ id, label, ...props }: ButtonProps & { readonly id: string; readonly label?: string }) {
  const { t } = useTranslation()
  const command = useCommand(id)
  if (!command) return null
  const keys = command.keys?.[0]
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!isReady(command)}
      onClick={command.run}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      rightSection={keys ? <Kbd size="xs">{shownKeys(keys)}</Kbd> : undefined}
      {...props}
    >
      {label ?? t(command.title)}
    </Button>
  )
}
