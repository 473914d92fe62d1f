import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import { cleanPairs, makeStore, PASSWORD } from '../../helpers/api.ts'
import { type ServerProcess, songdesk, startServerProcess } from '../../helpers/serverProcess.ts'

const SAVES = 200
const AT_ONCE = 8
const account = { name: 'Lan', email: 'lan@example.org', password: PASSWORD, sample: false }

let store: Awaited<ReturnType<typeof makeStore>>
let env: Record<string, string>
beforeAll(async () => {
  store = await makeStore()
  const { databaseUrl, dataDir } = store.config
  env = databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }
})
afterAll(() => store.remove())

/** A client of a server that may be gone at any moment. */
function client(url: string) {
  let cookie = ''
  return async (method: string, path: string, body?: unknown) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const response = await fetch(url + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const cookies = response.headers.getSetCookie()
    if (cookies.length > 0) cookie = cookies.map((each) => each.split(';')[0]).join('; ')
    const answer = await response.json()
    expect(response.status, JSON.stringify(answer)).toBe(200)
    return answer
  }
}

/** Saves one segment after another until all are saved or the server is gone. @returns the acknowledged texts by segment */
async function saveUntilKilled(server: ServerProcess, call: ReturnType<typeof client>, segments: readonly Segment[]) {
  const acknowledged = new Map<string, string>()
  const left = segments.entries()
  const worker = async () => {
    for (const [at, { id }] of left) {
      const text = `ข้อความที่บันทึกแล้ว ${at}`
      const saved = await call('PUT', `/api/segments/${id}`, { baseVersion: 1, text, state: 'translated' }).catch(
        () => null,
      )
      if (saved === null) return
      acknowledged.set(id, text)
      if (acknowledged.size === SAVES / 2) void server.end('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return acknowledged
}

test('a server killed in the middle of its saves has lost none that it acknowledged', async () => {
  const first = await startServerProcess(env)
  const call = client(first.url)
  await call('POST', '/api/setup', account)
  const { id: projectId } = await call('POST', '/api/projects', { name: 'Durable' })
  const segments = cleanPairs(SAVES).map(({ source, target }) => ({
    role: 'body',
    source,
    machine: target,
    repaired: target,
  }))
  const head = { title: 'T', outlet: null, date: null, sourceUrl: null, targetUrl: null }
  const { id } = await call('POST', `/api/projects/${projectId}/documents`, { ...head, segments })
  const before = (await call('GET', `/api/documents/${id}/segments`)) as Segment[]

  const acknowledged = await saveUntilKilled(first, call, before)
  expect(acknowledged.size).toBeGreaterThanOrEqual(SAVES / 2)
  expect(acknowledged.size).toBeLessThan(SAVES)

  // The lock goes with the process: the next one may start at once. The session is as good as before.
  const second = await startServerProcess(env)
  try {
    const again = client(second.url)
    await again('POST', '/api/session', { email: account.email, password: account.password })
    const after = (await again('GET', `/api/documents/${id}/segments`)) as Segment[]
    const texts = new Map(after.map(({ id, target }) => [id, target]))
    for (const [segmentId, text] of acknowledged) expect(texts.get(segmentId)).toBe(text)
    const { progress } = await again('GET', `/api/documents/${id}`)
    expect(progress.translated).toBe(after.filter(({ state }) => state === 'translated').length)
  } finally {
    expect(await second.end('SIGTERM')).toBe(0)
  }
}, 60_000)

test('a second server is refused the same folder with a clear word, and shares the same PostgreSQL', async () => {
  const first = await startServerProcess(env)
  try {
    if (inject('database') === 'postgres') {
      const second = await startServerProcess(env)
      expect(await (await fetch(`${second.url}/api/setup`)).json()).toEqual({ needed: false })
      expect(await second.end('SIGTERM')).toBe(0)
      return
    }
    const { code, err } = await songdesk(env, 'serve', '--no-client')
    expect(code).toBe(2)
    expect(err).toContain(`in use by another Songdesk (process ${first.process.pid})`)
    expect(err).toContain('DATA_DIR')
  } finally {
    await first.end('SIGTERM')
  }
}, 60_000)
