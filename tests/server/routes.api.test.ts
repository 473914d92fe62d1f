import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteContract } from '../../server/http/route.ts'
import { ROUTES } from '../../server/routes.ts'
import { PROJECT_ROLES } from '../../shared/model.ts'
import { may, type ProjectAction } from '../../shared/permissions.ts'
import {
  type Agent,
  type Api,
  cleanPairs,
  makeDocument,
  makeProject,
  PASSWORD,
  type Somebody,
  startApi,
} from '../helpers/api.ts'

const CALLERS = [...PROJECT_ROLES, 'admin', 'outsider', 'nobody'] as const
type CallerName = (typeof CALLERS)[number]

let api: Api
let admin: Somebody
let spare: Somebody
let projectId: string
const people = new Map<CallerName, Somebody>()

beforeAll(async () => {
  api = await startApi()
  admin = await api.person('Admin', true)
  spare = await api.person('Spare')
  const project = await makeProject(api, admin, ...PROJECT_ROLES)
  projectId = project.id
  for (const role of PROJECT_ROLES) people.set(role, project.people[role])
  // An admin who is no member, so that the admin's rights are not a lead's.
  people.set('admin', await api.person('Other Admin', true))
  people.set('outsider', await api.person('Outsider'))
})
afterAll(() => api.close())

/** What the declaration says a caller gets: nothing to object, or one of the two refusals. */
function declared({ access }: RouteContract, caller: CallerName): 'ok' | 'session.needed' | 'access.denied' {
  if (access === 'public') return 'ok'
  if (caller === 'nobody') return 'session.needed'
  if (access === 'session' || caller === 'admin') return 'ok'
  if (access === 'admin' || caller === 'outsider') return 'access.denied'
  return may({ admin: false, role: caller }, access satisfies ProjectAction) ? 'ok' : 'access.denied'
}

const cookies = new Map<CallerName, string>()
let target: Record<string, string> | undefined
let made = 0

/** One of everything that a path can name. */
async function makeTarget(): Promise<Record<string, string>> {
  const { document, segments } = await makeDocument(admin, projectId, cleanPairs(1))
  const segmentId = segments[0]!.id
  const inProject = `/api/projects/${projectId}`
  const forms = { preferred: [], admitted: [], forbidden: [], unlessSource: [] }
  const pattern = {
    wrong: `ก${++made}`,
    right: 'ข',
    regex: false,
    wholeWords: false,
    sourcePresent: [],
    sourceAbsent: [],
  }
  const mark = { version: 1, category: 'accuracy/entity', severity: 'major', source: [], target: [], note: '' }
  const idOf = async (path: string, body: object): Promise<string> => {
    const { body: answer } = await admin.agent.post(path).send(body).expect(200)
    return answer.id ?? answer.name.id
  }
  return {
    documentId: document.id,
    segmentId,
    termId: await idOf(`${inProject}/terms`, { source: ['một'], ...forms, note: '' }),
    nameId: await idOf(`${inProject}/names`, {
      source: `Tên ${made}`,
      kind: 'person',
      target: 'เตน',
      variants: [],
      note: '',
    }),
    ruleId: await idOf(`${inProject}/rules`, pattern),
    sweepId: await idOf(`${inProject}/sweeps`, { pattern }),
    commentId: await idOf(`/api/segments/${segmentId}/comments`, { text: 'a' }),
    unitId: await memoryUnitOf(segmentId),
    annotationId: await idOf(`/api/segments/${segmentId}/annotations`, mark),
  }
}

/** What a segment gives to the memory when it is approved. */
async function memoryUnitOf(segmentId: string): Promise<string> {
  const approval = { baseVersion: 1, text: 'ชาวบ้านริมแม่น้ำปลูกต้นไม้ใหม่ 2 ต้น' }
  await admin.agent.post(`/api/segments/${segmentId}/approve`).send(approval).expect(200)
  const { body } = await admin.agent.get(`/api/projects/${projectId}/memory`).expect(200)
  return body.units[0].id
}

/** Calls a route on a document that is there and with a session that holds, and says how it was received. */
async function received(contract: RouteContract, caller: CallerName): Promise<string> {
  target ??= await makeTarget()
  const values: Record<string, string> = {
    ...target,
    projectId,
    userId: spare.id,
    invitationId: 'none',
    token: 'a-token-that-nobody-was-given',
  }
  const address = api.server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'missing')
  const base = `http://127.0.0.1:${address.port}`
  const somebody = people.get(caller)
  const cookie = cookies.get(caller) ?? (somebody ? await cookieOf(base, somebody) : '')
  cookies.set(caller, cookie)
  const response = await fetch(base + path, {
    method: contract.method,
    headers: { cookie, ...(contract.body ? { 'content-type': 'application/json' } : {}) },
    body: contract.body ? '{}' : undefined,
  })
  if (contract.method === 'DELETE') {
    cookies.delete(caller)
    target = undefined
  }
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel()
    return response.ok ? 'ok' : `${response.status}`
  }
  const answer = (await response.json()) as { code?: string }
  const refused = answer?.code === 'session.needed' || answer?.code === 'access.denied'
  if (refused) expect(response.status).toBe(answer.code === 'session.needed' ? 401 : 403)
  expect(response.status).toBeLessThan(500)
  return refused ? answer.code! : 'ok'
}

async function cookieOf(base: string, { email }: Somebody): Promise<string> {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  await response.text()
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

describe.each(ROUTES.map(({ contract }) => [`${contract.method} ${contract.path}`, contract] as const))(
  '%s',
  (_, contract) => {
    test.each(CALLERS)('as %s', async (caller) => {
      // Without an account, an invitation asks for a session: the only public route that can.
      if (contract.path === '/api/invitations/:token') return expect(contract.access).toBe('public')
      expect(await received(contract, caller)).toBe(declared(contract, caller))
    })
  },
)

test('what leads nowhere is not found, for whoever is signed in', async () => {
  await people.get('outsider')!.agent.get('/api/documents/none').expect(404, { code: 'notFound', params: {} })
  await people.get('admin')!.agent.get('/api/projects/none').expect(404)
  await api.nobody().get('/api/nothing').expect(404, { code: 'route.unknown', params: {} })
})

test('the OpenAPI document describes every route', async () => {
  const { body } = await api.nobody().get('/api/openapi.json').expect(200)
  expect(body.openapi).toBe('3.1.0')
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described.sort()).toEqual(ROUTES.map(({ contract }) => `${contract.method} ${contract.path}`).sort())
})

test('a change that another site asked for is refused', async () => {
  const { agent } = people.get('lead')!
  const change = (headers: Record<string, string>) =>
    agent.patch(`/api/projects/${projectId}`).set(headers).send({ name: 'Renamed' })
  await change({ Origin: 'https://evil.example' }).expect(403)
  await change({ 'Sec-Fetch-Site': 'cross-site' }).expect(403)
  await change({ 'Sec-Fetch-Site': 'same-site' }).expect(403)
  await change({ 'Sec-Fetch-Site': 'same-origin' }).expect(200)
  await change({}).expect(200)
})

test('wrong input is refused with the fields at fault; what is too large before it is read', async () => {
  const { agent } = people.get('lead')!
  const { body } = await agent
    .patch(`/api/projects/${projectId}`)
    .send({ name: '', settings: { era: 'lunar' } })
    .expect(400)
  expect(body.code).toBe('request.invalid')
  expect(body.fields.map(({ path }: { path: string }) => path).sort()).toEqual(['name', 'settings.era'])
  await agent.patch(`/api/projects/${projectId}`).set('Content-Type', 'application/json').send('{"name":').expect(400)
  await agent
    .patch(`/api/projects/${projectId}`)
    .send({ name: 'x'.repeat(11_000_000) })
    .expect(413)
})

test.each([
  [
    'an unknown character set',
    400,
    (agent: Agent) =>
      agent.patch(`/api/projects/${projectId}`).set('Content-Type', 'application/json; charset=odd').send('{}'),
  ],
  [
    'a broken form',
    400,
    (agent: Agent) =>
      agent
        .post(`/api/projects/${projectId}/import/files`)
        .set('Content-Type', 'multipart/form-data; boundary=x')
        .send('--x\r\nContent-Dis'),
  ],
] as const)('%s is the caller’s mistake, not ours', async (_, status, send) => {
  const answer = await send(people.get('lead')!.agent)
  expect([answer.status, answer.body.code]).toEqual([status, 'request.invalid'])
})

test('the page may load only what is served here', async () => {
  const { headers } = await api.nobody().get('/api/setup').expect(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})
