import { Button, type ButtonProps, Kbd } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from './command.ts'
import { ariaKeys, shownKeys } from './keys.ts'
import { isReady, useCommand } from './registry.ts'

type Looks = ButtonProps & { readonly label?: string }

/** A button for a registered command: its name, its key, and pressing it does what the key does. */
export function CommandButton({ id, ...looks }: Looks & { readonly id: string }) {
  const command = useCommand(id)
  return command ? <Shown command={command} ready={isReady(command)} {...looks} /> : null
}

interface ShownProps extends Looks {
  readonly command: Command
  readonly ready: boolean
}

// Many of these stand on the pages where people type, and seldom change.
const Shown = memo(function Shown({ command, ready, label, ...props }: ShownProps) {
  const { t } = useTranslation()
  const keys = command.keys?.[0]
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!ready}
      onClick={command.run}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      rightSection={keys ? <Kbd size="xs">{shownKeys(keys)}</Kbd> : undefined}
      {...props}
    >
      {label ?? t(command.title)}
    </Button>
  )
})
