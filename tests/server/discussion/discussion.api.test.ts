import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

let api: Api
let lead: Somebody
let translator: Somebody
let projectId: string

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'translator')
  projectId = project.id
  ;({ lead, translator } = project.people)
})
afterAll(() => api.close())

test('people talk about a segment, mention each other, and settle it', async () => {
  const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
  const path = `/api/segments/${segments[0]!.id}/comments`
  const { body: comment } = await translator.agent
    .post(path)
    .send({ text: 'Tên này viết sao?', mentionIds: [lead.id] })
    .expect(200)
  expect(comment).toMatchObject({
    author: { name: translator.name },
    mentions: [{ name: lead.name }],
    resolvedBy: null,
  })
  await lead.agent.patch(`/api/comments/${comment.id}`).send({ resolved: true }).expect(200)
  const { body } = await lead.agent.get(`/api/documents/${document.id}/comments`).expect(200)
  expect(body).toMatchObject([{ text: 'Tên này viết sao?', resolvedBy: { name: lead.name } }])
})

test('an error that a reviewer marked is kept with its words, and taken back', async () => {
  const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
  const mark = {
    version: 1,
    category: 'accuracy/entity',
    severity: 'major',
    source: [],
    target: [{ start: 0, end: 8 }],
    note: 'ชื่อผิด',
  }
  const { body: annotation } = await lead.agent
    .post(`/api/segments/${segments[0]!.id}/annotations`)
    .send(mark)
    .expect(200)
  expect((await lead.agent.get(`/api/documents/${document.id}/annotations`).expect(200)).body).toMatchObject([
    { ...mark, by: { name: lead.name } },
  ])
  await lead.agent.delete(`/api/annotations/${annotation.id}`).expect(200)
  expect((await lead.agent.get(`/api/documents/${document.id}/annotations`).expect(200)).body).toEqual([])
})

test('time is kept only where the project measures it', async () => {
  const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
  const report = () =>
    translator.agent.post(`/api/segments/${segments[0]!.id}/time`).send({ seconds: 12.5 }).expect(200)
  const kept = () => api.db.selectFrom('timeSpent').select('seconds').execute()
  await report()
  expect(await kept()).toEqual([])
  await lead.agent
    .patch(`/api/projects/${projectId}`)
    .send({ settings: { measureTime: true } })
    .expect(200)
  await report()
  await report()
  expect(await kept()).toEqual([{ seconds: 25 }])
})
