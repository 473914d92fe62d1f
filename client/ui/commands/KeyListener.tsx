import { useMemo } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import type { Command } from './command.ts'
import { writes } from './keys.ts'
import { isReady, useRegistry } from './registry.ts'

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

/** The command that a key press means, the first that can be done now; none while typing if the key writes. */
export function commandFor(
  commands: readonly Command[],
  keys: string,
  event: { readonly target: EventTarget | null; readonly isComposing: boolean },
): Command | undefined {
  if (event.isComposing || (writes(keys) && isTyping(event.target))) return undefined
  return commands.find((command) => command.keys?.includes(keys) && isReady(command))
}

/** Listens to the keys of every registered command, by physical key. Mounted once. */
export function KeyListener() {
  const commands = useRegistry((state) => state.commands)
  const keys = useMemo(() => [...new Set(commands.flatMap((command) => command.keys ?? []))], [commands])
  useHotkeys(
    keys,
    (event, { hotkey }) => {
      if (dialogOpen()) return
      const command = commandFor(commands, hotkey, event)
      if (!command) return
      event.preventDefault()
      command.run()
    },
    { enableOnFormTags: true, enableOnContentEditable: true },
    [commands],
  )
  return null
}
