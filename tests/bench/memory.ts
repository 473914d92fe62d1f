import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { sql } from 'kysely'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/open.ts'
import { matchesOf } from '../../server/memory/findMatches.ts'
import { indexedSyllables } from '../../server/memory/indexedText.ts'
import { insertUnits } from '../../server/memory/repository.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { keptFolder } from './kept.ts'
import { type Corpus, makeCorpus } from './memoryCorpus.ts'
import { randomFrom } from './random.ts'

/** `SEGMENTS=100000 npm run bench -- memory` for a smaller run, `DATABASES=sqlite` for one database only. */
const SEGMENTS = Number(process.env.SEGMENTS ?? 1_000_000)
const DATABASES = (process.env.DATABASES ?? 'sqlite,postgres').split(',')
const QUERIES = 300
/** Queries whose best match is also looked for in every segment. */
const EXHAUSTIVE = 120
const TRIGRAM_QUERIES = 30
const WARM_UP = 20
const LEAST = 0.7
const LEAST_RECALL = 0.97
const BUDGETS = { sqlite: 15, postgres: 45 } as const
const PROJECT = 'bench'
const AT_ONCE = 5000
/** What the kept memories were made by. */
const MADE_BY = ['tests/bench/memoryCorpus.ts', 'server/memory/indexedText.ts', 'server/db/migrations']
const SEED = 7

interface Query {
  readonly text: string
  /** Likeness of the best segment of all, where all were looked at. */
  readonly best?: number
}

const percentile = (times: readonly number[], share: number): string =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]!.toFixed(1)

/** Texts as strings with a letter for each syllable, so that edits of letters are edits of syllables. */
function speller(): (text: string) => string {
  const letters = new Map<string, string>()
  return (text) =>
    indexedSyllables(text)
      .map((syllable) => {
        const letter = letters.get(syllable) ?? String.fromCharCode(letters.size + 1)
        letters.set(syllable, letter)
        return letter
      })
      .join('')
}

/** Edited copies of segments, the first of them with the likeness of what is most like them. */
function makeQueries({ segments, edited }: Corpus): Query[] {
  const random = randomFrom(11)
  const spell = speller()
  const spelled = segments.map(spell)
  return Array.from({ length: QUERIES }, (_, at) => {
    const text = edited(segments[Math.floor(random() * segments.length)]!)
    return at < EXHAUSTIVE ? { text, best: bestOf(spell(text), spelled) } : { text }
  })
}

function bestOf(wanted: string, all: readonly string[]): number {
  let best = 0
  for (const other of all) {
    const longer = Math.max(wanted.length, other.length)
    if (1 - Math.abs(wanted.length - other.length) / longer <= best) continue
    best = Math.max(best, 1 - distance(wanted, other) / longer)
  }
  return best
}

async function fill(database: Database, segments: readonly string[]): Promise<void> {
  await migrate(database)
  const at = new Date().toISOString()
  const project = { id: PROJECT, name: PROJECT, sourceLang: 'vi', targetLang: 'th', settings: '{}', createdAt: at }
  await database.kysely
    .insertInto('project')
    .values({ ...project, knowledgeVersion: 0 })
    .execute()
  const unit = { projectId: PROJECT, segmentId: null, target: 'คำแปล', approvedBy: null, changedAt: at }
  for (let from = 0; from < segments.length; from += AT_ONCE) {
    const units = segments.slice(from, from + AT_ONCE).map((source) => ({ ...unit, source }))
    await database.kysely.transaction().execute((db) => insertUnits(db, units))
  }
  // What autovacuum does by itself a minute later.
  if (database.type === 'postgres') await sql`ANALYZE`.execute(database.kysely)
}

/** Asks a memory for the five best of every query, and says how long that took and how often the best was the best. */
async function measure(kind: keyof typeof BUDGETS, database: Database, queries: readonly Query[]) {
  const spell = speller()
  const likeness = (one: string, other: string) =>
    1 - distance(spell(one), spell(other)) / Math.max(spell(one).length, spell(other).length)
  for (const { text } of queries.slice(-WARM_UP)) await matchesOf(database, PROJECT, text)
  const times: number[] = []
  const asked = { all: 0, found: 0 }
  for (const { text, best } of queries) {
    const before = performance.now()
    const [first] = await matchesOf(database, PROJECT, text)
    times.push(performance.now() - before)
    if (best === undefined || best < LEAST) continue
    asked.all++
    if (first && likeness(first.source, text) >= best - 1e-9) asked.found++
  }
  const recall = asked.found / asked.all
  console.log(
    `memory: ${kind}, ${SEGMENTS} segments, top 5: p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms (budget ${BUDGETS[kind]}); recall@1 ${recall.toFixed(3)} of ${asked.all} (budget ${LEAST_RECALL})`,
  )
  if (Number(percentile(times, 0.95)) > BUDGETS[kind] || recall < LEAST_RECALL) process.exitCode = 1
}

/** The same texts through PostgreSQL's own trigrams, as a peer. */
async function measureTrigrams({ kysely }: Database, queries: readonly Query[]): Promise<void> {
  await sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`.execute(kysely)
  await sql`CREATE INDEX IF NOT EXISTS "benchTrigram" ON "memoryUnit" USING gin ("source" gin_trgm_ops)`.execute(kysely)
  const times: number[] = []
  for (const { text } of queries.slice(0, TRIGRAM_QUERIES)) {
    const before = performance.now()
    await sql`SELECT "id" FROM "memoryUnit" WHERE "source" % ${text} ORDER BY similarity("source", ${text}) DESC LIMIT 5`.execute(
      kysely,
    )
    times.push(performance.now() - before)
  }
  console.log(`memory: pg_trgm %, top 5: p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`)
}

const kept = (name: string, make: (folder: string) => Promise<void>) =>
  keptFolder(`memory-${SEGMENTS}-${name}`, MADE_BY, make)

/** A database whose memory is filled: once for the same code, as that takes minutes. */
async function filled<Result>(
  name: string,
  open: (folder: string) => Promise<{ database: Database; close(): Promise<void> }>,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const within = async <R>(folder: string, act: (database: Database) => Promise<R>): Promise<R> => {
    const { database, close } = await open(folder)
    try {
      return await act(database)
    } finally {
      await close()
    }
  }
  const folder = await kept(name, (made) =>
    within(made, (database) => fill(database, makeCorpus(SEGMENTS, SEED).segments)),
  )
  return within(folder, use)
}

async function openSqlite(folder: string) {
  const database = await openDatabase(readConfig({ DATA_DIR: folder }))
  return { database, close: () => database.close() }
}

async function openPostgres(folder: string) {
  const { url, stop } = await startPostgres({ kept: folder })
  const database = await openDatabase(readConfig({ DATABASE_URL: url }))
  const close = async () => {
    await database.close()
    await stop()
  }
  return { database, close }
}

/** Top-5 matches among many segments on both databases, beside an exhaustive search and pg_trgm. */
export async function run(): Promise<void> {
  const folder = await kept('queries', async (made) =>
    writeFileSync(join(made, 'queries.json'), JSON.stringify(makeQueries(makeCorpus(SEGMENTS, SEED)))),
  )
  const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as Query[]
  if (DATABASES.includes('sqlite'))
    await filled('sqlite', openSqlite, (database) => measure('sqlite', database, queries))
  if (!DATABASES.includes('postgres')) return
  await filled('postgres', openPostgres, async (database) => {
    await measure('postgres', database, queries)
    await measureTrigrams(database, queries)
  })
}
