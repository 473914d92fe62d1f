import { setTimeout as pause } from 'node:timers/promises'
import type { Segment } from '../../shared/api/documents.ts'
import type { Pattern, Sweep } from '../../shared/api/sweeps.ts'
import { startServerProcess } from '../helpers/serverProcess.ts'
import { type BigProject, MISTAKE, withBigProject } from './bigProject.ts'
import { type Ask, percentile, signedIn, timed } from './signedIn.ts'

/** `SEGMENTS=100000 npm run bench -- sweeps` for a smaller run, `DATABASES=sqlite` for one database only. */
const SEGMENTS = Number(process.env.SEGMENTS ?? 1_000_000)
const DATABASES = (process.env.DATABASES ?? 'sqlite,postgres').split(',')
const PREVIEWS = 7
const SAVE_EVERY_MS = 50
const ASK_EVERY_MS = 200
/** Milliseconds; the sweep's are for 10,000 hits. */
const BUDGETS = { preview: 1000, sweep: 15_000, save: 50 } as const
const HITS = 10_000

const PATTERN: Pattern = {
  wrong: MISTAKE.wrong,
  right: MISTAKE.right,
  regex: false,
  wholeWords: false,
  sourcePresent: [MISTAKE.said],
  sourceAbsent: [],
}

function say(what: string, ms: number, budget: number, more = ''): void {
  console.log(`sweeps ${what} ${ms.toFixed(0)} ms (budget ${budget.toFixed(0)})${more}`)
  if (ms > budget) process.exitCode = 1
}

/** Saves one segment of an article after the other, again and again, until told to stop. @returns what each save took */
async function saving(ask: Ask, documentId: string, stop: { readonly aborted: boolean }): Promise<number[]> {
  const all = await ask<Segment[]>('GET', `/api/documents/${documentId}/segments`)
  const segments = all.filter(({ target }) => !target.includes(MISTAKE.wrong))
  const versions = new Map(segments.map(({ id, version }) => [id, version]))
  const times: number[] = []
  for (let at = 0; !stop.aborted; at++) {
    const { id, machine } = segments[at % segments.length]!
    const body = { baseVersion: versions.get(id), text: `${machine} ${at}`, state: 'draft' }
    times.push(
      await timed(async () => versions.set(id, (await ask<Segment>('PUT', `/api/segments/${id}`, body)).version)),
    )
    await pause(SAVE_EVERY_MS)
  }
  return times
}

/** Begins a sweep or its undoing and waits for the end, while somebody saves. */
async function carriedOut(what: string, ask: Ask, documentId: string, begin: () => Promise<Sweep>): Promise<Sweep> {
  const done = new AbortController()
  const saves = saving(ask, documentId, done.signal)
  let sweep: Sweep | undefined
  const took = await timed(async () => {
    sweep = await begin()
    while (sweep.status === 'running' || sweep.status === 'undoing') {
      await pause(ASK_EVERY_MS)
      sweep = await ask<Sweep>('GET', `/api/sweeps/${sweep.id}`)
    }
  })
  done.abort()
  const times = await saves
  const { total, applied, skipped, status } = sweep!
  say(`${what}:`, took, (BUDGETS.sweep * total) / HITS, `: ${status}, ${applied} of ${total}, ${skipped} skipped`)
  const max = `, p50 ${percentile(times, 0.5).toFixed(0)}, longest ${Math.max(...times).toFixed(0)} of ${times.length}`
  say(`${what}: saves meanwhile p95`, percentile(times, 0.95), BUDGETS.save, max)
  return sweep!
}

async function measure(kind: string, { env, projectId, documentId }: BigProject): Promise<void> {
  const server = await startServerProcess(env)
  try {
    const ask = await signedIn(server.url)
    const hits = () => ask<{ total: number }>('POST', `/api/projects/${projectId}/hits`, { pattern: PATTERN })
    const { total } = await hits()
    const previews: number[] = []
    for (let at = 0; at < PREVIEWS; at++) previews.push(await timed(hits))
    const size = `${kind}, ${SEGMENTS} segments`
    say(`${size}, preview of ${total} hits: longest`, Math.max(...previews), BUDGETS.preview)
    for (const side of ['target', 'both'])
      for (const q of [MISTAKE.wrong, 'ความมั่นคงทางอาหาร', MISTAKE.said, 'thi dua']) {
        let found = 0
        const body = { q, side }
        const search = () => ask<{ total: number }>('POST', `/api/projects/${projectId}/search`, body)
        const took = await timed(async () => {
          found = (await search()).total
        })
        say(`${size}, search for ${q} in ${side}, ${found} found:`, took, BUDGETS.preview)
      }
    const begin = () => ask<Sweep>('POST', `/api/projects/${projectId}/sweeps`, { pattern: PATTERN })
    const { id } = await carriedOut(`${size}, sweep`, ask, documentId, begin)
    await carriedOut(`${size}, undo`, ask, documentId, () => ask('POST', `/api/sweeps/${id}/undo`, {}))
  } finally {
    await server.end('SIGTERM')
  }
}

/** Preview, sweep and undoing of a rule in a large project, and what saves wait for them. */
export async function run(): Promise<void> {
  for (const kind of ['sqlite', 'postgres'] as const)
    if (DATABASES.includes(kind)) await withBigProject(kind, SEGMENTS, (project) => measure(kind, project))
}
