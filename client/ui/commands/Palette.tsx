import { Kbd } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from './command.ts'
import { shownKeys } from './keys.ts'
import { isReady, useRegistry } from './registry.ts'

/** Commands by group, each id once (its first), in their order. */
export function groupsOf(commands: readonly Command[]): Map<string, Command[]> {
  const first = commands.filter(({ id }, index) => commands.findIndex((other) => other.id === id) === index)
  return Map.groupBy(first, (command) => command.group)
}

/** Every command that can be done now, found by its name (Mod+K). Mounted once. */
export function Palette() {
  const { t } = useTranslation()
  const commands = useRegistry((state) => state.commands)
  // What can be done is asked when it opens: it changes with every key typed, and nobody would see that here.
  const [, opened] = useReducer((times: number) => times + 1, 0)
  const actions: SpotlightActionGroupData[] = [...groupsOf(commands.filter(isReady))].map(([group, members]) => ({
    group: t(group),
    actions: members.map((command) => ({
      id: command.id,
      label: t(command.title),
      rightSection: command.keys?.[0] ? <Kbd size="xs">{shownKeys(command.keys[0])}</Kbd> : undefined,
      // The palette gives the focus back first: a command may want to move it.
      onClick: () => setTimeout(command.run),
    })),
  }))
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      onSpotlightOpen={opened}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('common:palette.nothing')}
      searchProps={{ placeholder: t('common:palette.search'), 'aria-label': t('common:palette.search') }}
    />
  )
}
