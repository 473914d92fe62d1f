import type { Segment } from '../../../shared/api/documents.ts'
import type { Command } from '../../ui/commands/command.ts'
import { nextCode } from '../../ui/editor/codeRules.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import { applyFix, confirmAndNext, goTo, goToFinding } from './actions.ts'
import { conflictCommands, conflictOf } from './conflictCommands.ts'
import type { Bench } from './context.ts'
import { isUnconfirmed, neighbour } from './rows.ts'
import { NO_FILTERS, useWorkbench } from './store.ts'
import { offerRepeats } from './suggest/actions.ts'

interface Beyond {
  readonly submit: () => void
  readonly review: () => void
}

const moving = 'workbench:group.move'
const writing = 'workbench:group.write'
const finding = 'workbench:group.findings'
const article = 'workbench:group.article'

const unconfirmed = (segment: Segment) => isUnconfirmed(segment.state)

function moves(bench: Bench): Command[] {
  const go = (direction: -1 | 1, wanted?: typeof unconfirmed) => () =>
    goTo(neighbour(bench.rows, bench.active?.id ?? null, direction, wanted, wanted !== undefined))
  return [
    { id: 'row.next', title: 'workbench:next', group: moving, keys: ['alt+arrowdown'], run: go(1) },
    { id: 'row.previous', title: 'workbench:previous', group: moving, keys: ['alt+arrowup'], run: go(-1) },
    {
      id: 'row.nextUnconfirmed',
      title: 'workbench:nextUnconfirmed',
      group: moving,
      keys: ['f9'],
      run: go(1, unconfirmed),
    },
    {
      id: 'row.previousUnconfirmed',
      title: 'workbench:previousUnconfirmed',
      group: moving,
      keys: ['shift+f9'],
      run: go(-1, unconfirmed),
    },
  ]
}

const missingCode = ({ active, text }: Bench) => (active ? nextCode(active.source, text, active.codes) : null)

function writes(bench: Bench): Command[] {
  const editing = () => bench.mayEdit && bench.active !== undefined
  const machine = bench.active?.machine ?? ''
  return [
    {
      id: 'row.confirm',
      title: 'workbench:confirm',
      group: writing,
      keys: ['mod+enter'],
      when: () => editing() && conflictOf(bench) === null,
      run: () => {
        offerRepeats(bench)
        confirmAndNext(bench, unconfirmed)
      },
    },
    {
      id: 'row.copyMachine',
      title: 'workbench:copyMachine',
      group: writing,
      keys: ['mod+shift+m'],
      when: () => editing() && bench.text !== machine,
      run: () => bench.change(machine),
    },
    {
      id: 'row.revert',
      title: 'workbench:revert',
      group: writing,
      keys: ['mod+shift+d'],
      when: () => editing() && bench.active !== undefined && bench.text !== bench.active.target,
      run: () => bench.active && bench.change(bench.active.target),
    },
    {
      id: 'row.code',
      title: 'workbench:code.insert',
      group: writing,
      keys: ['alt+shift+c'],
      when: () => editing() && missingCode(bench) !== null,
      run: () => bench.editor.current?.insert(missingCode(bench) ?? ''),
    },
    // Undo and redo are the editor's own; here so that palette and help know them while the focus is elsewhere.
    {
      id: 'row.undo',
      title: 'workbench:undo',
      group: writing,
      keys: ['mod+z'],
      when: editing,
      run: () => bench.editor.current?.undo(),
    },
    {
      id: 'row.redo',
      title: 'workbench:redo',
      group: writing,
      keys: ['mod+shift+z', 'mod+y'],
      when: editing,
      run: () => bench.editor.current?.redo(),
    },
  ]
}

function findings(bench: Bench): Command[] {
  const { set } = useWorkbench.getState()
  return [
    {
      id: 'finding.next',
      title: 'workbench:nextFinding',
      group: finding,
      keys: ['f8'],
      run: () => goToFinding(bench, 1),
    },
    {
      id: 'finding.previous',
      title: 'workbench:previousFinding',
      group: finding,
      keys: ['shift+f8'],
      run: () => goToFinding(bench, -1),
    },
    {
      id: 'finding.fix',
      title: 'workbench:fix',
      group: finding,
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
      group: finding,
      keys: ['mod+shift+period'],
      when: () => bench.mayEdit && bench.current !== undefined,
      run: () => set({ dismissing: true, tab: 'paragraph' }),
    },
  ]
}

function articleCommands(bench: Bench, beyond: Beyond): Command[] {
  const { set, setFind } = useWorkbench.getState()
  return [
    {
      id: 'article.find',
      title: 'workbench:find',
      group: article,
      keys: ['mod+f'],
      run: () => setFind({ open: true }),
    },
    {
      id: 'article.filter',
      title: 'workbench:filter',
      group: article,
      keys: ['mod+shift+f'],
      run: () => document.getElementById('filter-state')?.focus(),
    },
    { id: 'article.noFilter', title: 'workbench:filter.none', group: article, run: () => set({ filters: NO_FILTERS }) },
    {
      id: 'article.history',
      title: 'workbench:history.show',
      group: article,
      keys: ['mod+shift+h'],
      run: () => set({ tab: useWorkbench.getState().tab === 'history' ? 'paragraph' : 'history' }),
    },
    {
      id: 'article.comment',
      title: 'discussion:comment.write',
      group: article,
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
      group: article,
      keys: ['mod+shift+e'],
      when: () => bench.mayTeach && bench.active !== undefined && bench.text !== bench.active.machine,
      run: () => set({ ruling: true }),
    },
    {
      id: 'article.submit',
      title: 'workbench:submit',
      group: article,
      keys: ['mod+shift+s'],
      when: () => bench.mayEdit && (bench.document.status === 'new' || bench.document.status === 'translating'),
      run: beyond.submit,
    },
    {
      id: 'article.review',
      title: 'workbench:review',
      group: article,
      when: () => bench.mayReview,
      run: beyond.review,
    },
  ]
}

/** Every command of the workbench. */
export function workbenchCommands(bench: Bench, beyond: Beyond): Command[] {
  return [
    ...writes(bench),
    ...moves(bench),
    ...findings(bench),
    ...conflictCommands(bench, writing),
    ...articleCommands(bench, beyond),
  ]
}
