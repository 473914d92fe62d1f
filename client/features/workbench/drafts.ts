import { create } from 'zustand'
import type { Segment } from '../../../shared/api/documents.ts'
import { mergeThree } from '../../../shared/diff/mergeThree.ts'
import type { KeptDraft } from './keep.ts'

/**
 * What happens to a text between the key and the server:
 * typed → saving → (acknowledged: gone); waiting: the server was silent; conflict: somebody was faster; refused: it said no.
 */
export type DraftStatus = 'typed' | 'saving' | 'waiting' | 'conflict' | 'refused'

export interface Draft extends KeptDraft {
  readonly status: DraftStatus
  /** What is there now, in a conflict. */
  readonly theirs?: Segment
  /** Why it was refused. */
  readonly error?: unknown
}

interface Drafts {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly put: (draft: Draft) => void
  readonly remove: (segmentId: string) => void
  readonly clear: () => void
}

/** The texts that are on their way to the server, by segment. */
export const useDrafts = create<Drafts>((set) => ({
  drafts: {},
  put: (draft) => set((now) => ({ drafts: { ...now.drafts, [draft.segmentId]: draft } })),
  remove: (segmentId) =>
    set((now) => {
      const { [segmentId]: _gone, ...others } = now.drafts
      return { drafts: others }
    }),
  clear: () => set({ drafts: {} }),
}))

/** What the reader sees of a segment: the draft where there is one, else what is stored. */
export function textOf(segment: Segment, draft: Draft | undefined): string {
  return draft?.text ?? segment.target
}

export type SaveState = 'saved' | 'saving' | 'kept' | 'conflict' | 'refused'

/** How all drafts together stand, the worst first. */
export function saveStateOf(drafts: Readonly<Record<string, Draft>>): SaveState {
  const statuses = new Set(Object.values(drafts).map((draft) => draft.status))
  if (statuses.has('conflict')) return 'conflict'
  if (statuses.has('refused')) return 'refused'
  if (statuses.has('waiting')) return 'kept'
  return statuses.size > 0 ? 'saving' : 'saved'
}

/** The drafts that wait for the line, in the order in which they were typed and will be sent. */
export function waitingDrafts(drafts: Readonly<Record<string, Draft>>): Draft[] {
  const unsent = Object.values(drafts).filter(({ status }) => status === 'waiting' || status === 'typed')
  return unsent.sort((a, b) => a.since - b.since)
}

export type StaleVerdict =
  | { readonly kind: 'settled' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rebase'; readonly text: string; readonly state: Draft['state']; readonly merged: boolean }

/**
 * What to do about an answer "somebody was faster".
 * @returns `settled` where theirs says what mine says (my answer was lost, or we agree); `rebase` with the text to send on
 *   top of theirs where nothing is overwritten by that: mine, where the words I started from are still there, or both
 *   people's changes where they do not touch (then as a draft: nobody has read that text yet); else `conflict`
 */
export function judgeStale(draft: KeptDraft, theirs: Segment): StaleVerdict {
  const mine = { kind: 'rebase', text: draft.text, state: draft.state, merged: false } as const
  const confirmed = draft.state === 'draft' || theirs.state === 'translated' || theirs.state === 'approved'
  if (theirs.target === draft.text) return confirmed ? { kind: 'settled' } : mine
  if (theirs.target === draft.baseText) return mine
  const merged = mergeThree(draft.text, draft.baseText, theirs.target)
  if (merged === null) return { kind: 'conflict' }
  if (merged === theirs.target) return { kind: 'settled' }
  return { kind: 'rebase', text: merged, state: 'draft', merged: merged !== draft.text }
}
