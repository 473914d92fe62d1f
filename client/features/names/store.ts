import { create } from 'zustand'
import type { NameDraft } from './draft.ts'

/** A decision just made: the name, its form, and the rules that were proposed to mend its other forms. */
export interface Settled {
  readonly source: string
  readonly target: string
  readonly rules: readonly string[]
}

interface NamesState {
  /** What is being written, by name (by project for a new one); it outlives the panel that was closed over it. */
  readonly drafts: Readonly<Record<string, NameDraft>>
  /** The proposal that the keys act on, by its source name, and which of its forms is chosen. */
  readonly active: string | null
  readonly choice: number
  readonly settled: readonly Settled[]
  readonly write: (key: string, draft: NameDraft) => void
  readonly drop: (key: string) => void
  readonly activate: (source: string | null) => void
  readonly choose: (choice: number) => void
  readonly tell: (settled: Settled) => void
}

const MOST_TOLD = 5

export const useNames = create<NamesState>((set) => ({
  drafts: {},
  active: null,
  choice: 0,
  settled: [],
  write: (key, draft) => set((now) => ({ drafts: { ...now.drafts, [key]: draft } })),
  drop: (key) => set((now) => ({ drafts: Object.fromEntries(Object.entries(now.drafts).filter(([k]) => k !== key)) })),
  activate: (active) => set((now) => (now.active === active ? now : { active, choice: 0 })),
  choose: (choice) => set({ choice }),
  tell: (settled) => set((now) => ({ settled: [settled, ...now.settled].slice(0, MOST_TOLD) })),
}))
