import pg from 'pg'
import type { Announcer } from '../database.ts'

const CHANNEL = 'songdesk'
const RETRY_MS = 1000

/** Tells every server of this database by NOTIFY; the listening connection is made at the first listener and renewed when it breaks. */
export function announceByNotify(url: string, pool: pg.Pool): Announcer & { close(): Promise<void> } {
  const listeners: ((message: string) => void)[] = []
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const later = () => {
    client = undefined
    if (!closed) retry = setTimeout(connect, RETRY_MS)
  }
  const connect = async () => {
    const next = new pg.Client({ connectionString: url })
    client = next
    next.on('error', () => next.end().catch(() => {}))
    next.on('end', later)
    next.on('notification', ({ payload }) => {
      for (const listener of listeners) listener(payload ?? '')
    })
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
    } catch {
      next.end().catch(() => {})
    }
  }
  return {
    announce: async (message) => {
      await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, message])
    },
    listen: (listener) => {
      listeners.push(listener)
      if (listeners.length === 1) void connect()
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
