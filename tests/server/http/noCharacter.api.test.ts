import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

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

test('U+0000, which PostgreSQL keeps in no text, is refused in bodies and addresses', async () => {
  const { body } = await lead.agent.patch(`/api/projects/${projectId}`).send({ name: 'Nhà\u0000máy' }).expect(400)
  expect(body.code).toBe('request.invalid')
  await lead.agent.get(`/api/projects/${projectId}/terms?q=a%00b`).expect(400)
  await lead.agent.get('/api/documents/%00/segments').expect(404)
})

test('a file with U+0000 is no text: its line is named', async () => {
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/import/files`)
    .field('body', '{}')
    .attach('files', Buffer.from('source\ttarget\nXe buýt\u0000 chạy.\tรถเมล์วิ่ง'), 'bảng.tsv')
  expect(JSON.stringify(body)).toMatch(/line":2|line 2|valid utf-8 text/)
})
