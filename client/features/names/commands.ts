import type { NameProposal } from '../../../shared/api/knowledge.ts'
import type { Command } from '../../ui/commands/command.ts'
import { choicesOf } from './draft.ts'
import { useNames } from './store.ts'

const group = 'names:group.proposal'

/** Whether the focus is on a proposal itself and not on a button in it, where Enter presses the button. */
const onProposal = () => document.activeElement?.hasAttribute('data-proposal') ?? false

/** What the keys do on the proposal that has the focus: a digit chooses a form, Enter settles it, E writes another. */
export function proposalCommands(
  proposals: readonly NameProposal[],
  mayEdit: boolean,
  settle: (proposal: NameProposal, choice: number) => void,
  write: (proposal: NameProposal) => void,
): Command[] {
  const active = () => proposals.find(({ source }) => source === useNames.getState().active)
  const when = () => mayEdit && onProposal() && active() !== undefined
  const run = (act: (proposal: NameProposal) => void) => () => {
    const proposal = active()
    if (proposal) act(proposal)
  }
  return [
    {
      id: 'names.settle',
      title: 'names:settle',
      group,
      keys: ['enter'],
      when,
      run: run((proposal) => settle(proposal, useNames.getState().choice)),
    },
    { id: 'names.write', title: 'names:write', group, keys: ['e'], when, run: run(write) },
    ...Array.from(
      { length: 9 },
      (_, at): Command => ({
        id: `names.choose.${at + 1}`,
        title: `names:choose.${at + 1}`,
        group,
        keys: [String(at + 1)],
        when: () => {
          const proposal = active()
          return when() && proposal !== undefined && at < choicesOf(proposal).length
        },
        run: () => useNames.getState().choose(at),
      }),
    ),
  ]
}
