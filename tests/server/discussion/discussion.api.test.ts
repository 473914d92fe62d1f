import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

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

test('whoever is mentioned learns of it, until it is read or settled', async () => {
  const { document, segments } = await makeDocument(lead, projectId, cleanPairs(2))
  const stranger = await api.person('Stranger')
  const segmentId = segments[1]!.id
  const { body: comment } = await lead.agent
    .post(`/api/segments/${segmentId}/comments`)
    .send({ text: 'Xem lại giúp', mentionIds: [translator.id, lead.id, stranger.id, 'nobody'] })
    .expect(200)
  expect(comment.mentions.map(({ id }: { id: string }) => id).sort()).toEqual([translator.id, lead.id].sort())
  const mentionsOf = async (somebody: Somebody) => (await somebody.agent.get('/api/inbox').expect(200)).body.mentions
  expect(await mentionsOf(translator)).toMatchObject([
    { projectId, documentId: document.id, segmentId, position: 1, readAt: null, comment: { text: 'Xem lại giúp' } },
  ])
  // Nobody is told of what they said themselves, nor of what they may not read.
  expect((await mentionsOf(lead)).filter(({ segmentId: id }: { segmentId: string }) => id === segmentId)).toEqual([])
  expect(await mentionsOf(stranger)).toEqual([])
  await stranger.agent.patch(`/api/inbox/${comment.id}`).expect(200)
  expect(await mentionsOf(translator)).toMatchObject([{ readAt: null }])
  await translator.agent.patch(`/api/inbox/${comment.id}`).expect(200)
  expect(await mentionsOf(translator)).toMatchObject([{ readAt: expect.any(String) }])
  await lead.agent.patch(`/api/comments/${comment.id}`).send({ resolved: true }).expect(200)
  expect(await mentionsOf(translator)).toEqual([])
})

test('a paragraph that was sent back waits for whoever wrote it, with the reason', async () => {
  const { document, segments } = await makeDocument(lead, projectId, cleanPairs(2))
  const written = await save(translator, segments[0]!, `${segments[0]!.target} แล้ว`)
  const sentBackTo = async (somebody: Somebody) =>
    (await somebody.agent.get('/api/inbox').expect(200)).body.sentBack.filter(
      ({ documentId }: { documentId: string }) => documentId === document.id,
    )
  await lead.agent
    .post(`/api/segments/${written.id}/reject`)
    .send({ baseVersion: written.version, reason: 'ชื่อผิด' })
    .expect(200)
  expect(await sentBackTo(translator)).toMatchObject([{ segmentId: written.id, reason: 'ชื่อผิด', position: 0 }])
  expect(await sentBackTo(lead)).toEqual([])
  await save(translator, { ...written, version: written.version + 1 }, segments[0]!.target)
  expect(await sentBackTo(translator)).toEqual([])

  // The machine's text, confirmed as it stood, is the confirmer's to mend.
  const confirmed = await save(translator, segments[1]!, segments[1]!.target, 'translated')
  await lead.agent
    .post(`/api/segments/${confirmed.id}/reject`)
    .send({ baseVersion: confirmed.version, reason: 'Sai thuật ngữ' })
    .expect(200)
  expect(await sentBackTo(translator)).toMatchObject([{ segmentId: confirmed.id, reason: 'Sai thuật ngữ' }])
  expect(await sentBackTo(lead)).toEqual([])
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
  const { body: days } = await lead.agent
    .get(`/api/projects/${projectId}/throughput?from=2000-01-01&to=2999-12-31`)
    .expect(200)
  expect(days.find(({ personId }: { personId: string }) => personId === translator.id)).toMatchObject({ seconds: 25 })
})
