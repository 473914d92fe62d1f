import type { Command } from '../../../ui/commands/command.ts'
import type { Bench } from '../context.ts'
import { useWorkbench } from '../store.ts'
import { searchProject, showEntry, startAdding, take } from './actions.ts'
import type { Suggest } from './context.ts'
import { useSuggest } from './store.ts'
import { SUGGESTION_KEYS } from './suggestions.ts'

const group = 'suggest:group'

/** The commands of the suggestions: one for each number, and what shows, adds and looks for terms. */
export function suggestCommands(bench: Bench, suggest: Suggest): Command[] {
  const numbers = SUGGESTION_KEYS.map((number): Command => {
    const found = () => suggest.suggestions.find((each) => each.number === number)
    return {
      id: `suggest.take${number}`,
      title: `suggest:take.${number}`,
      group,
      keys: [`alt+${number}`],
      when: () => bench.mayEdit && found() !== undefined,
      run: () => {
        const suggestion = found()
        if (suggestion) take(bench, suggestion)
      },
    }
  })
  return [
    ...numbers,
    {
      id: 'suggest.entry',
      title: 'suggest:entry.show',
      group,
      keys: ['alt+t'],
      when: () => suggest.entries.length > 0,
      run: () => showEntry(bench, suggest.entries),
    },
    {
      id: 'suggest.marks',
      title: 'suggest:marks',
      group,
      keys: ['alt+shift+t'],
      run: () => useSuggest.getState().showMarks(!useSuggest.getState().marks),
    },
    {
      id: 'suggest.add',
      title: 'suggest:add',
      group,
      keys: ['mod+shift+k'],
      when: () => bench.mayTeach && bench.active !== undefined,
      run: () => startAdding(bench),
    },
    {
      id: 'suggest.concordance',
      title: 'suggest:concordance',
      group,
      keys: ['mod+shift+l'],
      run: () => searchProject(bench),
    },
    ...tabCommands(),
  ]
}

function tabCommands(): Command[] {
  return (['memory', 'terms', 'names'] as const).map((tab) => ({
    id: `suggest.${tab}`,
    title: `suggest:tab.show.${tab}`,
    group,
    run: () => useWorkbench.getState().set({ tab }),
  }))
}
