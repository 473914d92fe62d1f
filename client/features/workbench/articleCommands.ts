import type { Command } from '../../ui/commands/command.ts'
import type { Bench } from './context.ts'
import { NO_FILTERS, useWorkbench } from './store.ts'

/** What leads beyond the article. */
export interface Beyond {
  readonly submit: () => void
  readonly review: () => void
}

const group = 'workbench:group.article'

/** What is done with the article as a whole, and with what is said of it. */
export function articleCommands(bench: Bench, beyond: Beyond): Command[] {
  const { set, setFind } = useWorkbench.getState()
  return [
    {
      id: 'article.find',
      title: 'workbench:find',
      group,
      keys: ['mod+f'],
      run: () => setFind({ open: true }),
    },
    {
      id: 'article.filter',
      title: 'workbench:filter',
      group,
      keys: ['mod+shift+f'],
      run: () => document.getElementById('filter-state')?.focus(),
    },
    { id: 'article.noFilter', title: 'workbench:filter.none', group, run: () => set({ filters: NO_FILTERS }) },
    {
      id: 'article.history',
      title: 'workbench:history.show',
      group,
      keys: ['mod+shift+h'],
      run: () => set({ tab: useWorkbench.getState().tab === 'history' ? 'paragraph' : 'history' }),
    },
    {
      id: 'article.comment',
      title: 'discussion:comment.write',
      group,
      keys: ['mod+alt+m'],
      when: () => bench.active !== undefined,
      run: () => {
        set({ tab: 'comments' })
        setTimeout(() => document.getElementById('comment-input')?.focus())
      },
    },
    {
      id: 'article.rule',
      title: 'workbench:rule',
      group,
      keys: ['mod+shift+e'],
      when: () => bench.mayTeach && bench.active !== undefined && bench.text !== bench.active.machine,
      run: () => set({ ruling: true }),
    },
    {
      id: 'article.submit',
      title: 'workbench:submit',
      group,
      keys: ['mod+shift+s'],
      when: () => bench.mayEdit && (bench.document.status === 'new' || bench.document.status === 'translating'),
      run: beyond.submit,
    },
    {
      id: 'article.review',
      title: 'workbench:review',
      group,
      when: () => bench.mayReview,
      run: beyond.review,
    },
  ]
}
