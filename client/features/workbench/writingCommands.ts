import type { Command } from '../../ui/commands/command.ts'
import { nextCode } from '../../ui/editor/codeRules.ts'
import { confirmAndNext } from './actions.ts'
import { conflictCommands, conflictOf } from './conflictCommands.ts'
import type { Bench } from './context.ts'
import { needsConfirming } from './rows.ts'
import { offerRepeats } from './suggest/actions.ts'

const group = 'workbench:group.write'

const missingCode = ({ active, text }: Bench) => (active ? nextCode(active.source, text, active.codes) : null)

/** Confirming, taking back and putting in, and the ways out of a conflict. */
export function writingCommands(bench: Bench): Command[] {
  const editing = () => bench.mayEdit && bench.active !== undefined
  const machine = bench.active?.machine ?? ''
  return [
    {
      id: 'row.confirm',
      title: 'workbench:confirm',
      group,
      keys: ['mod+enter'],
      when: () => editing() && conflictOf(bench) === null,
      run: () => {
        offerRepeats(bench)
        confirmAndNext(bench, needsConfirming)
      },
    },
    {
      id: 'row.copyMachine',
      title: 'workbench:copyMachine',
      group,
      keys: ['mod+shift+m'],
      when: () => editing() && bench.text !== machine,
      run: () => bench.change(machine),
    },
    {
      id: 'row.revert',
      title: 'workbench:revert',
      group,
      keys: ['mod+shift+d'],
      when: () => editing() && bench.active !== undefined && bench.text !== bench.active.target,
      run: () => bench.active && bench.change(bench.active.target),
    },
    {
      id: 'row.code',
      title: 'workbench:code.insert',
      group,
      keys: ['alt+shift+c'],
      when: () => editing() && missingCode(bench) !== null,
      run: () => bench.editor.current?.insert(missingCode(bench) ?? ''),
    },
    // Undo and redo are the editor's own; here so that palette and help know them while the focus is elsewhere.
    {
      id: 'row.undo',
      title: 'workbench:undo',
      group,
      keys: ['mod+z'],
      when: editing,
      run: () => bench.editor.current?.undo(),
    },
    {
      id: 'row.redo',
      title: 'workbench:redo',
      group,
      keys: ['mod+shift+z', 'mod+y'],
      when: editing,
      run: () => bench.editor.current?.redo(),
    },
    ...conflictCommands(bench, group),
  ]
}
