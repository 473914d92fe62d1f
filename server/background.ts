import { setTimeout as pause } from 'node:timers/promises'

/** What people asked meanwhile is heard of in this time. */
const LISTEN_MS = 1
/** Where somebody always waits for an answer, work in the background goes on after this time all the same. */
const MOST_WAIT_MS = 40

/** Work that nobody waits for: it is done in pieces, one at a time, in between what people wait for. */
export interface Background {
  /** Somebody waits for an answer, until the function returned is called. */
  enter(): () => void
  /** Does a piece of work when nobody waits, or when it has waited long enough. */
  piece<Result>(work: () => Promise<Result>): Promise<Result>
}

export function createBackground(): Background {
  let waiting = 0
  let atRest = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const rest = async (): Promise<void> => {
    await pause(LISTEN_MS)
    // That it is broken off means that nobody waits any more.
    if (waiting > 0) await pause(MOST_WAIT_MS, undefined, { signal: atRest.signal }).catch(() => {})
  }
  return {
    enter: () => {
      waiting++
      return () => {
        waiting--
        if (waiting > 0) return
        atRest.abort()
        atRest = new AbortController()
      }
    },
    piece: (work) => {
      const done = last.then(rest).then(work)
      last = done.catch(() => {})
      return done
    },
  }
}
