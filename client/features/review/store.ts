import { create } from 'zustand'
import type { SelectedSpan } from '../../ui/text/selectedSpan.ts'

/** What the reviewer is doing with the active paragraph. */
export type ReviewMode = 'read' | 'edit' | 'sendBack' | 'annotate' | 'comment'

interface ReviewState {
  readonly activeId: string | null
  readonly mode: ReviewMode
  /** The reviewer's own change, while it is being made. */
  readonly text: string
  /** The words that are being marked as an error; null for the paragraph as a whole. */
  readonly marked: SelectedSpan | null
  /** Whether approved paragraphs are shown as well. */
  readonly showAll: boolean
  /** The paragraphs that kept the article from being approved, and why. */
  readonly refusals: readonly Refusal[]
  readonly activate: (segmentId: string | null) => void
  readonly set: (more: Partial<Pick<ReviewState, 'mode' | 'text' | 'marked' | 'showAll' | 'refusals'>>) => void
  readonly reset: () => void
}

export interface Refusal {
  readonly id: string
  readonly position: number
  readonly code: string
}

const START = { activeId: null, mode: 'read', text: '', marked: null, showAll: false, refusals: [] } as const

/** What the review page shows; nothing here is the server's. */
export const useReview = create<ReviewState>((set) => ({
  ...START,
  activate: (activeId) => set((now) => (now.activeId === activeId ? now : { activeId, mode: 'read', marked: null })),
  set: (more) => set(more),
  reset: () => set(START),
}))
