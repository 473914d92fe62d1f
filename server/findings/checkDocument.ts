import { Piscina } from 'piscina'
import { type CheckTask, checkPairs, type FindingsById } from './runChecks.ts'

/** Up to this many segments are checked where the requests are answered: in about ten milliseconds. */
const SHORT = { segment: 8, document: 20, all: 8 } as const
/** One that a sweep and its like keep busy, and one for whoever comes. */
const THREADS = 2
const IDLE_MS = 5 * 60_000

let pool: Piscina<CheckTask, FindingsById> | undefined

/** Checks a document; a long one in a thread of its own, so that nobody's save waits for it. */
export async function checkDocument({ pairs, scope, level }: CheckTask): Promise<FindingsById> {
  const texts = pairs.map(({ id, source, target, role, codes = [] }) => ({ id, source, target, role, codes }))
  const task = { pairs: texts, scope, level }
  if (pairs.length <= SHORT[level]) return checkPairs(task)
  pool ??= new Piscina({
    filename: new URL('./runChecks.ts', import.meta.url).href,
    name: checkPairs.name,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
  })
  return pool.run(task)
}
