import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, PASSWORD, startApi } from '../../helpers/api.ts'

const lines: string[] = []
let api: Api

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
  api = await startApi({ log })
})
afterAll(() => api.close())

test('a log of everything holds no password, cookie or token', async () => {
  const lan = await api.person('Lan', true)
  const project = await lan.agent.post('/api/projects').send({ name: 'Nhà' }).expect(200)
  const invited = await lan.agent
    .post(`/api/projects/${project.body.id}/invitations`)
    .send({ role: 'editor' })
    .expect(200)
  const { token } = invited.body
  await api.nobody().get(`/api/invitations/${token}`).expect(200)
  const again = await api.nobody().post('/api/session').send({ email: lan.email, password: PASSWORD }).expect(200)
  const [cookie = ''] = again.get('Set-Cookie') ?? []
  const session = /=([^;]{20,})/.exec(cookie)?.[1] ?? ''
  expect(session).not.toBe('')
  await api.nobody().get('/api/me').set('Cookie', cookie.split(';')[0]!)

  const logged = lines.join('')
  expect(logged).toContain('/api/session')
  expect(logged).toContain('/api/invitations/…')
  for (const secret of [PASSWORD, token, session, decodeURIComponent(session)]) expect(logged).not.toContain(secret)
})
