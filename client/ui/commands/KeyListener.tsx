import { useMemo } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import type { Command } from './command.ts'
import { belongsToField, writes } from './keys.ts'
import { isReady, useRegistry } from './registry.ts'

/** Whether keys belong to this element: a box to tick takes no letters. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  /^(input|textarea|select)$/i.test(target.tagName) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox')
const isTyping = (target: EventTarget | null): boolean =>
  isField(target) || (target instanceof HTMLElement && target.isContentEditable)

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
  if (belongsToField(keys) && isField(event.target)) return undefined
  return commands.find((command) => command.keys?.includes(keys) && isReady(command))
}

/** Listens to the keys of every registered command, by physical key. Mounted once. */
export function KeyListener() {
  const commands = useRegistry((state) => state.commands)
  const keys = useMemo(() => [...new Set(commands.flatMap((command) => command.keys ?? []))], [commands])
  useHotkeys(
    keys,
    (event, { hotkey }) => {
      // What the editor has taken (undo, the caret by words) is done.
      if (event.defaultPrevented || dialogOpen()) return
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
