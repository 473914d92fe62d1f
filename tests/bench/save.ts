import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { databaseFile } from '../../server/db/sqlite/open.ts'
import { storeDocument } from '../../server/documents/createDocument.ts'
import { projectScope } from '../../server/findings/projectScope.ts'
import { createAccountFor } from '../../server/people/createAccountFor.ts'
import { createProject } from '../../server/projects/createProject.ts'
import { change } from '../../server/segments/change.ts'
import { applyChange, prepareChange } from '../../server/segments/changeSegment.ts'
import { heldSegment, segmentsOf } from '../../server/segments/repository.ts'
import type { Services } from '../../server/services.ts'
import { startServices } from '../../server/start.ts'
import { startPostgres } from '../helpers/postgres.ts'

const SAVES = 400
const WARM = 100
const TRANSLATORS = 50
const SAVES_EACH = 12
/** A busy translator saves about once a second: at every pause of the hands. */
const PACE_MS = 1000
const RATIO = 2
const SLOWEST_MS = 25
const PASSWORD = 'correct horse battery'

/** The middle and nearly the longest of some times, in milliseconds. */
function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

/** A durable transaction and nothing else: one row read, changed, and its history written, by the driver alone. */
interface Bare {
  save(at: number): Promise<void>
  close(): Promise<void>
}

const BARE_TABLES = [
  'CREATE TABLE bare (id integer PRIMARY KEY, version integer NOT NULL, body text NOT NULL)',
  'CREATE TABLE bare_history (id text PRIMARY KEY, bare integer NOT NULL, version integer NOT NULL, body text NOT NULL)',
  `INSERT INTO bare VALUES (1, 1, 'ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม')`,
]
const bareText = (at: number) => `ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม ${at} ต้น`

function bareSqlite(config: Config): Bare {
  const db = new BetterSqlite(databaseFile(config.dataDir))
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000']) db.pragma(pragma)
  for (const statement of BARE_TABLES) db.exec(statement)
  const read = db.prepare<[], { version: number }>('SELECT version, body FROM bare WHERE id = 1')
  const write = db.prepare('UPDATE bare SET version = ?, body = ? WHERE id = 1')
  const keep = db.prepare('INSERT INTO bare_history VALUES (?, 1, ?, ?)')
  const save = db.transaction((at: number) => {
    const version = (read.get()?.version ?? 0) + 1
    write.run(version, bareText(at))
    keep.run(randomUUID(), version, bareText(at))
  })
  return {
    save: async (at) => {
      save.immediate(at)
    },
    close: async () => {
      db.close()
    },
  }
}

async function barePostgres(config: Config): Promise<Bare> {
  const client = new pg.Client({ connectionString: config.databaseUrl })
  await client.connect()
  for (const statement of BARE_TABLES) await client.query(statement)
  return {
    save: async (at) => {
      await client.query('BEGIN')
      const { rows } = await client.query<{ version: number }>('SELECT version, body FROM bare WHERE id = 1')
      const version = (rows[0]?.version ?? 0) + 1
      await client.query('UPDATE bare SET version = $1, body = $2 WHERE id = 1', [version, bareText(at)])
      await client.query('INSERT INTO bare_history VALUES ($1, 1, $2, $3)', [randomUUID(), version, bareText(at)])
      await client.query('COMMIT')
    },
    close: () => client.end(),
  }
}

/** A project with one long article, and somebody who may do everything. */
async function prepare(services: Services) {
  const account = { name: 'Bench', email: 'bench@example.org', password: PASSWORD, admin: true }
  const personId = await createAccountFor(services, account)
  const { id: projectId } = await createProject(services.database, 'Bench', personId)
  const head = { title: 'Bench', outlet: null, date: null, sourceUrl: null, targetUrl: null }
  const segments = Array.from({ length: SAVES }, (_, at) => {
    const machine = `ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม ${at + 2} ต้น`
    const source = `Người dân làng bên sông trồng thêm ${at + 2} cây xanh.`
    return { role: 'body' as const, source, machine, repaired: machine }
  })
  const { id: documentId } = await storeDocument(services.database, { projectId, personId }, { ...head, segments })
  return { personId, segments: await segmentsOf(services.database.kysely, documentId) }
}
type Prepared = Awaited<ReturnType<typeof prepare>>

const CORRECTED = 'ชาวบ้านริมน้ำช่วยกันปลูกต้นไม้'

/** Saves in turn a bare transaction, our transaction, and all that a save does: what is busy beside slows all three. */
async function oneAfterTheOther(services: Services, bare: Bare, { personId, segments }: Prepared) {
  const db = services.database.kysely
  const times = { bare: [] as number[], transaction: [] as number[], whole: [] as number[] }
  for (const [at, { id: segmentId }] of segments.entries()) {
    times.bare.push(await timed(() => bare.save(at)))
    const held = await heldSegment(db, segmentId)
    if (!held) continue
    const first = { text: `${CORRECTED} ${at + 2}`, state: 'draft', reason: null, origin: 'person', personId } as const
    const now = { ...first, at: new Date().toISOString() }
    const prepared = prepareChange(held, now, await projectScope(db, held))
    times.transaction.push(await timed(() => db.transaction().execute((writer) => applyChange(writer, prepared))))
    const second = { text: `${CORRECTED} ${at + 2} ต้น`, state: 'translated', reason: null, origin: 'person' } as const
    times.whole.push(
      await timed(() => change(services, { segmentId, baseVersion: held.version + 1, personId }, () => second)),
    )
  }
  const steady = (list: readonly number[]) => percentiles(list.slice(WARM))
  return { bare: steady(times.bare), transaction: steady(times.transaction), whole: steady(times.whole) }
}

/** Every translator saves a paragraph of their own again and again, over HTTP, at the pace of their hands. */
async function together(services: Services, { segments }: Prepared): Promise<number[]> {
  const server = createApp(services).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  const headers = { 'content-type': 'application/json' }
  const signedIn = await fetch(`${root}/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: 'bench@example.org', password: PASSWORD }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const translator = async (at: number): Promise<number[]> => {
    const { id } = segments[at]!
    const times: number[] = []
    await pause((PACE_MS * at) / TRANSLATORS)
    for (let round = 0; round < SAVES_EACH; round++) {
      const text = `${CORRECTED} ${round} ต้น`
      const body = JSON.stringify({ baseVersion: 3 + round, text, state: 'draft' })
      const took = await timed(async () => {
        const answer = await fetch(`${root}/segments/${id}`, { method: 'PUT', headers: { ...headers, cookie }, body })
        if (!answer.ok) throw new Error(await answer.text())
        await answer.json()
      })
      if (round > 1) times.push(took)
      await pause(PACE_MS)
    }
    return times
  }
  const times = await Promise.all(Array.from({ length: TRANSLATORS }, (_, at) => translator(at)))
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return times.flat()
}

async function measure(config: Config, openBare: (config: Config) => Bare | Promise<Bare>): Promise<void> {
  const running = await startServices(config, { log: pino({ level: 'silent' }) })
  const bare = await openBare(config)
  try {
    const prepared = await prepare(running.services)
    const alone = await oneAfterTheOther(running.services, bare, prepared)
    const ratio = (name: 'transaction' | 'whole') => (alone[name].p50 / alone.bare.p50).toFixed(2)
    const ms = (value: number) => `${value.toFixed(2)} ms`
    const type = running.services.database.type
    console.log(
      `save ${type}: bare transaction p50 ${ms(alone.bare.p50)}, ours ${ms(alone.transaction.p50)} (ratio ${ratio('transaction')}, budget ${RATIO}), with checks and answer ${ms(alone.whole.p50)} (ratio ${ratio('whole')})`,
    )
    const { p50, p99 } = percentiles(await together(running.services, prepared))
    console.log(
      `save ${type}: ${TRANSLATORS} translators over HTTP p50 ${ms(p50)}, p99 ${ms(p99)} (budget ${SLOWEST_MS} ms)`,
    )
    if (alone.transaction.p50 > RATIO * alone.bare.p50 || p99 > SLOWEST_MS) process.exitCode = 1
  } finally {
    await bare.close()
    await running.close()
  }
}

/** What a save costs beside a bare durable transaction of the same database in the same run, and under 50 translators. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'songdesk-bench-'))
  try {
    await measure(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' }), bareSqlite)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const postgres = await startPostgres({ durable: true })
  try {
    await measure(readConfig({ DATABASE_URL: postgres.url, LOG_LEVEL: 'silent', PORT: '0' }), barePostgres)
  } finally {
    await postgres.stop()
  }
}
