import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, makeProject, PASSWORD, type Somebody, startApi } from '../../helpers/api.ts'

describe('the first account', () => {
  test('is an admin, signed in, with the sample project where wished; of two at once, one wins', async () => {
    const api = await startApi()
    try {
      expect((await api.nobody().get('/api/setup').expect(200)).body).toEqual({ needed: true })
      const agents = [api.nobody(), api.nobody()]
      const answers = await Promise.all(
        agents.map((agent, at) =>
          agent
            .post('/api/setup')
            .send({ name: `First ${at}`, email: `First${at}@Example.org`, password: PASSWORD, sample: at === 0 }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const winner = agents[answers.findIndex(({ status }) => status === 200)]!
      const { body: me } = await winner.get('/api/me').expect(200)
      expect(me.admin).toBe(true)
      expect(me.email).toMatch(/^first\d@example\.org$/)
      expect((await api.nobody().get('/api/setup')).body).toEqual({ needed: false })
    } finally {
      await api.close()
    }
  })
})

describe('people', () => {
  let api: Api
  let admin: Somebody
  beforeAll(async () => {
    api = await startApi()
    admin = await api.person('Admin', true)
  })
  afterAll(() => api.close())

  const signIn = (email: string, password: string, agent = api.nobody()) =>
    agent.post('/api/session').send({ email, password })

  test('sign in and out; a wrong password and an unknown address look the same', async () => {
    const { email } = await api.person('Lan')
    const wrong = await signIn(email, 'not the password').expect(401)
    const unknown = await signIn('nobody@example.org', 'not the password').expect(401)
    expect(wrong.body).toEqual(unknown.body)
    const agent = api.nobody()
    const { headers } = await signIn(email.toUpperCase(), PASSWORD, agent).expect(200)
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
    await agent.get('/api/me').expect(200)
    await agent.delete('/api/session').expect(200)
    await agent.get('/api/me').expect(401)
  })

  test('change their password, which ends their other sessions', async () => {
    const { email, agent } = await api.person('Minh')
    const other = api.nobody()
    await signIn(email, PASSWORD, other).expect(200)
    const change = (current: string, next: string) => agent.post('/api/me/password').send({ current, next })
    expect((await change('wrong', 'a new long password').expect(422)).body.code).toBe('password.wrong')
    await change(PASSWORD, 'short').expect(400)
    await change(PASSWORD, 'a new long password').expect(200)
    await agent.get('/api/me').expect(200)
    await other.get('/api/me').expect(401)
    await signIn(email, PASSWORD).expect(401)
    await signIn(email, 'a new long password').expect(200)
  })

  test('are disabled at once, and can come back', async () => {
    const { id, email, agent } = await api.person('Somchai')
    const set = (disabled: boolean) => admin.agent.patch(`/api/people/${id}`).send({ disabled })
    expect((await set(true).expect(200)).body).toMatchObject({ id, disabled: true })
    await agent.get('/api/me').expect(401)
    expect((await signIn(email, PASSWORD).expect(403)).body.code).toBe('signIn.disabled')
    await set(false).expect(200)
    await signIn(email, PASSWORD).expect(200)
  })

  test('always have an admin, and every project a lead', async () => {
    const lonely = await admin.agent.patch(`/api/people/${admin.id}`).send({ admin: false }).expect(409)
    expect(lonely.body.code).toBe('account.lastAdmin')
    await admin.agent.patch(`/api/people/${admin.id}`).send({ disabled: true }).expect(409)
    const { id } = await makeProject(api, admin)
    const path = `/api/projects/${id}/members/${admin.id}`
    expect((await admin.agent.put(path).send({ role: 'viewer' }).expect(409)).body.code).toBe('project.lastLead')
    await admin.agent.delete(path).expect(409)
    const second = await api.person('Second Lead')
    await admin.agent.put(`/api/projects/${id}/members/${second.id}`).send({ role: 'lead' }).expect(200)
    await admin.agent.patch(`/api/people/${second.id}`).send({ disabled: true }).expect(200)
    // A lead who cannot sign in leads nothing.
    await admin.agent.delete(path).expect(409)
  })

  test('guessing is slowed down, honest sign-ins are not', async () => {
    const limited = await startApi()
    try {
      const { email } = await limited.person('Huong')
      const attempt = (password: string) => limited.nobody().post('/api/session').send({ email, password })
      for (let at = 0; at < 40; at++) await limited.nobody().get('/api/setup').expect(200)
      const statuses: number[] = []
      for (let at = 0; at < 31; at++) statuses.push((await attempt('guess guess guess')).status)
      expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401))
      expect(statuses[30]).toBe(429)
    } finally {
      await limited.close()
    }
  })
})

describe('invitations', () => {
  let api: Api
  let lead: Somebody
  let projectId: string
  beforeAll(async () => {
    api = await startApi()
    const project = await makeProject(api, await api.person('Admin', true), 'lead')
    projectId = project.id
    lead = project.people.lead
  })
  afterAll(() => api.close())

  const invite = async (role = 'translator'): Promise<string> =>
    (await lead.agent.post(`/api/projects/${projectId}/invitations`).send({ role }).expect(200)).body.token
  const account = (name: string) => ({ name, email: `${name}@example.org`, password: PASSWORD })

  test('let one person join, once, with a new account', async () => {
    const token = await invite()
    const { body: offer } = await api.nobody().get(`/api/invitations/${token}`).expect(200)
    expect(offer).toMatchObject({ role: 'translator', invitedBy: lead.name })
    const agent = api.nobody()
    const { body } = await agent
      .post(`/api/invitations/${token}`)
      .send({ account: account('hoa') })
      .expect(200)
    expect(body).toEqual({ projectId })
    expect((await agent.get('/api/me').expect(200)).body.memberships).toEqual([{ projectId, role: 'translator' }])
    const again = await api
      .nobody()
      .post(`/api/invitations/${token}`)
      .send({ account: account('khac') })
      .expect(404)
    expect(again.body.code).toBe('invitation.invalid')
    await api.nobody().get(`/api/invitations/${token}`).expect(404)
  })

  test('let somebody who is signed in join; whoever is a member keeps their role', async () => {
    const { agent } = await api.person('Tuan')
    await agent
      .post(`/api/invitations/${await invite('editor')}`)
      .send({})
      .expect(200)
    await agent
      .post(`/api/invitations/${await invite('viewer')}`)
      .send({})
      .expect(200)
    expect((await agent.get('/api/me')).body.memberships).toEqual([{ projectId, role: 'editor' }])
  })

  test('stay good when the account could not be made, and ask for one where there is none', async () => {
    const token = await invite()
    const join = (body: object) => api.nobody().post(`/api/invitations/${token}`).send(body)
    await join({}).expect(401)
    expect((await join({ account: { ...account('x'), email: lead.email } }).expect(409)).body.code).toBe(
      'account.exists',
    )
    await join({ account: account('mai') }).expect(200)
  })

  test('are withdrawn, and grow too old', async () => {
    const [withdrawn, old] = [await invite(), await invite()]
    const { body } = await lead.agent.get(`/api/projects/${projectId}/invitations`).expect(200)
    const rows = await api.db.selectFrom('invitation').select(['id', 'tokenHash']).execute()
    expect(JSON.stringify(rows)).not.toContain(withdrawn)
    const open = body.filter(({ usedAt }: { usedAt: string | null }) => usedAt === null)
    expect(open).toHaveLength(2)
    await lead.agent.delete(`/api/projects/${projectId}/invitations/${open[1].id}`).expect(200)
    await api.db
      .updateTable('invitation')
      .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', open[0].id)
      .execute()
    await api.nobody().get(`/api/invitations/${withdrawn}`).expect(404)
    await api.nobody().get(`/api/invitations/${old}`).expect(404)
  })
})
