import { create } from 'zustand'
import type { TermDraft } from './draft.ts'

interface TermsState {
  /** What is being written, by term (by project for a new one); it outlives the panel that was closed over it. */
  readonly drafts: Readonly<Record<string, TermDraft>>
  readonly write: (key: string, draft: TermDraft) => void
  readonly drop: (key: string) => void
}

export const useTerms = create<TermsState>((set) => ({
  drafts: {},
  write: (key, draft) => set((now) => ({ drafts: { ...now.drafts, [key]: draft } })),
  drop: (key) => set((now) => ({ drafts: Object.fromEntries(Object.entries(now.drafts).filter(([k]) => k !== key)) })),
}))
