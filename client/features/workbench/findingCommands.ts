import type { Command } from '../../ui/commands/command.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import { applyFix, goToFinding } from './actions.ts'
import type { Bench } from './context.ts'
import { useWorkbench } from './store.ts'

const group = 'workbench:group.findings'

/** Going through the findings, mending and dismissing them. */
export function findingCommands(bench: Bench): Command[] {
  const { set } = useWorkbench.getState()
  return [
    {
      id: 'finding.next',
      title: 'workbench:nextFinding',
      group,
      keys: ['f8'],
      run: () => goToFinding(bench, 1),
    },
    {
      id: 'finding.previous',
      title: 'workbench:previousFinding',
      group,
      keys: ['shift+f8'],
      run: () => goToFinding(bench, -1),
    },
    {
      id: 'finding.fix',
      title: 'workbench:fix',
      group,
      keys: ['mod+period'],
      when: () => bench.mayEdit && bench.findings.some((each) => isOpen(each) && each.fixes.length > 0),
      run: () =>
        applyFix(
          bench,
          bench.current && bench.current.fixes.length > 0
            ? bench.current
            : bench.findings.find((each) => isOpen(each) && each.fixes.length > 0),
        ),
    },
    {
      id: 'finding.dismiss',
      title: 'workbench:dismiss',
      group,
      keys: ['mod+shift+period'],
      when: () => bench.mayEdit && bench.current !== undefined,
      run: () => set({ dismissing: true, tab: 'paragraph' }),
    },
  ]
}
