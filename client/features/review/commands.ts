import type { Command } from '../../ui/commands/command.ts'
import { selectedSpan } from '../../ui/text/selectedSpan.ts'
import type { Table } from './context.ts'
import { hindrance, tally } from './judge.ts'
import { useReview } from './store.ts'

const paragraph = 'review:group.paragraph'
const article = 'review:group.article'

/** Every command of the review page. Letters rest while somebody types. */
export function reviewCommands(table: Table, openWorkbench: () => void): Command[] {
  return [...paragraphCommands(table), ...moves(table), ...articleCommands(table, openWorkbench)]
}

function paragraphCommands({ active, verdicts, mayReview, mayComment, userId, selfApproval }: Table): Command[] {
  const { mode, text, set } = useReview.getState()
  const reading = () => mayReview && active !== undefined && useReview.getState().mode === 'read'
  const stop = active ? hindrance(active, userId, selfApproval) : 'notReady'
  const isOwnWork = !selfApproval && active?.editedBy?.id === userId
  return [
    {
      id: 'review.approve',
      title: 'review:approve',
      group: paragraph,
      keys: ['a'],
      when: () => reading() && stop === null && !verdicts.busy,
      run: () => active && verdicts.approve(active),
    },
    {
      id: 'review.edit',
      title: 'review:edit',
      group: paragraph,
      keys: ['e'],
      when: () => reading() && !isOwnWork,
      run: () => active && set({ mode: 'edit', text: active.target }),
    },
    {
      id: 'review.approveEdited',
      title: 'review:approveEdited',
      group: paragraph,
      keys: ['mod+enter'],
      when: () => mode === 'edit' && text.trim() !== '' && !verdicts.busy,
      run: () => active && verdicts.approve(active, useReview.getState().text),
    },
    {
      id: 'review.sendBack',
      title: 'review:sendBack',
      group: paragraph,
      keys: ['s'],
      when: () => reading() && active?.state !== 'rejected',
      run: () => set({ mode: 'sendBack' }),
    },
    {
      id: 'review.annotate',
      title: 'discussion:annotation.start',
      group: paragraph,
      keys: ['m'],
      when: reading,
      run: () => {
        const row = (active && document.querySelector(`[data-segment="${active.id}"]`)) ?? null
        const marked = selectedSpan(row)
        set({ mode: 'annotate', marked })
        // From here the arrow keys choose words, in the Thai unless some of the source are chosen already.
        row?.querySelector(`[data-text][lang="${marked?.lang ?? 'th'}"]`)?.parentElement?.focus()
      },
    },
    {
      id: 'review.comment',
      title: 'discussion:comment.write',
      group: paragraph,
      keys: ['c', 'mod+alt+m'],
      when: () => mayComment && active !== undefined && useReview.getState().mode === 'read',
      run: () => set({ mode: 'comment' }),
    },
    {
      id: 'review.cancel',
      title: 'common:cancel',
      group: paragraph,
      keys: ['escape'],
      when: () => useReview.getState().mode !== 'read',
      run: () => set({ mode: 'read' }),
    },
  ]
}

function moves({ shown, active }: Table): Command[] {
  const go = (step: -1 | 1) => () => {
    const at = shown.findIndex((segment) => segment.id === active?.id)
    const to = shown[at + step]
    if (to) useReview.getState().activate(to.id)
  }
  return [
    { id: 'review.next', title: 'review:next', group: paragraph, keys: ['j', 'alt+arrowdown'], run: go(1) },
    { id: 'review.previous', title: 'review:previous', group: paragraph, keys: ['k', 'alt+arrowup'], run: go(-1) },
  ]
}

function articleCommands(table: Table, openWorkbench: () => void): Command[] {
  const { document, verdicts, mayReview, maySign, segments } = table
  const { set } = useReview.getState()
  const open = document.status !== 'published'
  return [
    {
      id: 'review.approveClean',
      title: 'review:approveClean',
      group: article,
      keys: ['shift+a'],
      when: () => mayReview && open && tally(segments).clean > 0 && !verdicts.busy,
      run: verdicts.approveClean,
    },
    {
      id: 'review.sign',
      title: 'review:sign',
      group: article,
      keys: ['mod+shift+enter'],
      when: () => maySign && open && document.status !== 'approved' && !verdicts.busy,
      run: verdicts.sign,
    },
    {
      id: 'review.publish',
      title: 'review:publish',
      group: article,
      when: () => maySign && document.status === 'approved' && !verdicts.busy,
      run: verdicts.publish,
    },
    {
      id: 'review.showAll',
      title: 'review:showAll',
      group: article,
      keys: ['v'],
      run: () => set({ showAll: !useReview.getState().showAll }),
    },
    { id: 'review.workbench', title: 'review:workbench', group: article, keys: ['w'], run: openWorkbench },
  ]
}
