import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/database.ts'
import { createAccountFor } from '../../server/people/createAccountFor.ts'
import { createProject } from '../../server/projects/createProject.ts'
import { startServices } from '../../server/start.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { startServerProcess } from '../helpers/serverProcess.ts'
import { LEAD, percentile, signedIn, timed } from './signedIn.ts'

/** `SEGMENTS=100000 npm run bench -- dashboard` for a smaller run, `DATABASES=sqlite` for one database only. */
const SEGMENTS = Number(process.env.SEGMENTS ?? 1_000_000)
const DATABASES = (process.env.DATABASES ?? 'sqlite,postgres').split(',')
const IN_A_DOCUMENT = 25
const DAYS = 365
const BUDGET_MS = 100
const ASKED = 30
/** Revisions of each segment: when a project is brought in, and when it has been worked on. */
const HISTORIES = [1, 5]

type Env = { readonly DATA_DIR: string } | { readonly DATABASE_URL: string }

/** Adds a row for every number up to a size. */
const rows = (size: number, into: RawBuilder<unknown>, values: RawBuilder<unknown>) =>
  sql`INSERT INTO ${into} WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${sql.lit(size)})
    SELECT ${values} FROM numbers`

/** Short texts: nothing that is measured reads them. */
async function fill({ kysely: db }: Database, projectId: string, personId: string): Promise<void> {
  const document = sql`document (id, "projectId", title, status, "createdAt", segments, words, machine, translated, "wordsTranslated", edits, "editLength", critical)`
  const counted = sql`${IN_A_DOCUMENT}, 500, 5, 20, 400, 300, 2000, n % 3`
  const documents = sql`'d' || n, ${projectId}, 'Bench ' || n, 'translating', '2026-01-01T00:00:00.000Z', ${counted}`
  await rows(SEGMENTS / IN_A_DOCUMENT, document, documents).execute(db)
  const segment = sql`segment (id, "documentId", position, role, source, machine, target, version, state, correctors)`
  const segments = sql`'s' || n, 'd' || (n / ${sql.lit(IN_A_DOCUMENT)}), n % ${sql.lit(IN_A_DOCUMENT)}, 'body', 'Nước.', 'น้ำ', 'น้ำ', 1, 'machine', '[]'`
  await rows(SEGMENTS, segment, segments).execute(db)
  const day = sql`"throughputDay" ("projectId", day, "personId", confirmed, "confirmedWords", approved, "approvedWords")`
  for (const each of Array.from({ length: DAYS }, (_, at) =>
    new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
  ))
    await sql`INSERT INTO ${day} VALUES (${projectId}, ${each}, ${personId}, 40, 900, 30, 700)`.execute(db)
}

async function addRevision({ kysely: db }: Database, version: number): Promise<void> {
  await sql`INSERT INTO revision (id, "segmentId", version, at, text, state, origin)
    SELECT id || ${`-${version}`}, id, ${sql.lit(version)}, '2026-01-01T00:00:00.000Z', target, state, 'person' FROM segment`.execute(
    db,
  )
}

/** Asks for everything that the pages of progress show. @returns the slowest middle time */
async function ask(kind: string, env: Env, projectId: string, revisions: number): Promise<number> {
  const server = await startServerProcess(env)
  try {
    const get = await signedIn(server.url)
    const project = `/api/projects/${projectId}`
    const paths = {
      projects: '/api/projects',
      throughput: `${project}/throughput?from=2026-01-01&to=2026-12-31`,
      findings: `${project}/findings`,
      documents: `${project}/documents?sort=critical&order=desc`,
    }
    const middles: number[] = []
    for (const [name, path] of Object.entries(paths)) {
      await get('GET', path)
      const times: number[] = []
      for (let at = 0; at < ASKED; at++) times.push(await timed(() => get('GET', path)))
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
      middles.push(p50)
      console.log(
        `dashboard ${kind}, ${SEGMENTS} segments, ${revisions}× revisions, ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (budget ${BUDGET_MS})`,
      )
    }
    return Math.max(...middles)
  } finally {
    await server.end('SIGTERM')
  }
}

/** Does something with the database while no server runs. */
async function within(env: Env, act: (database: Database) => Promise<void>): Promise<void> {
  const running = await startServices(readConfig({ ...env, LOG_LEVEL: 'silent' }), { log: pino({ level: 'silent' }) })
  try {
    await act(running.services.database)
    if (running.services.database.type === 'postgres') await sql`ANALYZE`.execute(running.services.database.kysely)
  } finally {
    await running.close()
  }
}

async function measure(kind: string, env: Env): Promise<void> {
  const running = await startServices(readConfig({ ...env, LOG_LEVEL: 'silent' }), { log: pino({ level: 'silent' }) })
  const personId = await createAccountFor(running.services, { ...LEAD, name: 'Bench', admin: true })
  const { id: projectId } = await createProject(running.services.database, 'Bench', personId)
  await fill(running.services.database, projectId, personId)
  await running.close()
  const slowest: number[] = []
  let revisions = 0
  for (const wanted of HISTORIES) {
    await within(env, async (database) => {
      while (revisions < wanted) await addRevision(database, ++revisions)
    })
    slowest.push(await ask(kind, env, projectId, wanted))
  }
  if (Math.max(...slowest) > BUDGET_MS) process.exitCode = 1
}

/** What the pages of progress cost over many segments, and whether that grows with their histories. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'songdesk-bench-'))
  try {
    if (DATABASES.includes('sqlite')) await measure('sqlite', { DATA_DIR: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (!DATABASES.includes('postgres')) return
  const postgres = await startPostgres()
  try {
    await measure('postgres', { DATABASE_URL: postgres.url })
  } finally {
    await postgres.stop()
  }
}
