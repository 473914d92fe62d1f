import { randomUUID } from 'node:crypto'
import { type Channel, createChannel, type Session } from 'better-sse'
import type { Logger } from 'pino'
import type { Person } from '../../shared/api/common.ts'
import type { DocumentEvent, Presence } from '../../shared/api/events.ts'
import type { Database } from '../db/database.ts'
import { findDocument } from '../documents/repository.ts'
import { segmentsById } from '../segments/repository.ts'
import { PresenceBoard } from './presence.ts'

interface Listener {
  readonly [key: string]: unknown
  readonly person: Person
  segmentId: string | null
  typing: boolean
  /** Ends the connection. */
  readonly end: () => void
}
type Stream = Session<Listener>
type Room = Channel<{ [key: string]: unknown }, Listener>

/** What servers tell each other; the texts themselves are read from the database by whoever has somebody listening. */
type Announcement =
  | { type: 'changed'; documentId: string; segmentIds: readonly string[] }
  | { type: 'discussion' | 'gone'; documentId: string }
  | { type: 'present'; documentId: string; server: string; present: readonly Presence[] }
  | { type: 'signedOut'; personId: string }

/** Below the 8,000 bytes that PostgreSQL carries. */
const IDS_AT_ONCE = 100
const RETELL_MS = 20_000

export interface EventHub {
  /** Segments (and with them the document's progress) changed; no ids: the document alone. */
  changed(documentId: string, segmentIds: readonly string[]): void
  /** Comments or marked errors changed. */
  discussed(documentId: string): void
  gone(documentId: string): void
  /** Ends a person's streams: what they may see is asked again when they reconnect. */
  signedOut(personId: string): void
  join(documentId: string, stream: Stream): void
  moved(documentId: string, person: Person, to: { segmentId: string | null; typing: boolean }): void
  close(): void
}

export function createEventHub(database: Database, log: Logger): EventHub {
  const server = randomUUID()
  const rooms = new Map<string, Room>()
  const board = new PresenceBoard()

  const announce = (announcement: Announcement): void => {
    database.announcer
      .announce(JSON.stringify(announcement))
      .catch((error: unknown) => log.error({ err: error }, 'could not tell the other servers'))
  }
  const tell = (documentId: string, event: DocumentEvent): void => {
    rooms.get(documentId)?.broadcast(event)
  }
  const tellWhoIsHere = (documentId: string): void => {
    const here = (rooms.get(documentId)?.activeSessions ?? []).map(({ state }) => state)
    const present = here.map(({ person, segmentId, typing }) => ({ person, segmentId, typing }))
    announce({ type: 'present', documentId, server, present })
  }
  const retell = setInterval(() => {
    for (const documentId of rooms.keys()) tellWhoIsHere(documentId)
  }, RETELL_MS)
  retell.unref()

  const tellChange = async (documentId: string, segmentIds: readonly string[]): Promise<void> => {
    if (!rooms.has(documentId)) return
    const segments = await segmentsById(database.kysely, segmentIds)
    if (segments.length > 0) tell(documentId, { type: 'segments', segments })
    const document = await findDocument(database.kysely, documentId)
    if (document) tell(documentId, { type: 'document', document })
  }
  const end = (documentId: string, ends: (listener: Listener) => boolean): void => {
    for (const stream of rooms.get(documentId)?.activeSessions ?? []) {
      if (ends(stream.state)) stream.state.end()
    }
  }
  const hear = (announcement: Announcement): void => {
    if (announcement.type === 'signedOut') {
      for (const documentId of rooms.keys()) end(documentId, ({ person }) => person.id === announcement.personId)
      return
    }
    const { documentId } = announcement
    if (announcement.type === 'present') {
      board.hear(documentId, announcement.server, announcement.present, Date.now())
      tell(documentId, { type: 'here', present: board.present(documentId, Date.now()) })
    } else if (announcement.type !== 'changed') {
      tell(documentId, { type: announcement.type })
    } else {
      tellChange(documentId, announcement.segmentIds).catch((error: unknown) =>
        log.error({ err: error, documentId }, 'could not tell of a change'),
      )
    }
  }
  database.announcer.listen((message) => hear(JSON.parse(message) as Announcement))

  return {
    changed: (documentId, segmentIds) => {
      for (let at = 0; at === 0 || at < segmentIds.length; at += IDS_AT_ONCE) {
        announce({ type: 'changed', documentId, segmentIds: segmentIds.slice(at, at + IDS_AT_ONCE) })
      }
    },
    discussed: (documentId) => announce({ type: 'discussion', documentId }),
    gone: (documentId) => announce({ type: 'gone', documentId }),
    signedOut: (personId) => announce({ type: 'signedOut', personId }),
    join: (documentId, stream) => {
      const room = rooms.get(documentId) ?? createChannel<{ [key: string]: unknown }, Listener>()
      rooms.set(documentId, room)
      stream.push({ type: 'here', present: board.present(documentId, Date.now()) } satisfies DocumentEvent)
      room.register(stream)
      tellWhoIsHere(documentId)
      stream.once('disconnected', () => {
        tellWhoIsHere(documentId)
        if (room.sessionCount === 0) rooms.delete(documentId)
      })
    },
    moved: (documentId, person, to) => {
      const streams = (rooms.get(documentId)?.activeSessions ?? []).filter(({ state }) => state.person.id === person.id)
      for (const { state } of streams) Object.assign(state, to)
      if (streams.length > 0) tellWhoIsHere(documentId)
    },
    close: () => {
      clearInterval(retell)
      for (const documentId of rooms.keys()) end(documentId, () => true)
    },
  }
}
