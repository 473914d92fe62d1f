import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Command } from './command.ts'

interface Registry {
  readonly commands: readonly Command[]
  readonly add: (commands: readonly Command[]) => void
  readonly remove: (commands: readonly Command[]) => void
}

/** The commands of whatever is on the screen, the newest part's first. The one place where keys are looked up. */
export const useRegistry = create<Registry>((set) => ({
  commands: [],
  add: (commands) => set((now) => ({ commands: [...commands, ...now.commands] })),
  remove: (commands) => set((now) => ({ commands: now.commands.filter((command) => !commands.includes(command)) })),
}))

/** Whether a command can be done now. */
export function isReady(command: Command): boolean {
  return command.when?.() ?? true
}

/** Makes commands available as long as the calling component is on the screen; they always see its latest state. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  latest.current = commands
  const shape = commands.map((command) => `${command.id} ${command.title} ${command.keys?.join()}`).join('\n')
  useEffect(() => {
    const current = (id: string) => latest.current.find((command) => command.id === id)
    const stable = latest.current.map((command) => ({
      ...command,
      when: () => current(command.id)?.when?.() ?? true,
      run: () => current(command.id)?.run(),
    }))
    useRegistry.getState().add(stable)
    return () => useRegistry.getState().remove(stable)
  }, [shape])
}

/** The command of that id, where it is on the screen. */
export function useCommand(id: string): Command | undefined {
  return useRegistry((state) => state.commands.find((command) => command.id === id))
}
