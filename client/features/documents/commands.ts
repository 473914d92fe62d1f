import { mergeRow, type Row, type Side, shiftRow, toggleRow } from '../../../shared/align/operations.ts'
import type { Command } from '../../ui/commands/command.ts'
import { goTo, rowsNow } from './goTo.ts'
import { useImport } from './importStore.ts'
import { nextDoubtful } from './pairing.ts'
import { splitActive } from './splitActive.ts'

const group = 'import:group'
const isPreview = () => useImport.getState().drafts.length > 0

/** Changes the active row's pairing. */
function edit(change: (rows: readonly Row[], at: number) => readonly Row[]): void {
  const { activeRow, pair } = useImport.getState()
  pair((rows) => change(rows, activeRow))
}

const shift = (side: Side, direction: 'up' | 'down', keys: string): Command => ({
  id: `import.shift.${side}.${direction}`,
  title: `import:shift.${side}.${direction}`,
  group,
  keys: [keys],
  when: isPreview,
  run: () => edit((rows, at) => shiftRow(rows, at, side, direction)),
})

/** What can be done with the pairs of the preview. */
export const importCommands: readonly Command[] = [
  {
    id: 'import.next',
    title: 'import:next',
    group,
    keys: ['alt+arrowdown'],
    when: isPreview,
    run: () => goTo(useImport.getState().activeRow + 1),
  },
  {
    id: 'import.previous',
    title: 'import:previous',
    group,
    keys: ['alt+arrowup'],
    when: isPreview,
    run: () => goTo(useImport.getState().activeRow - 1),
  },
  {
    id: 'import.doubtful',
    title: 'import:nextDoubtful',
    group,
    keys: ['alt+d'],
    when: isPreview,
    run: () => goTo(nextDoubtful(rowsNow(), useImport.getState().activeRow)),
  },
  { id: 'import.merge', title: 'import:merge', group, keys: ['alt+m'], when: isPreview, run: () => edit(mergeRow) },
  { id: 'import.split', title: 'import:split', group, keys: ['alt+s'], when: isPreview, run: () => void splitActive() },
  { id: 'import.drop', title: 'import:drop', group, keys: ['alt+x'], when: isPreview, run: () => edit(toggleRow) },
  shift('source', 'up', 'alt+q'),
  shift('source', 'down', 'alt+a'),
  shift('target', 'up', 'alt+w'),
  shift('target', 'down', 'alt+z'),
]
