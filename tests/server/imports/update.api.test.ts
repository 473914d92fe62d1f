import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentSummary, Revision, Segment } from '../../../shared/api/documents.ts'
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

const HEAD = { title: 'Cây bên sông', outlet: null, date: null, sourceUrl: null, targetUrl: null }
type Pair = { source: string; target: string }
const article = (pairs: readonly Pair[], more = {}) => ({
  ...HEAD,
  ...more,
  segments: pairs.map(({ source, target }) => ({ role: 'body', source, machine: target, repaired: target })),
})
const update = (documentId: string, pairs: readonly Pair[], more = {}) =>
  translator.agent.post(`/api/documents/${documentId}/update`).send(article(pairs, more))
const segmentsOf = async (documentId: string): Promise<Segment[]> =>
  (await lead.agent.get(`/api/documents/${documentId}/segments`).expect(200)).body
const NEW = { source: 'Trường học mở cửa lại vào thứ hai.', target: 'โรงเรียนเปิดอีกครั้งวันจันทร์' }

describe('an article brought in again', () => {
  test('keeps the work on unchanged paragraphs, reopens changed ones, places new ones, keeps gone ones with work', async () => {
    const pairs = cleanPairs(5)
    const { document, segments } = await makeDocument(lead, projectId, pairs)
    const approved = await save(translator, segments[0]!, 'ชาวบ้านช่วยกันปลูกต้นไม้ 2 ต้น')
    await editor.agent.post(`/api/segments/${approved.id}/approve`).send({ baseVersion: 2 }).expect(200)
    const edited = await save(translator, segments[1]!, 'คนริมแม่น้ำปลูกต้นไม้เพิ่ม 3 ต้น')
    await editor.agent.post(`/api/segments/${edited.id}/approve`).send({ baseVersion: 2 }).expect(200)
    await save(translator, segments[3]!, 'งานของผู้แปล 5 ต้น')

    const machine = 'ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม 3 ต้นแล้ว'
    const again = [pairs[0]!, { source: pairs[1]!.source, target: machine }, NEW, pairs[2]!]
    const { body } = await update(document.id, again).expect(200)
    expect(body).toMatchObject({ unchanged: 2, changed: 1, added: 1, removed: 1, kept: 1 })

    const now = await segmentsOf(document.id)
    expect(now.map(({ source, state, gone }) => [source, state, gone])).toEqual([
      [pairs[0]!.source, 'approved', false],
      [pairs[1]!.source, 'draft', false],
      [NEW.source, 'machine', false],
      [pairs[2]!.source, 'machine', false],
      [pairs[3]!.source, 'translated', true],
    ])
    expect(now.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4])
    // The translator's words and the machine's new ones do not touch: both are there, and the editor is shown the difference.
    expect(now[1]).toMatchObject({ machine, target: 'คนริมแม่น้ำปลูกต้นไม้เพิ่ม 3 ต้นแล้ว', approvedText: edited.target })
    const { body: revisions } = await lead.agent.get(`/api/segments/${edited.id}/revisions`).expect(200)
    expect(revisions.slice(0, 2).map(({ origin, text }: Revision) => [origin, text])).toEqual([
      ['import', 'คนริมแม่น้ำปลูกต้นไม้เพิ่ม 3 ต้นแล้ว'],
      ['import', machine],
    ])
    // What is gone is kept for the work on it, and counts and goes out no more.
    expect(body.document.progress).toMatchObject({ segments: 4, approved: 1, draft: 1, machine: 2, translated: 0 })
    const { text: taken } = await lead.agent
      .get(`/api/documents/${document.id}/export`)
      .query({ format: 'tsv', text: 'current' })
      .expect(200)
    expect(taken).not.toContain('งานของผู้แปล')
    const { body: memory } = await lead.agent.get(`/api/projects/${projectId}/memory`).query({ q: '' }).expect(200)
    expect(JSON.stringify(memory)).not.toContain(edited.target)
  })

  test('that did not change leaves everything as it was', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(3))
    await save(translator, segments[1]!, 'งานของผู้แปล 3 ต้น')
    const before = await segmentsOf(document.id)
    const { body } = await update(document.id, cleanPairs(3)).expect(200)
    expect(body).toMatchObject({ unchanged: 3, changed: 0, added: 0, removed: 0, kept: 0 })
    expect(await segmentsOf(document.id)).toEqual(before)
  })

  test('gets back what was gone, and follows paragraphs that moved', async () => {
    const pairs = cleanPairs(3)
    const { document, segments } = await makeDocument(lead, projectId, pairs)
    await save(translator, segments[0]!, 'งานของผู้แปล 2 ต้น')
    await update(document.id, [pairs[2]!, pairs[1]!]).expect(200)
    expect((await segmentsOf(document.id)).map(({ gone }) => gone)).toEqual([true, false, false])
    await update(document.id, pairs.toReversed()).expect(200)
    const now = await segmentsOf(document.id)
    expect(now.map(({ id, gone }) => [id, gone])).toEqual(segments.toReversed().map(({ id }) => [id, false]))
    expect(now[2]).toMatchObject({ target: 'งานของผู้แปล 2 ต้น', state: 'translated' })
  })

  test('takes a signature back; a published article is refused', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const saved = await save(translator, segments[0]!, 'งานของผู้แปล 2 ต้น')
    await editor.agent.post(`/api/segments/${saved.id}/approve`).send({ baseVersion: 2 }).expect(200)
    await lead.agent.post(`/api/documents/${document.id}/approve`).expect(200)
    const { body } = await update(document.id, [...cleanPairs(1), NEW]).expect(200)
    expect(body.document).toMatchObject({ status: 'reviewing', approvedAt: null })

    const [, added] = await segmentsOf(document.id)
    const confirmed = await save(translator, added!, NEW.target)
    await editor.agent.post(`/api/segments/${confirmed.id}/approve`).send({ baseVersion: 2 }).expect(200)
    await lead.agent.post(`/api/documents/${document.id}/approve`).expect(200)
    await lead.agent.post(`/api/documents/${document.id}/publish`).expect(200)
    expect((await update(document.id, cleanPairs(1)).expect(409)).body.code).toBe('document.status')
  })
})

test('a preview names the article of the same address', async () => {
  const address = 'https://example.org/cay-ben-song'
  const { body: stored } = await lead.agent
    .post(`/api/projects/${projectId}/documents`)
    .send(article(cleanPairs(1), { sourceUrl: address }))
    .expect(200)
  const page = `<!doctype html><html><head><link rel="canonical" href="${address}"><title>Cây</title></head><body><article><h1>หมู่บ้านริมแม่น้ำปลูกต้นไม้</h1><p>ชาวบ้านริมแม่น้ำปลูกต้นไม้เพิ่ม 2 ต้นเมื่อวานนี้ ทุกคนมาช่วยกันตั้งแต่เช้า</p><p>ที่มา: <a href="${address}">${address}</a></p></article></body></html>`
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/import/files`)
    .field('body', '{}')
    .attach('files', Buffer.from(page), 'a.th.html')
    .expect(200)
  expect(body.previews[0]).toMatchObject({
    sourceUrl: address,
    existing: { documentId: stored.id, title: HEAD.title },
  })
})

describe('an import taken back', () => {
  const documents = async (): Promise<DocumentSummary[]> =>
    (await lead.agent.get(`/api/projects/${projectId}/documents`).expect(200)).body.documents

  test('leaves nothing, while nobody worked on the article', async () => {
    const { document } = await makeDocument(lead, projectId, [
      { source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' },
    ])
    await translator.agent.post(`/api/documents/${document.id}/undo-import`).expect(200)
    expect((await documents()).map(({ id }) => id)).not.toContain(document.id)
  })

  test('is refused once somebody has', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
    await save(translator, segments[0]!, 'งาน 2')
    const { body } = await translator.agent.post(`/api/documents/${document.id}/undo-import`).expect(409)
    expect(body.code).toBe('document.worked')
  })
})

test('a file of a name that is known offers its article for the next edition', async () => {
  const give = async (name: string) => {
    const { body } = await lead.agent
      .post(`/api/projects/${projectId}/import/files`)
      .field('body', '{}')
      .attach('files', Buffer.from('source\ttarget\nChợ mở cửa.\tตลาดเปิด\n'), name)
      .expect(200)
    return body.previews[0]
  }
  const first = await give('chợ.tsv')
  expect(first.existing).toBeNull()
  const { title, outlet, date, sourceUrl, targetUrl, file } = first
  const { body: document } = await lead.agent
    .post(`/api/projects/${projectId}/documents`)
    .send({ ...article([NEW]), title, outlet, date, sourceUrl, targetUrl, file })
    .expect(200)
  expect((await give('chợ.tsv')).existing).toEqual({ documentId: document.id, title: 'chợ' })
  expect((await give('khác.tsv')).existing).toBeNull()
})
