import type { Command } from '../../ui/commands/command.ts'
import { goTo } from './actions.ts'
import { articleCommands, type Beyond } from './articleCommands.ts'
import type { Bench } from './context.ts'
import { findingCommands } from './findingCommands.ts'
import { needsConfirming, neighbour } from './rows.ts'
import { writingCommands } from './writingCommands.ts'

const group = 'workbench:group.move'

function moves(bench: Bench): Command[] {
  const go = (direction: -1 | 1, wanted?: typeof needsConfirming) => () =>
    goTo(neighbour(bench.rows, bench.active?.id ?? null, direction, wanted, wanted !== undefined))
  return [
    { id: 'row.next', title: 'workbench:next', group, keys: ['alt+arrowdown'], run: go(1) },
    { id: 'row.previous', title: 'workbench:previous', group, keys: ['alt+arrowup'], run: go(-1) },
    {
      id: 'row.nextUnconfirmed',
      title: 'workbench:nextUnconfirmed',
      group,
      keys: ['f9'],
      run: go(1, needsConfirming),
    },
    {
      id: 'row.previousUnconfirmed',
      title: 'workbench:previousUnconfirmed',
      group,
      keys: ['shift+f9'],
      run: go(-1, needsConfirming),
    },
  ]
}

/** Every command of the workbench. */
export function workbenchCommands(bench: Bench, beyond: Beyond): Command[] {
  return [...writingCommands(bench), ...moves(bench), ...findingCommands(bench), ...articleCommands(bench, beyond)]
}
