/** Longer than this without a key, a movement or a scroll is idle, and what is beyond it is left out (milliseconds). */
export const IDLE_AFTER = 15_000

/** Work on one paragraph: active milliseconds so far, and when the last sign of it came. */
export interface Clock {
  readonly active: number
  readonly last: number
}

export const startClock = (now: number): Clock => ({ active: 0, last: now })

/** Counts the time since the last sign of work, no more of it than `IDLE_AFTER`. Clocks that go back count nothing. */
export function signOfWork({ active, last }: Clock, now: number): Clock {
  return { active: active + Math.min(Math.max(now - last, 0), IDLE_AFTER), last: now }
}

/** Goes on without counting: the page was away. */
export const resume = ({ active }: Clock, now: number): Clock => ({ active, last: now })
