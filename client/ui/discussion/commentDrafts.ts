import { create } from 'zustand'
import type { Person } from '../../../shared/api/common.ts'

/** A comment as it is being written: its words, and who was chosen after an @. */
export interface CommentDraft {
  readonly text: string
  readonly people: readonly Person[]
}

const EMPTY: CommentDraft = { text: '', people: [] }

interface CommentDrafts {
  readonly drafts: Readonly<Record<string, CommentDraft>>
  readonly write: (segmentId: string, draft: CommentDraft) => void
}

/** What is half written about a paragraph outlives the box it was written in, while somebody looks at another. */
export const useCommentDrafts = create<CommentDrafts>((set) => ({
  drafts: {},
  write: (segmentId, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [segmentId]: draft } })),
}))

/** The comment that is being written about a paragraph, and how to change it. */
export function useCommentDraft(segmentId: string): readonly [CommentDraft, (draft: CommentDraft) => void] {
  const draft = useCommentDrafts((state) => state.drafts[segmentId]) ?? EMPTY
  const write = useCommentDrafts((state) => state.write)
  return [draft, (next) => write(segmentId, next)]
}
