import { useCallback, useEffect, useRef, useState } from 'react'
import { type Presence, tellPresence } from '../../shared/api/events.ts'
import { refreshDiscussion } from './discussion.ts'
import { putDocument, putSegments, refreshDocument } from './documentCache.ts'
import { listenToDocument } from './events.ts'
import { call } from './http.ts'

const TYPING_ENDS_AFTER = 2_000
/** Whoever goes on through the rows is nowhere until they stop. */
const ARRIVED_AFTER = 150

/** Others' saves and states go into the cache as they happen; returns who is in the document and whether we hear of it. */
export function useLiveDocument(documentId: string): {
  present: readonly Presence[]
  connected: boolean
  gone: boolean
} {
  const [state, setState] = useState({ present: [] as readonly Presence[], connected: true, gone: false })
  useEffect(
    () =>
      listenToDocument(documentId, {
        onEvent: (event) => {
          if (event.type === 'here') setState((now) => ({ ...now, present: event.present }))
          if (event.type === 'segments') putSegments(documentId, event.segments)
          if (event.type === 'discussion') refreshDiscussion(documentId)
          if (event.type === 'document') putDocument(event.document)
          if (event.type === 'gone') setState((now) => ({ ...now, gone: true }))
        },
        onLost: () => setState((now) => ({ ...now, connected: false, present: [] })),
        onRegained: () => {
          setState((now) => ({ ...now, connected: true }))
          void refreshDocument(documentId)
          refreshDiscussion(documentId)
        },
      }),
    [documentId],
  )
  return state
}

/** Tells the others where I am and, for a moment after each key, that I am typing. @returns what to call at each key */
export function usePresence(documentId: string, segmentId: string | null): () => void {
  const [typing, setTyping] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const tell = () => call(tellPresence, { params: { documentId }, body: { segmentId, typing } })
    // Nobody is harmed where it does not arrive.
    const timer = setTimeout(() => void tell().catch(() => undefined), ARRIVED_AFTER)
    return () => clearTimeout(timer)
  }, [documentId, segmentId, typing])
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    setTyping(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setTyping(false), TYPING_ENDS_AFTER)
  }, [])
}
