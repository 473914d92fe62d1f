import { useCommands } from '../../ui/commands/registry.ts'
import { type PaneState, usePane } from '../../ui/panes/panes.ts'

export const OUTLINE = { least: 40, most: 320, usual: [148, 56] } as const
export const INSPECTOR = { least: 220, most: 640, usual: [320, 260] } as const
const group = 'workbench:group.panes'

/** The panes beside the rows, with a key each that hides and shows it. */
export function useBenchPanes(): { readonly outline: PaneState; readonly inspector: PaneState } {
  const outline = usePane('workbench.outline', OUTLINE)
  const inspector = usePane('workbench.inspector', INSPECTOR)
  useCommands([
    { id: 'pane.outline', title: 'workbench:pane.outline', group, keys: ['alt+shift+o'], run: outline.toggle },
    { id: 'pane.inspector', title: 'workbench:pane.inspector', group, keys: ['alt+shift+i'], run: inspector.toggle },
  ])
  return { outline, inspector }
}
