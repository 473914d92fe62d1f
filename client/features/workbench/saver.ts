import { type Segment, saveSegment, segment as segmentShape } from '../../../shared/api/documents.ts'
import { knownSegments, putSegments } from '../../api/documentCache.ts'
import { ApiError, call, isUnreachable, onReachability } from '../../api/http.ts'
import { useSession } from '../../api/session.ts'
import { type Draft, judgeStale, useDrafts, waitingDrafts } from './drafts.ts'
import { forgetDraft, keptDrafts } from './keep.ts'
import { startKeeper } from './keeper.ts'
import { onLeaving, onLine } from './listeners.ts'
import { originOf } from './suggest/taken.ts'

const PAUSE = 1_000
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 15_000

/** Two people's texts that were made into one because their changes do not touch. */
export interface Merge {
  readonly mine: Draft
  readonly theirs: Segment
}

export interface Saver {
  /** Takes what was typed; it is kept in the browser within moments and sent after a pause. */
  readonly type: (segment: Segment, text: string) => void
  /** Saves a text as confirmed, at once. */
  readonly confirm: (segment: Segment) => void
  /** Sends what a segment has, at once. */
  readonly flush: (segmentId: string) => Promise<void>
  /** Sends again whatever waits. */
  readonly flushAll: () => void
  /** Ends a conflict with this text, over theirs. */
  readonly resolve: (draft: Draft, text: string, theirs: Segment) => void
  /** Takes an automatic merge back: both texts are there again, to be decided between. */
  readonly unmerge: (merge: Merge) => void
  /** Throws a draft away. */
  readonly discard: (segmentId: string) => void
  readonly stop: () => void
}

/**
 * Brings typed text to the server: one request in flight a segment, based on versions, never losing a word. What could not
 * be sent stays in the browser's own storage and is sent again, in order, when the server is back or somebody has signed in
 * again.
 * @param onMerged told when somebody else's changes were joined with mine
 */
export function startSaver(userId: string, documentId: string, onMerged: (merge: Merge) => void): Saver {
  const { put, remove, clear } = useDrafts.getState()
  const draftOf = (segmentId: string) => useDrafts.getState().drafts[segmentId]
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const keeper = startKeeper(userId, draftOf)
  const running = new Map<string, Promise<void>>()
  let retry: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT

  const keepAll = () => Object.keys(useDrafts.getState().drafts).forEach(keeper.now)
  const forget = (segmentId: string) => {
    clearTimeout(timers.get(segmentId))
    keeper.forget(segmentId)
    remove(segmentId)
  }

  const later = (segmentId: string, after: number) => {
    clearTimeout(timers.get(segmentId))
    timers.set(
      segmentId,
      setTimeout(() => void flush(segmentId), after),
    )
  }
  const change = (draft: Draft) => {
    put(draft)
    keeper.soon(draft.segmentId)
  }

  const acknowledged = (sent: Draft, saved: Segment) => {
    wait = FIRST_WAIT
    putSegments(documentId, [saved])
    const now = draftOf(sent.segmentId)
    if (!now) return
    if (now.text === sent.text && (now.state === sent.state || saved.state === now.state)) return forget(sent.segmentId)
    change({ ...now, status: 'typed', baseVersion: saved.version, baseText: saved.target })
    later(sent.segmentId, PAUSE)
  }
  const stale = (sent: Draft, theirs: Segment) => {
    putSegments(documentId, [theirs])
    const now = draftOf(sent.segmentId) ?? sent
    const verdict = judgeStale(now, theirs)
    if (verdict.kind === 'settled') return forget(sent.segmentId)
    if (verdict.kind === 'conflict') return change({ ...now, status: 'conflict', theirs })
    const { text, state } = verdict
    change({ ...now, text, state, status: 'typed', baseVersion: theirs.version, baseText: theirs.target })
    later(sent.segmentId, 0)
    if (verdict.merged) onMerged({ mine: now, theirs })
  }
  const failed = (sent: Draft, error: unknown) => {
    const theirs = staleSegment(error)
    if (theirs) return stale(sent, theirs)
    const now = draftOf(sent.segmentId) ?? sent
    const passing = isUnreachable(error) || (error instanceof ApiError && [401, 429, 500].includes(error.status))
    change({ ...now, status: passing ? 'waiting' : 'refused', error })
    if (!passing || (error instanceof ApiError && error.status === 401)) return
    clearTimeout(retry)
    retry = setTimeout(flushAll, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  const send = async (segmentId: string) => {
    const draft = draftOf(segmentId)
    if (!draft || draft.status === 'conflict') return
    put({ ...draft, status: 'saving' })
    const { baseVersion, text, state } = draft
    const body = { baseVersion, text, state, origin: originOf(segmentId, text) }
    try {
      acknowledged(draft, await call(saveSegment, { params: { segmentId }, body }))
    } catch (error) {
      failed(draft, error)
    }
  }
  const flush = (segmentId: string): Promise<void> => {
    clearTimeout(timers.get(segmentId))
    timers.delete(segmentId)
    const before = running.get(segmentId)
    const run = (before ?? Promise.resolve()).then(() => send(segmentId))
    const done = run.finally(() => running.get(segmentId) === done && running.delete(segmentId))
    running.set(segmentId, done)
    return done
  }
  const sendAll = async () => {
    for (const { segmentId } of waitingDrafts(useDrafts.getState().drafts)) {
      await flush(segmentId)
      // Still silent: what was typed later waits behind it.
      if (draftOf(segmentId)?.status === 'waiting') return
    }
  }
  const flushAll = () => void sendAll()

  const begin = (segment: Segment, more: Pick<Draft, 'text' | 'state'>): Draft => {
    const before = draftOf(segment.id)
    const base = { segmentId: segment.id, documentId, baseVersion: segment.version, baseText: segment.target }
    return {
      ...base,
      since: Date.now(),
      ...before,
      ...more,
      status: before?.status === 'conflict' ? 'conflict' : 'typed',
    }
  }

  clear()
  for (const draft of keptDrafts(userId, documentId)) {
    const known = knownSegments(documentId).find((segment) => segment.id === draft.segmentId)
    if (!known || (known.target === draft.text && draft.state === 'draft')) forgetDraft(userId, draft.segmentId)
    else put({ ...draft, status: 'waiting' })
  }
  flushAll()

  const stops = [
    onReachability((reachable) => {
      if (reachable && Object.values(useDrafts.getState().drafts).some((draft) => draft.status === 'waiting')) {
        clearTimeout(retry)
        retry = setTimeout(flushAll, 100)
      }
    }),
    useSession.subscribe((now, before) => {
      if (before.expired && !now.expired) flushAll()
    }),
    onLeaving(keepAll),
    onLine(flushAll),
  ]
  return {
    type: (segment, text) => {
      // Typed and taken back: nothing to save, and an approval stays.
      if (text === segment.target && draftOf(segment.id)?.status === 'typed') return forget(segment.id)
      change(begin(segment, { text, state: 'draft' }))
      later(segment.id, PAUSE)
    },
    confirm: (segment) => {
      change(begin(segment, { text: draftOf(segment.id)?.text ?? segment.target, state: 'translated' }))
      void flush(segment.id)
    },
    flush,
    flushAll,
    resolve: (draft, text, theirs) => {
      const { theirs: _theirs, error: _error, ...rest } = draft
      change({ ...rest, text, status: 'typed', baseVersion: theirs.version, baseText: theirs.target })
      void flush(draft.segmentId)
    },
    unmerge: ({ mine, theirs }) => {
      const now = knownSegments(documentId).find((segment) => segment.id === mine.segmentId) ?? theirs
      change({ ...mine, status: 'conflict', theirs: { ...theirs, version: now.version } })
    },
    discard: forget,
    stop: () => {
      keepAll()
      flushAll()
      clearTimeout(retry)
      for (const stop of stops) stop()
    },
  }
}

/** The segment as it is now, out of an answer "somebody was faster"; null for any other error. */
function staleSegment(error: unknown): Segment | null {
  if (!(error instanceof ApiError) || error.code !== 'segment.stale') return null
  return segmentShape.safeParse(error.params.segment).data ?? null
}
