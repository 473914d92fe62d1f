import { type DocumentEvent, documentEvent, EVENTS_PATH } from '../../shared/api/events.ts'
import { addressOf } from './http.ts'

interface Listener {
  readonly onEvent: (event: DocumentEvent) => void
  /** The stream broke; it is being opened again. */
  readonly onLost: () => void
  /** It is open again after a loss: whatever happened meanwhile must be read afresh. */
  readonly onRegained: () => void
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

/** Listens to what happens in a document, reconnecting with growing waits. @returns the way to stop */
export function listenToDocument(documentId: string, listener: Listener): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let lost = false

  const open = () => {
    source = new EventSource(addressOf(EVENTS_PATH, { documentId }), { withCredentials: true })
    source.onopen = () => {
      wait = FIRST_WAIT
      if (lost) listener.onRegained()
      lost = false
    }
    source.onmessage = (message: MessageEvent<string>) => {
      const event = documentEvent.safeParse(parseJson(message.data))
      if (event.success) listener.onEvent(event.data)
    }
    source.onerror = () => {
      source?.close()
      if (!lost) listener.onLost()
      lost = true
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
