import { create } from 'zustand'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { type Row, rowsOf } from './pairing.ts'

/** One article being brought in: what was read, and how its paragraphs are paired so far. */
export interface Draft {
  readonly preview: ImportPreview
  readonly rows: readonly Row[]
  /** Whether the safe repairs are made. */
  readonly repair: boolean
}

interface ImportState {
  readonly drafts: readonly Draft[]
  /** Which article, and which of its rows, the keys act on. */
  readonly current: number
  readonly activeRow: number
  readonly begin: (previews: readonly ImportPreview[]) => void
  readonly choose: (current: number) => void
  readonly activate: (row: number) => void
  /** Changes the pairing of the current article; the active row stays within it. */
  readonly pair: (change: (rows: readonly Row[]) => readonly Row[]) => void
  readonly describe: (
    change: Partial<Pick<ImportPreview, 'title' | 'outlet' | 'date' | 'sourceUrl' | 'targetUrl'>>,
  ) => void
  readonly setRepair: (repair: boolean) => void
  /** Takes an article off the list: it is stored, or not wanted. */
  readonly discard: (index: number) => void
}

const changed = (state: ImportState, change: (draft: Draft) => Draft) => ({
  drafts: state.drafts.map((draft, index) => (index === state.current ? change(draft) : draft)),
})

export const useImport = create<ImportState>((set) => ({
  drafts: [],
  current: 0,
  activeRow: 0,
  begin: (previews) =>
    set({
      drafts: previews.map((preview) => ({ preview, rows: rowsOf(preview.links), repair: true })),
      current: 0,
      activeRow: 0,
    }),
  choose: (current) => set({ current, activeRow: 0 }),
  activate: (activeRow) => set({ activeRow }),
  pair: (change) =>
    set((state) => {
      const next = changed(state, (draft) => ({ ...draft, rows: change(draft.rows) }))
      const length = next.drafts[state.current]?.rows.length ?? 0
      return { ...next, activeRow: Math.max(0, Math.min(state.activeRow, length - 1)) }
    }),
  describe: (change) =>
    set((state) => changed(state, (draft) => ({ ...draft, preview: { ...draft.preview, ...change } }))),
  setRepair: (repair) => set((state) => changed(state, (draft) => ({ ...draft, repair }))),
  discard: (index) =>
    set((state) => ({ drafts: state.drafts.filter((_, at) => at !== index), current: 0, activeRow: 0 })),
}))
