import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Logger, pino } from 'pino'
import request from 'supertest'
import { inject } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import type { FetchOptions } from '../../server/imports/fetchPage.ts'
import { createAccountFor } from '../../server/people/createAccountFor.ts'
import { startServices } from '../../server/start.ts'
import type { DocumentSummary, Segment } from '../../shared/api/documents.ts'
import type { ProjectRole } from '../../shared/model.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database the API tests of this project run on. */
    database: 'sqlite' | 'postgres'
  }
}

export const PASSWORD = 'correct horse battery'
export type Agent = ReturnType<typeof request.agent>

/** Somebody with an account, signed in. */
export interface Somebody {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly agent: Agent
}

/** A place of its own for a test file: a folder, or a database on the run's PostgreSQL. */
export async function makeStore(): Promise<{ config: Config; remove(): Promise<void> }> {
  if (inject('database') === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'songdesk-api-'))
    const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' })
    return { config, remove: async () => rmSync(folder, { recursive: true, force: true }) }
  }
  const name = `songdesk_${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('postgresUrl'))
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const config = readConfig({ DATABASE_URL: own.href, LOG_LEVEL: 'silent', PORT: '0' })
  return { config, remove: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) }
}

/** A migrated installation with nobody in it yet, as the server makes it. Close it after the tests. */
export async function startApi(options: { fetching?: FetchOptions; log?: Logger } = {}) {
  const store = await makeStore()
  const log = options.log ?? pino({ level: process.env.TEST_LOG ?? 'silent' })
  const running = await startServices(store.config, { log, fetching: options.fetching })
  const { services } = running
  // One listening server: as supertest's own server per request, every request would cost a port.
  const server = createApp(services).listen(0, '127.0.0.1')
  const db = services.database.kysely
  return {
    ...store,
    services,
    db,
    server,
    nobody: () => request.agent(server),
    /** Makes an account and signs it in. */
    person: async (name: string, admin = false): Promise<Somebody> => {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
      const id = await createAccountFor(services, { name, email, password: PASSWORD, admin })
      const agent = request.agent(server)
      await agent.post('/api/session').send({ email, password: PASSWORD }).expect(200)
      return { id, name, email, agent }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await running.close()
      await store.remove()
    },
  }
}
export type Api = Awaited<ReturnType<typeof startApi>>

/** A project with one person in each role asked for. */
export async function makeProject<Role extends ProjectRole>(api: Api, admin: Somebody, ...roles: Role[]) {
  const { body } = await admin.agent
    .post('/api/projects')
    .send({ name: `Project ${randomUUID()}` })
    .expect(200)
  const people: Partial<Record<Role, Somebody>> = {}
  for (const role of roles) {
    const somebody = await api.person(`${role} ${randomUUID().slice(0, 8)}`)
    await admin.agent.put(`/api/projects/${body.id}/members/${somebody.id}`).send({ role }).expect(200)
    people[role] = somebody
  }
  return { id: body.id as string, people: people as Record<Role, Somebody> }
}

/** Vietnamese and Thai paragraphs without any finding, as many as wanted. */
export const cleanPairs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    source: `Người dân làng bên sông trồng thêm ${at + 2} cây xanh.`,
    target: `ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม ${at + 2} ต้น`,
  }))

/** Stores an article by the API. */
export async function makeDocument(
  somebody: Somebody,
  projectId: string,
  pairs: readonly { source: string; target: string }[],
): Promise<{ document: DocumentSummary; segments: Segment[] }> {
  const segments = pairs.map(({ source, target }) => ({ role: 'body', source, machine: target, repaired: target }))
  const head = { title: 'Cây bên sông', outlet: null, date: null, sourceUrl: null, targetUrl: null }
  const { body: document } = await somebody.agent
    .post(`/api/projects/${projectId}/documents`)
    .send({ ...head, segments })
    .expect(200)
  const { body } = await somebody.agent.get(`/api/documents/${document.id}/segments`).expect(200)
  return { document, segments: body }
}

/** Saves a segment on the version that was read. */
export async function save(
  somebody: Somebody,
  segment: Segment,
  text: string,
  state: 'draft' | 'translated' = 'translated',
): Promise<Segment> {
  const { body } = await somebody.agent
    .put(`/api/segments/${segment.id}`)
    .send({ baseVersion: segment.version, text, state })
    .expect(200)
  return body
}
