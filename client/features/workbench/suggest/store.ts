import { create } from 'zustand'

const KEPT = 'songdesk.knownMarks'

function marksWanted(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

function keepMarks(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {
    // Private mode: it holds until the page is left.
  }
}

interface SuggestState {
  /** Whether terms and names are underlined; kept in this browser. */
  readonly marks: boolean
  /** What is selected in the source of the active paragraph. */
  readonly sourceText: string
  /** The entry that is looked at. */
  readonly entry: string | null
  /** What a new term or name begins with, while its panel is open. */
  readonly adding: { readonly source: string; readonly target: string } | null
  /** What is looked for in the project. */
  readonly query: string
  /** The paragraph that was just confirmed, and the text it got. */
  readonly confirmed: { readonly segmentId: string; readonly text: string } | null
  readonly showMarks: (on: boolean) => void
  readonly set: (more: Partial<Pick<SuggestState, 'sourceText' | 'entry' | 'adding' | 'query' | 'confirmed'>>) => void
}

/** What the suggestions show; nothing here is the server's. */
export const useSuggest = create<SuggestState>((set) => ({
  marks: marksWanted(),
  sourceText: '',
  entry: null,
  adding: null,
  query: '',
  confirmed: null,
  showMarks: (marks) => {
    keepMarks(marks)
    set({ marks })
  },
  set: (more) => set(more),
}))
