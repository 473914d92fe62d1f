import { Piscina } from 'piscina'
import { type CheckTask, checkPairs, type FindingsById } from './runChecks.ts'

/** Up to this many segments are checked where the requests are answered: a few milliseconds each. */
const SHORT = 20
const IDLE_MS = 5 * 60_000

let pool: Piscina<CheckTask, FindingsById> | undefined

/** Checks a document; a long one in a thread of its own, so that nobody's save waits for it. */
export async function checkDocument({ pairs, scope, level }: CheckTask): Promise<FindingsById> {
  const texts = pairs.map(({ id, source, target, role, codes = [] }) => ({ id, source, target, role, codes }))
  const task = { pairs: texts, scope, level }
  if (pairs.length <= SHORT) return checkPairs(task)
  pool ??= new Piscina({
    filename: new URL('./runChecks.ts', import.meta.url).href,
    name: checkPairs.name,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  })
  return pool.run(task)
}
