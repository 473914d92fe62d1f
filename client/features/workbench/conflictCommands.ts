import { keepBoth } from '../../../shared/diff/mergeThree.ts'
import type { Command } from '../../ui/commands/command.ts'
import type { Bench } from './context.ts'
import { type Draft, useDrafts } from './drafts.ts'

/** The conflict of the active row, where it has one. */
export function conflictOf(
  bench: Bench,
  drafts = useDrafts.getState().drafts,
): (Required<Pick<Draft, 'theirs'>> & Draft) | null {
  const draft = bench.active ? drafts[bench.active.id] : undefined
  return draft?.status === 'conflict' && draft.theirs ? { ...draft, theirs: draft.theirs } : null
}

/** One key for each way out of a conflict. */
export function conflictCommands(bench: Bench, group: string): Command[] {
  const inConflict = () => conflictOf(bench) !== null
  const end = (choose: (draft: Draft, theirs: string) => string) => () => {
    const draft = conflictOf(bench)
    if (!draft) return
    const text = choose(draft, draft.theirs.target)
    if (text === bench.active?.target) bench.saver.discard(draft.segmentId)
    else bench.saver.resolve(draft, text, draft.theirs)
  }
  return [
    {
      id: 'conflict.mine',
      title: 'workbench:conflict.mine',
      group,
      keys: ['f2'],
      when: inConflict,
      run: end((draft) => draft.text),
    },
    {
      id: 'conflict.theirs',
      title: 'workbench:conflict.theirs',
      group,
      keys: ['f3'],
      when: inConflict,
      run: end((_, theirs) => theirs),
    },
    {
      id: 'conflict.both',
      title: 'workbench:conflict.both',
      group,
      keys: ['f4'],
      when: inConflict,
      run: end((draft, theirs) => keepBoth(draft.text, draft.baseText, theirs)),
    },
  ]
}
