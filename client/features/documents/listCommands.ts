import type { DocumentSummary } from '../../../shared/api/documents.ts'
import type { Command } from '../../ui/commands/command.ts'
import { rowCommands } from '../../ui/rowFocus.ts'

const group = 'documents:title'

interface ListState {
  readonly documents: readonly DocumentSummary[]
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly toPage: (page: number) => void
  readonly selected: ReadonlySet<string>
  /** Left out where nothing can be done with a selection. */
  readonly onSelected: ((ids: ReadonlySet<string>) => void) | undefined
  readonly search: () => void
  /** Left out while there is nothing to save. */
  readonly saveCsv: (() => void) | undefined
}

/** The set without the id if it is in it, else with it. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Every document of the page; nobody where all are selected already. */
export function allOrNone(documents: readonly DocumentSummary[], selected: ReadonlySet<string>): ReadonlySet<string> {
  const all = documents.every(({ id }) => selected.has(id))
  return new Set(all ? [] : documents.map(({ id }) => id))
}

/** The document whose row has the focus. */
const focused = () => document.activeElement?.closest<HTMLElement>('[data-document]')?.dataset.document

/** What the keys do in the list of articles; Enter opens the one in focus, as it is a link. */
export function documentCommands(list: ListState): Command[] {
  const { page, pages, toPage, selected, onSelected } = list
  return [
    { id: 'documents.search', title: 'documents:filter.search', group, keys: ['slash'], run: list.search },
    ...rowCommands('documents', group, { next: 'documents:next', previous: 'documents:previous' }),
    {
      id: 'documents.select',
      title: 'documents:select.focused',
      group,
      keys: ['x'],
      when: () => onSelected !== undefined && focused() !== undefined,
      run: () => {
        const id = focused()
        if (id) onSelected?.(toggled(selected, id))
      },
    },
    {
      id: 'documents.selectAll',
      title: 'documents:selectAll',
      group,
      keys: ['shift+x'],
      when: () => onSelected !== undefined && list.documents.length > 0,
      run: () => onSelected?.(allOrNone(list.documents, selected)),
    },
    {
      id: 'documents.nextPage',
      title: 'common:pages.next',
      group,
      keys: ['shift+j'],
      when: () => page < pages,
      run: () => toPage(page + 1),
    },
    {
      id: 'documents.previousPage',
      title: 'common:pages.previous',
      group,
      keys: ['shift+k'],
      when: () => page > 1,
      run: () => toPage(page - 1),
    },
    {
      id: 'documents.csv',
      title: 'documents:csv',
      group,
      when: () => list.saveCsv !== undefined,
      run: () => list.saveCsv?.(),
    },
  ]
}
