import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { startServices } from '../../../server/start.ts'
import type { DocumentEvent } from '../../../shared/api/events.ts'
import {
  type Agent,
  type Api,
  cleanPairs,
  makeDocument,
  makeProject,
  PASSWORD,
  type Somebody,
  save,
  startApi,
} from '../../helpers/api.ts'

let api: Api
let admin: Somebody
let projectId: string
let lan: Somebody
let somchai: Somebody

beforeAll(async () => {
  api = await startApi()
  admin = await api.person('Admin', true)
  const project = await makeProject(api, admin, 'translator', 'editor')
  projectId = project.id
  lan = project.people.translator
  somchai = project.people.editor
})
afterAll(() => api.close())

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Listens to a document as a browser does. `until` waits for an event and gives everything that came. */
async function listen(somebody: Somebody, documentId: string, base = addressOf(api.server)) {
  const signIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: somebody.email, password: PASSWORD }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const abort = new AbortController()
  const response = await fetch(`${base}/api/documents/${documentId}/events`, {
    headers: { cookie, 'accept-encoding': 'gzip' },
    signal: abort.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const seen: DocumentEvent[] = []
  let rest = ''
  const next = async (): Promise<boolean> => {
    const { value, done } = await reader.read().catch(() => ({ value: '', done: true }))
    const blocks = (rest + (value ?? '')).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1]
      if (data) seen.push(JSON.parse(data))
    }
    return !done
  }
  return {
    until: async (wanted: (event: DocumentEvent) => boolean) => {
      while (!seen.some(wanted)) if (!(await next())) throw new Error(`the stream ended: ${JSON.stringify(seen)}`)
      return seen
    },
    ended: async () => {
      while (await next());
      return true
    },
    leave: () => abort.abort(),
  }
}

const here =
  (...names: string[]) =>
  (event: DocumentEvent) =>
    event.type === 'here' &&
    event.present.length === names.length &&
    event.present.every(({ person }) => names.includes(person.name))

test('two people see each other come, move and go, and each other’s saves within a second', async () => {
  const { document, segments } = await makeDocument(lan, projectId, cleanPairs(2))
  const first = await listen(lan, document.id)
  await first.until(here(lan.name))
  const second = await listen(somchai, document.id)
  await first.until(here(lan.name, somchai.name))

  await somchai.agent
    .post(`/api/documents/${document.id}/presence`)
    .send({ segmentId: segments[1]!.id, typing: true })
    .expect(200)
  await first.until(
    (event) =>
      event.type === 'here' &&
      event.present.some(
        ({ person, segmentId, typing }) => person.id === somchai.id && segmentId === segments[1]!.id && typing,
      ),
  )

  const before = performance.now()
  await save(somchai, segments[1]!, 'ข้อความใหม่ 3')
  await first.until(
    (event) => event.type === 'segments' && event.segments.some(({ target }) => target === 'ข้อความใหม่ 3'),
  )
  expect(performance.now() - before).toBeLessThan(1000)
  await first.until((event) => event.type === 'document' && event.document.progress.translated === 1)

  second.leave()
  const seen = await first.until((event) => event.type === 'document')
  const already = seen.length
  await first.until((event) => seen.indexOf(event) >= already && here(lan.name)(event))
  first.leave()
})

test('what people say of an article is told of when it changes, not at every save', async () => {
  const { document, segments } = await makeDocument(lan, projectId, cleanPairs(1))
  const stream = await listen(somchai, document.id)
  await stream.until(here(somchai.name))
  const segment = await save(lan, segments[0]!, 'ข้อความใหม่ 5')
  const seen = await stream.until(({ type }) => type === 'document')
  const times = (count: number) => () => seen.filter(({ type }) => type === 'discussion').length === count
  expect(times(0)()).toBe(true)

  const at = `/api/segments/${segment.id}`
  const comment = await lan.agent.post(`${at}/comments`).send({ text: 'Xem lại', mentionIds: [] }).expect(200)
  await stream.until(times(1))
  await lan.agent.patch(`/api/comments/${comment.body.id}`).send({ resolved: true }).expect(200)
  await stream.until(times(2))
  const mark = { version: segment.version, category: 'accuracy/mistranslation', severity: 'minor', note: '' }
  const marked = await somchai.agent
    .post(`${at}/annotations`)
    .send({ ...mark, source: [], target: [{ start: 0, end: 3 }] })
    .expect(200)
  await stream.until(times(3))
  await somchai.agent.delete(`/api/annotations/${marked.body.id}`).expect(200)
  await stream.until(times(4))
  stream.leave()
})

test('whoever is disabled is shown out at once; a deleted document says so', async () => {
  const { document } = await makeDocument(admin, projectId, cleanPairs(1))
  const gone = await api.person('Soon Gone')
  await admin.agent.put(`/api/projects/${projectId}/members/${gone.id}`).send({ role: 'viewer' }).expect(200)
  const [stays, goes] = [await listen(lan, document.id), await listen(gone, document.id)]
  await stays.until(here(lan.name, gone.name))
  await admin.agent.patch(`/api/people/${gone.id}`).send({ disabled: true }).expect(200)
  expect(await goes.ended()).toBe(true)
  await admin.agent.delete(`/api/documents/${document.id}`).expect(200)
  await stays.until(({ type }) => type === 'gone')
  stays.leave()
})

test.each([
  [
    'the password changes',
    (agent: Agent) => agent.post('/api/me/password').send({ current: PASSWORD, next: `${PASSWORD}!` }),
  ],
  ['the person signs out', (agent: Agent) => agent.delete('/api/session')],
  [
    'the person leaves the project',
    (_: Agent, id: string) => admin.agent.delete(`/api/projects/${projectId}/members/${id}`),
  ],
] as const)('a stream ends, to ask anew whether it may, when %s', async (_, act) => {
  const { document } = await makeDocument(admin, projectId, cleanPairs(1))
  const somebody = await api.person(`Listener ${randomUUID().slice(0, 8)}`)
  await admin.agent.put(`/api/projects/${projectId}/members/${somebody.id}`).send({ role: 'viewer' }).expect(200)
  const stream = await listen(somebody, document.id)
  await stream.until(here(somebody.name))
  await act(somebody.agent, somebody.id).expect(200)
  expect(await stream.ended()).toBe(true)
})

test('servers of one database tell each other', async () => {
  // SQLite has one server by design; there the second one shares its database object.
  const shared = api.config.databaseUrl ? undefined : api.services.database
  const other = await startServices(api.config, { database: shared })
  const server = createApp(other.services).listen(0, '127.0.0.1')
  try {
    const { document, segments } = await makeDocument(lan, projectId, cleanPairs(1))
    const here1 = await listen(lan, document.id)
    const here2 = await listen(somchai, document.id, addressOf(server))
    await here1.until(here(lan.name, somchai.name))
    await save(lan, segments[0]!, 'จากเครื่องแรก 2')
    await here2.until((event) => event.type === 'segments' && event.segments[0]?.target === 'จากเครื่องแรก 2')
    here1.leave()
    here2.leave()
  } finally {
    server.closeAllConnections()
    server.close()
    if (!shared) await other.close()
  }
})
