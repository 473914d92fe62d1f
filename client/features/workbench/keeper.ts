import type { Draft } from './drafts.ts'
import { forgetDraft, type KeptDraft, keepDraft } from './keep.ts'

const KEEP_AFTER = 250

/** Writes drafts into the browser's own storage, not at every key but within moments. */
export interface Keeper {
  readonly soon: (segmentId: string) => void
  readonly now: (segmentId: string) => void
  readonly forget: (segmentId: string) => void
}

function asKept({ segmentId, documentId, text, baseText, baseVersion, state, since }: Draft): KeptDraft {
  return { segmentId, documentId, text, baseText, baseVersion, state, since }
}

/** @param draftOf what there is to keep when the moment comes */
export function startKeeper(userId: string, draftOf: (segmentId: string) => Draft | undefined): Keeper {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const rest = (segmentId: string) => {
    clearTimeout(timers.get(segmentId))
    timers.delete(segmentId)
  }
  const now = (segmentId: string) => {
    rest(segmentId)
    const draft = draftOf(segmentId)
    if (draft) keepDraft(userId, asKept(draft))
  }
  return {
    now,
    soon: (segmentId) => {
      if (timers.has(segmentId)) return
      timers.set(
        segmentId,
        setTimeout(() => now(segmentId), KEEP_AFTER),
      )
    },
    forget: (segmentId) => {
      rest(segmentId)
      forgetDraft(userId, segmentId)
    },
  }
}
