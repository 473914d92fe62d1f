import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'translator', 'editor')
  projectId = project.id
  ;({ lead, translator, editor } = project.people)
})
afterAll(() => api.close())

const status = async (documentId: string) =>
  (await lead.agent.get(`/api/documents/${documentId}`).expect(200)).body.status

describe('the stages of an article', () => {
  test('new → translating → reviewing → approved → published, and open again after a change', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(2))
    const { id } = document
    expect(document.status).toBe('new')
    const first = await save(translator, segments[0]!, 'ปลูกต้นไม้ 2 ต้น')
    expect(await status(id)).toBe('translating')

    const refused = await translator.agent.post(`/api/documents/${id}/submit`).expect(409)
    expect(refused.body).toEqual({
      code: 'document.unconfirmed',
      params: { segments: [{ id: segments[1]!.id, position: 1, state: 'machine' }] },
    })
    await save(translator, segments[1]!, segments[1]!.target)
    const { body: submitted } = await translator.agent.post(`/api/documents/${id}/submit`).expect(200)
    expect(submitted).toMatchObject({ status: 'reviewing' })
    expect((await translator.agent.post(`/api/documents/${id}/submit`).expect(200)).body.submittedAt).toBe(
      submitted.submittedAt,
    )

    await editor.agent.post(`/api/segments/${first.id}/approve`).send({ baseVersion: 2 }).expect(200)
    const notYet = await editor.agent.post(`/api/documents/${id}/approve`).expect(409)
    expect(notYet.body).toEqual({
      code: 'document.notApprovable',
      params: { segments: [{ id: segments[1]!.id, position: 1, code: 'unapproved' }] },
    })
    await editor.agent.post(`/api/documents/${id}/publish`).expect(409)
    await editor.agent.post(`/api/segments/${segments[1]!.id}/approve`).send({ baseVersion: 2 }).expect(200)
    expect((await editor.agent.post(`/api/documents/${id}/approve`).expect(200)).body.status).toBe('approved')
    await translator.agent.post(`/api/documents/${id}/submit`).expect(409)
    expect((await editor.agent.post(`/api/documents/${id}/publish`).expect(200)).body.status).toBe('published')

    const { body } = await lead.agent.get(`/api/documents/${id}/segments`)
    await save(translator, body[0], 'ปลูกต้นไม้ใหม่ 2 ต้น')
    expect(await status(id)).toBe('reviewing')
  })

  test('an open critical finding keeps an article from being approved, until it is dismissed', async () => {
    const { document, segments } = await makeDocument(lead, projectId, [
      { source: 'Đảng ta luôn vì dân.', target: 'พรรคคอมมิวนิสต์จีนทำเพื่อประชาชนเสมอ' },
    ])
    const segment = await save(translator, segments[0]!, segments[0]!.target)
    const critical = segment.findings.find(({ severity }) => severity === 'critical')
    await editor.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: segment.version }).expect(200)
    const { body } = await editor.agent.post(`/api/documents/${document.id}/approve`).expect(409)
    expect(body.params.segments).toEqual([{ id: segment.id, position: 0, code: 'critical' }])
    for (const { key } of segment.findings) {
      await editor.agent.post(`/api/segments/${segment.id}/dismissals`).send({ key, reason: 'คำพูด' }).expect(200)
    }
    expect(critical).toBeDefined()
    await editor.agent.post(`/api/documents/${document.id}/approve`).expect(200)
  })

  test('approve all that is clean: confirmed, without an open finding, not one’s own', async () => {
    const pairs = [...cleanPairs(3), { source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' }]
    const { document, segments } = await makeDocument(lead, projectId, pairs)
    await save(translator, segments[0]!, segments[0]!.target)
    await save(editor, segments[1]!, segments[1]!.target)
    await save(translator, segments[3]!, segments[3]!.target)
    const { body } = await editor.agent.post(`/api/documents/${document.id}/approve-clean`).expect(200)
    expect(body).toEqual({
      approved: [segments[0]!.id],
      skipped: [
        { id: segments[1]!.id, code: 'segment.ownWork' },
        { id: segments[2]!.id, code: 'segment.notReady' },
        { id: segments[3]!.id, code: 'segment.findings' },
      ],
    })
  })
})

describe('what is known of an article', () => {
  test('assignees must work in the project; due dates and titles are kept', async () => {
    const { document } = await makeDocument(lead, projectId, cleanPairs(1))
    const stranger = await api.person('Stranger')
    const path = `/api/documents/${document.id}`
    expect((await lead.agent.patch(path).send({ translatorId: stranger.id }).expect(422)).body.code).toBe(
      'person.notMember',
    )
    const change = { translatorId: translator.id, editorId: editor.id, dueOn: '2030-01-31', title: 'Tên mới' }
    const { body } = await lead.agent.patch(path).send(change).expect(200)
    expect(body).toMatchObject({
      translator: { id: translator.id },
      editor: { id: editor.id },
      dueOn: '2030-01-31',
      title: 'Tên mới',
    })
    expect((await lead.agent.patch(path).send({ translatorId: null }).expect(200)).body.translator).toBeNull()
  })

  test('is gone with all its findings when deleted', async () => {
    const open = async () => (await lead.agent.get(`/api/projects/${projectId}/findings`)).body
    const before = await open()
    const { document } = await makeDocument(lead, projectId, [
      { source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' },
    ])
    expect(await open()).not.toEqual(before)
    await lead.agent.delete(`/api/documents/${document.id}`).expect(200)
    await lead.agent.get(`/api/documents/${document.id}`).expect(404)
    expect(await open()).toEqual(before)
  })

  test('what was repaired at import stands as a revision over the machine’s own text', async () => {
    const { body: document } = await lead.agent
      .post(`/api/projects/${projectId}/documents`)
      .send({
        title: 'Sửa',
        outlet: null,
        date: null,
        sourceUrl: null,
        targetUrl: null,
        segments: [{ role: 'body', source: 'nước', machine: 'นํ้า', repaired: 'น้ำ' }],
      })
      .expect(200)
    const { body: segments } = await lead.agent.get(`/api/documents/${document.id}/segments`)
    expect(segments[0]).toMatchObject({ machine: 'นํ้า', target: 'น้ำ', state: 'machine', version: 2, editedBy: null })
    const { body: revisions } = await lead.agent.get(`/api/segments/${segments[0].id}/revisions`)
    expect(revisions.map(({ origin, text }: { origin: string; text: string }) => [origin, text])).toEqual([
      ['repair', 'น้ำ'],
      ['machine', 'นํ้า'],
    ])
  })
})

test('revisions cannot be changed', async () => {
  const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
  const change = api.db.updateTable('revision').set({ text: 'อื่น' }).where('segmentId', '=', segments[0]!.id).execute()
  await expect(change).rejects.toThrow('append-only')
})

describe('taking out', () => {
  test('gives the approved text, and says so; everything where asked; a name for the file', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(2))
    const saved = await save(translator, segments[0]!, 'ข้อความที่อนุมัติ 2')
    await editor.agent.post(`/api/segments/${saved.id}/approve`).send({ baseVersion: 2 }).expect(200)
    const take = (query: Record<string, string>) => lead.agent.get(`/api/documents/${document.id}/export`).query(query)
    const approved = await take({ format: 'txt' }).expect(200)
    expect(approved.text).toContain('ข้อความที่อนุมัติ')
    expect(approved.text).toContain('1 of 2')
    expect(approved.text).not.toContain(segments[1]!.target)
    expect(approved.headers['content-disposition']).toContain(encodeURIComponent('Cây bên sông.txt'))
    expect((await take({ format: 'tsv', text: 'current' }).expect(200)).text).toContain(segments[1]!.target)
    expect((await take({ format: 'nonsense' }).expect(422)).body.code).toBe('export.format')
  })
})
