import { create } from 'zustand'
import { type Row, rowsOf } from '../../../shared/align/operations.ts'
import type { ResponseOf } from '../../../shared/api/endpoint.ts'
import type { ImportPreview, previewFiles } from '../../../shared/api/imports.ts'
import { nextDoubtful } from './pairing.ts'
import type { Pairing } from './splitTexts.ts'

/** One article being brought in: what was read, and how its paragraphs are paired so far. */
export interface Draft {
  readonly preview: ImportPreview
  readonly rows: readonly Row[]
  /** Whether the safe repairs are made. */
  readonly repair: boolean
  /** Set where the Thai paragraphs are segments that are stored already: their texts stay as they are. */
  readonly stored?: boolean
}

/** What became of one file of an upload. */
export type FileReport = ResponseOf<typeof previewFiles>['files'][number]

interface ImportState {
  readonly drafts: readonly Draft[]
  readonly files: readonly FileReport[]
  /** Which article, and which of its rows, the keys act on. */
  readonly current: number
  readonly activeRow: number
  readonly begin: (previews: readonly ImportPreview[], stored?: boolean) => void
  readonly report: (files: readonly FileReport[]) => void
  readonly choose: (current: number) => void
  readonly activate: (row: number) => void
  /** Changes the pairing of the current article; the active row stays within it. */
  readonly pair: (change: (rows: readonly Row[]) => readonly Row[]) => void
  /** Puts split paragraphs in the place of those of a draft, unless it has changed meanwhile. */
  readonly split: (of: Draft, pairing: Pairing) => void
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

/** Where an article opens: at the first row that needs looking at, else at the top. */
const firstDoubtful = (draft: Draft | undefined): number => Math.max(0, draft ? nextDoubtful(draft.rows, -1) : 0)

export const useImport = create<ImportState>((set) => ({
  drafts: [],
  files: [],
  current: 0,
  activeRow: 0,
  begin: (previews, stored = false) => {
    const drafts = previews.map((preview) => ({ preview, rows: rowsOf(preview.links), repair: !stored, stored }))
    set({ drafts, files: [], current: 0, activeRow: firstDoubtful(drafts[0]) })
  },
  report: (files) => set({ files }),
  choose: (current) => set(({ drafts }) => ({ current, activeRow: firstDoubtful(drafts[current]) })),
  activate: (activeRow) => set({ activeRow }),
  pair: (change) =>
    set((state) => {
      const next = changed(state, (draft) => ({ ...draft, rows: change(draft.rows) }))
      const length = next.drafts[state.current]?.rows.length ?? 0
      return { ...next, activeRow: Math.max(0, Math.min(state.activeRow, length - 1)) }
    }),
  split: (of, { source, target, rows }) =>
    set((state) =>
      changed(state, (draft) =>
        draft === of ? { ...draft, preview: { ...draft.preview, source, target }, rows } : draft,
      ),
    ),
  describe: (change) =>
    set((state) => changed(state, (draft) => ({ ...draft, preview: { ...draft.preview, ...change } }))),
  setRepair: (repair) => set((state) => changed(state, (draft) => ({ ...draft, repair }))),
  discard: (index) =>
    set((state) => {
      const drafts = state.drafts.filter((_, at) => at !== index)
      return { drafts, current: 0, activeRow: firstDoubtful(drafts[0]) }
    }),
}))
