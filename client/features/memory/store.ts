import { create } from 'zustand'

interface MemoryState {
  /** Corrections that are being written, by unit; they outlive the panel that was closed over them. */
  readonly drafts: Readonly<Record<string, string>>
  readonly write: (unitId: string, target: string) => void
  readonly drop: (unitId: string) => void
}

export const useMemoryDrafts = create<MemoryState>((set) => ({
  drafts: {},
  write: (unitId, target) => set((now) => ({ drafts: { ...now.drafts, [unitId]: target } })),
  drop: (unitId) =>
    set((now) => ({ drafts: Object.fromEntries(Object.entries(now.drafts).filter(([id]) => id !== unitId)) })),
}))
