import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePreview } from '../../../server/imports/settlePreview.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { type Api, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'editor')
  projectId = project.id
  ;({ lead, editor } = project.people)
})
afterAll(() => api.close())

async function bringIn(name: string, text: string, body: object = {}, change = (read: ImportPreview) => read) {
  const { body: read } = await lead.agent
    .post(`/api/projects/${projectId}/import/files`)
    .field('body', JSON.stringify(body))
    .attach('files', Buffer.from(text), name)
    .expect(200)
  const { body: document } = await lead.agent
    .post(`/api/projects/${projectId}/documents`)
    .send(settlePreview(change(read.previews[0]), name))
    .expect(200)
  const { body: segments } = await lead.agent.get(`/api/documents/${document.id}/segments`).expect(200)
  return { id: document.id as string, segments: segments as Segment[] }
}

const plan = async (id: string, text = 'current') =>
  (await lead.agent.get(`/api/documents/${id}/export/plan`).query({ text }).expect(200)).body

async function taken(id: string, format: string, text = 'current') {
  const response = await lead.agent
    .get(`/api/documents/${id}/export`)
    .query({ format, text })
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')))
    })
    .expect(200)
  return { text: response.body as string, name: response.headers['content-disposition'] as string }
}

test('a table whose columns were named by hand goes back into itself, under its own name', async () => {
  const CSV = 'Mã;A;B;Người dịch\r\n7;"Chợ mở cửa.";ตลาดเปิด;Lan\r\n7;Xe buýt chạy.;รถเมล์วิ่ง;Mai\r\n'
  const { id, segments } = await bringIn('bảng.csv', CSV, { columns: { source: 'A', target: 'B', id: 'Mã' } })
  expect(await plan(id)).toEqual({ file: { name: 'bảng.csv', format: 'csv' }, instead: null })
  await save(lead, segments[1]!, 'รถเมล์วิ่งแล้ว')
  const { text, name } = await taken(id, 'csv')
  expect(text).toBe(CSV.replace('รถเมล์วิ่ง', 'รถเมล์วิ่งแล้ว'))
  expect(decodeURIComponent(name)).toContain('bảng.csv')
  await editor.agent
    .post(`/api/segments/${segments[0]!.id}/approve`)
    .send({ baseVersion: 1, text: 'ตลาดเปิด; แล้ว' })
    .expect(200)
  const approved = CSV.replace(';ตลาดเปิด;', ';"ตลาดเปิด; แล้ว";').replace('รถเมล์วิ่ง', '')
  expect((await taken(id, 'csv', 'approved')).text).toBe(approved)
})

test('JSON lines of several articles: each goes back into its own lines', async () => {
  const JSONL =
    '{"document":"a","sourceLang":"vi","targetLang":"th"}\n{"source":"Chợ mở cửa.","target":"ตลาดเปิด","x":1}\n'
  const { id, segments } = await bringIn('a.jsonl', JSONL)
  await save(lead, segments[0]!, 'ตลาดเปิดแล้ว')
  expect((await taken(id, 'jsonl')).text).toBe(JSONL.replace('ตลาดเปิด', 'ตลาดเปิดแล้ว'))
})

test('an article that did not come as a file has none to go back into', async () => {
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/import/text`)
    .send({ source: 'Chợ mở cửa.', target: 'ตลาดเปิด' })
    .expect(200)
  const { body: document } = await lead.agent
    .post(`/api/projects/${projectId}/documents`)
    .send(settlePreview(body.previews[0], 'a'))
    .expect(200)
  expect(await plan(document.id)).toEqual({ file: null, instead: null })
})

const XLIFF = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="th"><file id="f1">
<unit id="u1"><segment id="s1"><source>Xem <ph id="1" canDelete="no"/> tại đây.</source><target>ดู<ph id="1" canDelete="no"/>ที่นี่</target></segment></unit>
<unit id="u2"><segment id="s1"><source>Chợ đông người.</source><target>ตลาดมีคนมาก</target></segment></unit>
</file></xliff>`

test('where the file cannot take the texts, a new one is written, and the reason told', async () => {
  const refused = await bringIn('a.xlf', XLIFF)
  await save(lead, refused.segments[0]!, 'ดูที่นี่')
  expect(await plan(refused.id)).toEqual({
    file: { name: 'a.xlf', format: 'xliff2' },
    instead: {
      code: 'new-file-refused',
      params: { file: 'a.xlf', paragraphs: 0 },
      rule: { code: 'xliff-code-deleted', params: expect.objectContaining({ id: '1' }) },
    },
  })
  expect((await taken(refused.id, 'xliff2')).text).toContain('ดูที่นี่')

  const joined = await bringIn('b.xlf', XLIFF, {}, (read) => ({
    ...read,
    links: [{ source: [0, 1], target: [0, 1], score: 1 }],
  }))
  expect((await plan(joined.id)).instead).toEqual({
    code: 'new-file-split',
    params: { file: 'b.xlf', paragraphs: 1 },
    rule: null,
  })

  const partly = await bringIn('c.md', '# ตลาดน้ำ\n\nตลาดเปิดแล้ว\n')
  expect((await plan(partly.id, 'current')).instead).toBeNull()
  expect((await plan(partly.id, 'approved')).instead).toEqual({
    code: 'new-file-unapproved',
    params: { file: 'c.md', paragraphs: 2 },
    rule: null,
  })
})
