import type { Command } from './commands/command.ts'

/** Marks what takes the focus when somebody moves through a list by key: one element a row. */
export const ROW = { 'data-row': '' } as const

/** Moves the focus to the next (1) or previous (-1) row of the page; to the first if none has it. */
export function stepRow(step: 1 | -1, page: ParentNode = document): void {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = at < 0 ? rows[0] : rows[at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** The commands that move through a page's rows. @param area prefix of their ids; titles and group are i18n keys */
export function rowCommands(area: string, group: string, titles: { next: string; previous: string }): Command[] {
  return [
    { id: `${area}.next`, title: titles.next, group, keys: ['j', 'arrowdown'], run: () => stepRow(1) },
    { id: `${area}.previous`, title: titles.previous, group, keys: ['k', 'arrowup'], run: () => stepRow(-1) },
  ]
}
