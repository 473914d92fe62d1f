import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/database.ts'
import { firstRevisions, newSegment } from '../../server/documents/createDocument.ts'
import { insertDocument } from '../../server/documents/repository.ts'
import { createAccountFor } from '../../server/people/createAccountFor.ts'
import { createProject } from '../../server/projects/createProject.ts'
import { countersOf, sumOf } from '../../server/segments/counters.ts'
import { insertRevisions, insertSegments } from '../../server/segments/repository.ts'
import { startServices } from '../../server/start.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { keptFolder } from './kept.ts'
import { makePairs } from './newsPairs.ts'
import { LEAD } from './signedIn.ts'

/** Wrong where the source says what it says in one segment of a hundred; the machine wrote it in two more. */
export const MISTAKE = { wrong: 'เลียนแบบ', right: 'แข่งขัน', said: 'thi đua' }
const IN_A_DOCUMENT = 25
const DOCUMENTS_AT_ONCE = 200

/** What the kept projects are made by. */
const MADE_BY = ['tests/bench/bigProject.ts', 'tests/bench/newsPairs.ts', 'server/db/migrations']

type Env = { readonly DATA_DIR: string } | { readonly DATABASE_URL: string }

export interface BigProject {
  /** Settings of a server that has it. */
  readonly env: Env
  readonly projectId: string
  /** One of its articles. */
  readonly documentId: string
}

/** Articles of a project, some at a time. */
function* articles(size: number, projectId: string, personId: string) {
  const pair = makePairs(11)
  const head = { title: 'Bench', outlet: null, date: null, sourceUrl: null, targetUrl: null }
  const nobody = { translatorId: null, editorId: null, approvedBy: null, createdBy: personId }
  const nothingYet = { dueOn: null, submittedAt: null, approvedAt: null, publishedAt: null }
  const place = { fileId: null, fileDocument: null, sourceMissing: 0, projectId, status: 'new' as const }
  for (let from = 0; from < size; from += IN_A_DOCUMENT) {
    const documentId = randomUUID()
    const createdAt = new Date(Date.UTC(2026, 0, 1) + from).toISOString()
    const segments = Array.from({ length: IN_A_DOCUMENT }, (_, position) => {
      const at = (from + position) % 100
      const { source, target } = pair()
      const machine = at < 3 ? `${MISTAKE.wrong}${target}` : target
      const said = at === 0 ? `${source.slice(0, -1)} ${MISTAKE.said}.` : source
      return newSegment(documentId, position, { role: 'body', source: said, machine, repaired: machine })
    })
    const progress = sumOf(segments.map((segment) => countersOf({ ...segment, open: [] })))
    yield {
      document: { ...head, ...nobody, ...nothingYet, ...place, ...progress, id: documentId, createdAt },
      segments,
    }
  }
}

type Article = ReturnType<typeof articles> extends Iterable<infer A> ? A : never

async function store({ kysely }: Database, some: readonly Article[], personId: string): Promise<void> {
  const segments = some.flatMap((article) => article.segments)
  const at = new Date().toISOString()
  await kysely.transaction().execute(async (db) => {
    for (const { document } of some) await insertDocument(db, document)
    await insertSegments(db, segments)
    await insertRevisions(
      db,
      segments.flatMap((segment) => firstRevisions(segment, personId, at)),
    )
  })
}

async function fill(env: Env, size: number): Promise<Omit<BigProject, 'env'>> {
  const running = await startServices(readConfig({ ...env, LOG_LEVEL: 'silent' }), { log: pino({ level: 'silent' }) })
  const { database } = running.services
  try {
    const personId = await createAccountFor(running.services, { ...LEAD, name: 'Bench', admin: true })
    const { id: projectId } = await createProject(database, 'Bench', personId)
    let some: Article[] = []
    let documentId = ''
    for (const article of articles(size, projectId, personId)) {
      documentId = article.document.id
      some.push(article)
      if (some.length < DOCUMENTS_AT_ONCE) continue
      await store(database, some, personId)
      some = []
    }
    await store(database, some, personId)
    // What the server does by itself meanwhile, and autovacuum a minute later.
    while (await database.segmentIndex.catchUp());
    if (database.type === 'postgres') await sql`VACUUM ANALYZE`.execute(database.kysely)
    return { projectId, documentId }
  } finally {
    await running.close()
  }
}

/**
 * A project of many segments of news, in a database of this kind: filled once for the same code, as that takes minutes.
 * @param use is given it; what it changes there, the next run finds
 */
export async function withBigProject(
  kind: 'sqlite' | 'postgres',
  size: number,
  use: (project: BigProject) => Promise<void>,
): Promise<void> {
  const within = async (folder: string, act: (env: Env) => Promise<void>): Promise<void> => {
    if (kind === 'sqlite') return act({ DATA_DIR: join(folder, 'data') })
    const { url, stop } = await startPostgres({ kept: folder, durable: existsSync(join(folder, 'project.json')) })
    try {
      await act({ DATABASE_URL: url })
    } finally {
      await stop()
    }
  }
  const file = (folder: string) => join(folder, 'project.json')
  const folder = await keptFolder(`project-${size}-${kind}`, MADE_BY, (made) =>
    within(made, async (env) => writeFileSync(file(made), JSON.stringify(await fill(env, size)))),
  )
  await within(folder, (env) => use({ env, ...JSON.parse(readFileSync(file(folder), 'utf8')) }))
}
