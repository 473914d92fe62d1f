import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
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
beforeAll(async () => {
  api = await startApi()
  admin = await api.person('Admin', true)
})
afterAll(() => api.close())

describe('projects', () => {
  test('are seen by their members and by admins, with the progress of their articles', async () => {
    const { id, people } = await makeProject(api, admin, 'lead', 'viewer')
    const stranger = await api.person('Stranger')
    const { document, segments } = await makeDocument(people.lead, id, cleanPairs(3))
    await makeDocument(people.lead, id, cleanPairs(2))
    await save(people.lead, segments[0]!, segments[0]!.target)
    await people.lead.agent.patch(`/api/documents/${document.id}`).send({ dueOn: '2020-01-01' }).expect(200)

    const { body } = await people.viewer.agent.get('/api/projects').expect(200)
    expect(body).toHaveLength(1)
    expect(body[0]).toMatchObject({ id, role: 'viewer', documents: 2, overdue: 1 })
    expect(body[0].progress).toMatchObject({ segments: 5, machine: 4, translated: 1, words: 50, wordsTranslated: 10 })
    expect((await stranger.agent.get('/api/projects').expect(200)).body).toEqual([])
    const everything = (await admin.agent.get('/api/projects').expect(200)).body
    expect(everything.map((project: { id: string }) => project.id)).toContain(id)
  })

  test('keep their settings; what the checks read differently is checked anew', async () => {
    const { id, people } = await makeProject(api, admin, 'lead')
    const doubled = { source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' }
    await makeDocument(people.lead, id, [doubled])
    const set = (settings: object) => people.lead.agent.patch(`/api/projects/${id}`).send({ settings }).expect(200)
    const { body } = await set({ checks: { 'doubled-words': 'critical' }, era: 'buddhist' })
    expect(body.settings).toMatchObject({
      era: 'buddhist',
      selfApproval: false,
      checks: { 'doubled-words': 'critical' },
    })
    const severities = async () => {
      const { body } = await people.lead.agent.get(`/api/projects/${id}/findings`)
      return body
    }
    await expect.poll(severities).toEqual([{ check: 'doubled-words', severity: 'critical', count: 1 }])
    await set({ checks: { 'doubled-words': 'off' } })
    await expect.poll(severities).toEqual([])
  })

  test('tell who confirmed and approved how much on which day', async () => {
    const { id, people } = await makeProject(api, admin, 'translator', 'editor')
    const { segments } = await makeDocument(people.translator, id, cleanPairs(2))
    const first = await save(people.translator, segments[0]!, segments[0]!.target)
    await save(people.translator, segments[1]!, 'ร่าง 3', 'draft')
    await people.editor.agent.post(`/api/segments/${first.id}/approve`).send({ baseVersion: 2 }).expect(200)
    const today = new Date().toISOString().slice(0, 10)
    const days = (from: string, to: string) =>
      people.editor.agent.get(`/api/projects/${id}/throughput`).query({ from, to })
    const { body } = await days(today, today).expect(200)
    expect(body).toEqual([
      {
        day: today,
        personId: people.editor.id,
        name: people.editor.name,
        confirmed: 0,
        confirmedWords: 0,
        approved: 1,
        approvedWords: 10,
        seconds: 0,
      },
      {
        day: today,
        personId: people.translator.id,
        name: people.translator.name,
        confirmed: 1,
        confirmedWords: 10,
        approved: 0,
        approvedWords: 0,
        seconds: 0,
      },
    ])
    expect((await days('2020-01-01', '2020-12-31').expect(200)).body).toEqual([])
    await days('yesterday', today).expect(400)
  })
})

test('the sample project has an article in each stage, findings, and days of work behind it', async () => {
  const fresh = await startApi()
  try {
    const agent = fresh.nobody()
    await agent
      .post('/api/setup')
      .send({ name: 'Lan', email: 'lan@example.org', password: PASSWORD, sample: true })
      .expect(200)
    const { body: projects } = await agent.get('/api/projects').expect(200)
    const [{ id, progress }] = projects
    const { body: list } = await agent.get(`/api/projects/${id}/documents`).expect(200)
    expect(list.documents.map(({ status }: { status: string }) => status).sort()).toEqual([
      'new',
      'reviewing',
      'translating',
    ])
    for (const count of ['machine', 'draft', 'translated', 'approved', 'rejected', 'critical'] as const) {
      expect(progress[count], count).toBeGreaterThan(0)
    }
    const { body: found } = await agent.get(`/api/projects/${id}/findings`).expect(200)
    expect(found).toContainEqual({ check: 'entity-party', severity: 'critical', count: expect.any(Number) })
    const { body: days } = await agent.get(`/api/projects/${id}/throughput?from=2000-01-01&to=2999-12-31`).expect(200)
    expect(new Set(days.map(({ day }: { day: string }) => day)).size).toBeGreaterThan(3)
  } finally {
    await fresh.close()
  }
})
