import type { CDPSession, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** What one key cost the page's main thread, in milliseconds of processor time. */
export interface KeyCost {
  /** From the key to the first paint after it. */
  readonly toPaint: number
  /** With whatever it started later, up to the next key. */
  readonly all: number
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata']

async function recorded(session: CDPSession, action: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES }, transferMode: 'ReportEvents' })
  await action()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events.sort((a, b) => a.ts - b.ts)
}

const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args.data?.type === 'keydown'

/** Traces the browser while `action` presses keys. @returns what each key cost, in their order */
export async function keyCosts(page: Page, action: () => Promise<void>): Promise<KeyCost[]> {
  const session = await page.context().newCDPSession(page)
  const events = await recorded(session, action)
  await session.detach()
  const first = events.find(isKey)
  const main = events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid)
  const tasks = main.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)
  const paints = main.filter(({ name }) => name === 'Paint')
  const keys = main.filter(isKey)
  return keys.map((key, index) => {
    const next = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY
    const paint = paints.find(({ ts }) => ts > key.ts)?.ts ?? next
    const mine = tasks.filter(({ ts, dur = 0 }) => ts + dur > key.ts && ts + dur <= next)
    const cost = (list: readonly TraceEvent[]) => list.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
    return { toPaint: cost(mine.filter(({ ts }) => ts <= paint)), all: cost(mine) }
  })
}
