import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { type Api, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

const VIETNAMESE = [
  'Làng gốm Thanh Vân đón 3.200 lượt khách',
  'Cuối tuần qua, làng gốm Thanh Vân đón 3.200 lượt khách đến tham quan.',
  'Nghệ nhân Phạm Văn Thơ năm nay 71 tuổi, đã giữ nghề hơn 50 năm.',
]
const THAI = [
  'หมู่บ้านเครื่องปั้นดินเผาทัญวานต้อนรับนักท่องเที่ยว 3,200 คน',
  'เมื่อสุดสัปดาห์ที่ผ่านมา หมู่บ้านเครื่องปั้นดินเผาทัญวานต้อนรับนักท่องเที่ยว 3,200 คน',
  'ช่างฝีมือฝั่ม วัน เทอ อายุ 71 ปี สืบทอดอาชีพนี้มากว่า 50 ปีแล้ว',
]

const articlePage = ([title, ...paragraphs]: readonly string[]) =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Trang chủ</a></nav><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`

let api: Api
let lead: Somebody
let projectId: string
let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      request.url === '/vi'
        ? articlePage(VIETNAMESE)
        : request.url === '/th'
          ? articlePage(THAI)
          : request.url === '/th-named'
            ? articlePage([...THAI, `ที่มา: <a href="${base}/vi">${base}/vi</a>`])
            : '<!doctype html><html></html>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  api = await startApi({ fetching: { allowed: (address) => address === '127.0.0.1' } })
  const project = await makeProject(api, await api.person('Admin', true), 'lead')
  projectId = project.id
  lead = project.people.lead
})
afterAll(async () => {
  server.close()
  await api.close()
})

const path = (what: string) => `/api/projects/${projectId}/import/${what}`
const texts = (paragraphs: ImportPreview['source']) => paragraphs.map(({ text }) => text)
const pairs = ({ links }: ImportPreview) => links.map(({ source, target }) => [source, target])
const inOrder = [
  [[0], [0]],
  [[1], [1]],
  [[2], [2]],
]

describe('pasted texts', () => {
  test('are paired paragraph by paragraph; nothing is stored', async () => {
    const { body } = await lead.agent
      .post(path('text'))
      .send({ source: VIETNAMESE.join('\n'), target: THAI.join('\n') })
      .expect(200)
    const [preview] = body.previews
    expect([texts(preview.source), texts(preview.target), pairs(preview)]).toEqual([VIETNAMESE, THAI, inOrder])
    expect((await lead.agent.get(`/api/projects/${projectId}/documents`)).body.total).toBe(0)
  })

  test('may be a translation alone; without one there is nothing to review', async () => {
    const { body } = await lead.agent
      .post(path('text'))
      .send({ source: '', target: THAI.join('\n') })
      .expect(200)
    expect(pairs(body.previews[0])).toEqual([
      [[], [0]],
      [[], [1]],
      [[], [2]],
    ])
    const refused = await lead.agent
      .post(path('text'))
      .send({ source: VIETNAMESE.join('\n'), target: ' ' })
      .expect(422)
    expect(refused.body.code).toBe('import.empty')
  })

  test('come with safe repairs offered for the Thai, not made', async () => {
    const { body } = await lead.agent.post(path('text')).send({ source: 'nước', target: 'เเม่นํ้า\u200b' }).expect(200)
    const [{ text, repairs }] = body.previews[0].target
    expect(text).toContain('เเม่')
    let repaired = text as string
    for (const { start, end, text: by } of [...repairs].reverse())
      repaired = repaired.slice(0, start) + by + repaired.slice(end)
    expect(repaired).toBe('แม่น้ำ')
  })
})

describe('files', () => {
  const send = (files: [string, string][], body: object = {}) => {
    const form = lead.agent.post(path('files')).field('body', JSON.stringify(body))
    for (const [name, text] of files) form.attach('files', Buffer.from(text), name)
    return form
  }

  test('as source and translation, told apart by their script', async () => {
    const files: [string, string][] = [
      ['bản dịch.txt', THAI.join('\n')],
      ['nguồn.txt', VIETNAMESE.join('\n')],
    ]
    const { body } = await send(files).expect(200)
    expect([texts(body.previews[0].source), pairs(body.previews[0])]).toEqual([VIETNAMESE, inOrder])
    const told = await send(files.toReversed(), { sides: ['source', 'target'] }).expect(200)
    expect(told.body.previews).toEqual(body.previews)
  })

  test('as one table with columns, paired as it pairs them', async () => {
    const table = ['Gốc\tDịch', ...VIETNAMESE.map((text, at) => `${text}\t${THAI[at]}`)].join('\n')
    const { body } = await send([['bài.tsv', table]], { columns: { source: 'Gốc', target: 'Dịch' } }).expect(200)
    expect([texts(body.previews[0].target), pairs(body.previews[0])]).toEqual([THAI, inOrder])
  })

  test('that cannot be read are refused with name and reason; so are none and three', async () => {
    const { body } = await send([['trống.txt', '']]).expect(422)
    expect(body).toMatchObject({ code: 'import.unreadable', params: { file: 'trống.txt', problem: 'file-empty' } })
    expect((await send([]).expect(422)).body.code).toBe('import.files')
    await send([1, 2, 3].map((at) => [`${at}.txt`, 'x'])).expect(422)
  })
})

describe('addresses', () => {
  const fetch = (source: string | null, target: string) => lead.agent.post(path('addresses')).send({ source, target })

  test('are fetched, reduced to their articles and paired', async () => {
    const { body } = await fetch(`${base}/vi`, `${base}/th`).expect(200)
    const [preview] = body.previews
    expect(preview).toMatchObject({
      title: VIETNAMESE[0],
      targetTitle: THAI[0],
      sourceUrl: `${base}/vi`,
      targetUrl: `${base}/th`,
    })
    expect([texts(preview.source), texts(preview.target), pairs(preview)]).toEqual([VIETNAMESE, THAI, inOrder])
  })

  test('of the translation alone lead to the source that its page names', async () => {
    const { body } = await fetch(null, `${base}/th-named`).expect(200)
    expect(body.previews[0]).toMatchObject({ sourceUrl: `${base}/vi` })
    expect([texts(body.previews[0].source), texts(body.previews[0].target)]).toEqual([VIETNAMESE, THAI])
  })

  test('without an article, or not to be fetched, are refused', async () => {
    expect((await fetch(null, `${base}/empty`).expect(422)).body.code).toBe('fetch.noArticle')
    expect((await fetch(null, 'http://10.0.0.1/').expect(422)).body.code).toBe('fetch.private')
    await fetch(null, 'nonsense').expect(400)
  })
})

test('paragraphs that were changed are paired anew', async () => {
  const { body } = await lead.agent.post(path('pairs')).send({ source: VIETNAMESE, target: THAI }).expect(200)
  expect(body.links.map(({ source, target }: ImportPreview['links'][number]) => [source, target])).toEqual(inOrder)
})
