import { create } from 'zustand'
import type { SegmentState, Severity } from '../../../shared/model.ts'

export const INSPECTOR_TABS = ['paragraph', 'memory', 'terms', 'names', 'history', 'comments', 'concordance'] as const
export type InspectorTab = (typeof INSPECTOR_TABS)[number]

/** Which rows are shown; an empty set shows every one. */
export interface Filters {
  readonly states: ReadonlySet<SegmentState>
  readonly severities: ReadonlySet<Severity>
  /** A check's id, or null for any. */
  readonly check: string | null
}

export const NO_FILTERS: Filters = { states: new Set(), severities: new Set(), check: null }

export const HISTORY_COMPARISONS = ['before', 'machine'] as const
export type HistoryComparison = (typeof HISTORY_COMPARISONS)[number]

interface WorkbenchState {
  readonly activeId: string | null
  /** Where the caret goes in the row that becomes active; where it was last, if undefined. */
  readonly caret: number | undefined
  /** Which of the active row's open findings is looked at. */
  readonly finding: number
  readonly tab: InspectorTab
  readonly filters: Filters
  readonly find: { readonly open: boolean; readonly query: string; readonly at: number }
  /** How the history shows revisions: against the one before or the machine's text, and with who wrote each word. */
  readonly history: { readonly comparison: HistoryComparison; readonly blaming: boolean }
  /** The finding whose dismissal is being explained. */
  readonly dismissing: boolean
  /** Whether a rule is being made of the active paragraph's correction. */
  readonly ruling: boolean
  readonly activate: (segmentId: string | null, caret?: number, finding?: number) => void
  readonly set: (
    more: Partial<Pick<WorkbenchState, 'finding' | 'tab' | 'filters' | 'dismissing' | 'ruling' | 'history'>>,
  ) => void
  readonly setFind: (more: Partial<WorkbenchState['find']>) => void
  readonly reset: () => void
}

const START = {
  activeId: null,
  caret: undefined,
  finding: 0,
  tab: 'paragraph',
  filters: NO_FILTERS,
  find: { open: false, query: '', at: 0 },
  history: { comparison: 'before', blaming: false },
  dismissing: false,
  ruling: false,
} as const

/** What the workbench shows; nothing here is the server's. */
export const useWorkbench = create<WorkbenchState>((set) => ({
  ...START,
  activate: (activeId, caret, finding = 0) => set({ activeId, caret, finding, dismissing: false, ruling: false }),
  set: (more) => set(more),
  setFind: (more) => set((now) => ({ find: { ...now.find, ...more } })),
  reset: () => set(START),
}))
