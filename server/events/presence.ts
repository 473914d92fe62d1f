import type { Presence } from '../../shared/api/events.ts'

/** Who looks at one document from one server. */
interface Room {
  readonly present: readonly Presence[]
  /** Milliseconds since the epoch. */
  readonly heardAt: number
}

/** A server that says nothing for this long is gone. */
const SILENCE_MS = 60_000

/** Who is in which document, as every server tells it; each server tells of its own connections only. */
export class PresenceBoard {
  readonly #rooms = new Map<string, Map<string, Room>>()

  /** Notes what a server says of a document; nobody there means it need not be remembered. */
  hear(documentId: string, server: string, present: readonly Presence[], now: number): void {
    const rooms = this.#rooms.get(documentId) ?? new Map<string, Room>()
    if (present.length === 0) rooms.delete(server)
    else rooms.set(server, { present, heardAt: now })
    if (rooms.size === 0) this.#rooms.delete(documentId)
    else this.#rooms.set(documentId, rooms)
  }

  /** Everybody in a document, each person once, by name. */
  present(documentId: string, now: number): Presence[] {
    const people = new Map<string, Presence>()
    for (const { present, heardAt } of this.#rooms.get(documentId)?.values() ?? []) {
      if (now - heardAt > SILENCE_MS) continue
      for (const each of present) {
        if (each.segmentId !== null || !people.has(each.person.id)) people.set(each.person.id, each)
      }
    }
    return [...people.values()].sort((a, b) => a.person.name.localeCompare(b.person.name))
  }
}
