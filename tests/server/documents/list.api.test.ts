import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody

/** Four articles: a storm with an open critical finding, all translated; peace, half translated; a harvest; a percent sign. */
beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'translator', 'editor')
  projectId = project.id
  lead = project.people.lead
  const { translator, editor } = project.people
  const change = (id: string, body: object) => lead.agent.patch(`/api/documents/${id}`).send(body).expect(200)

  const storm = await makeDocument(lead, projectId, [
    { source: 'Đảng bộ xã họp về bão.', target: 'พรรคคอมมิวนิสต์จีนประชุมเรื่องพายุ' },
  ])
  await change(storm.document.id, {
    title: 'Bão số 3 đổ bộ',
    dueOn: '2026-11-20',
    translatorId: translator.id,
    editorId: editor.id,
  })
  await save(translator, storm.segments[0]!, storm.segments[0]!.target)

  const peace = await makeDocument(lead, projectId, cleanPairs(2))
  await change(peace.document.id, { title: 'Hoà bình và hợp tác', outlet: 'Tin Sông Quê', dueOn: '2026-11-25' })
  await save(translator, peace.segments[0]!, 'ปลูกต้นไม้ 2 ต้น')

  const harvest = await makeDocument(lead, projectId, [{ source: '', target: 'เก็บเกี่ยวกาแฟ' }])
  await change(harvest.document.id, { title: 'Được mùa cà phê', date: '2026-11-02' })

  const share = await makeDocument(lead, projectId, cleanPairs(1))
  await change(share.document.id, { title: '50% hộ dân có nước sạch', date: '2026-11-01' })
})
afterAll(() => api.close())

async function list(query: object): Promise<{ total: number; documents: DocumentSummary[] }> {
  const today = '2026-11-22'
  const { body } = await lead.agent
    .get(`/api/projects/${projectId}/documents`)
    .query({ today, ...query })
    .expect(200)
  return body
}
const SHORT: Readonly<Record<string, string>> = { Bão: 'storm', Hoà: 'peace', Được: 'harvest', '50%': 'share' }
const shown = async (query: object) =>
  (await list(query)).documents.map(({ title }) => SHORT[title.split(' ')[0] ?? ''] ?? title)

describe('the documents of a project', () => {
  test.each([
    [{}, ['share', 'harvest', 'peace', 'storm']],
    [{ q: 'bao so' }, ['storm']],
    [{ q: 'hòa' }, ['peace']],
    [{ q: 'DUOC' }, ['harvest']],
    [{ q: 'sông quê' }, ['peace']],
    [{ q: '50%' }, ['share']],
    [{ q: '%' }, ['share']],
    [{ q: '_' }, []],
    [{ status: 'translating' }, ['peace', 'storm']],
    [{ status: 'new', q: 'ca phe' }, ['harvest']],
    [{ only: 'overdue' }, ['storm']],
    [{ only: 'overdue', today: '2026-11-26' }, ['peace', 'storm']],
    [{ only: 'critical' }, ['storm']],
    [{ only: 'unassigned' }, ['share', 'harvest', 'peace']],
    [{ only: 'sourceMissing' }, ['harvest']],
    [{ sort: 'title' }, ['share', 'storm', 'harvest', 'peace']],
    [{ sort: 'due' }, ['storm', 'peace', 'share', 'harvest']],
    [{ sort: 'due', order: 'desc' }, ['peace', 'storm', 'share', 'harvest']],
    [{ sort: 'date' }, ['share', 'harvest', 'peace', 'storm']],
    [{ sort: 'progress', order: 'desc' }, ['storm', 'peace', 'share', 'harvest']],
    [{ sort: 'status', order: 'desc' }, ['peace', 'storm', 'share', 'harvest']],
    [{ sort: 'critical', order: 'desc' }, ['storm', 'share', 'harvest', 'peace']],
    [{ sort: 'survival' }, ['peace', 'storm', 'share', 'harvest']],
    [{ sort: 'submitted' }, ['storm', 'peace', 'harvest', 'share']],
    [{ limit: 2 }, ['share', 'harvest']],
    [{ limit: 2, offset: 2 }, ['peace', 'storm']],
    [{ limit: 1, offset: 1, sort: 'title' }, ['storm']],
  ])('%o → %o', async (query, expected) => expect(await shown(query)).toEqual(expected))

  test('a person has what they translate or edit', async () => {
    const [storm] = (await list({ q: 'bão' })).documents
    for (const person of [storm!.translator!.id, storm!.editor!.id]) expect(await shown({ person })).toEqual(['storm'])
    expect(await shown({ person: lead.id })).toEqual([])
  })

  test('says how many there are beyond the stretch', async () => {
    expect((await list({ limit: 1 })).total).toBe(4)
    expect((await list({ limit: 1, offset: 9 })).total).toBe(4)
    expect((await list({ status: 'translating', limit: 1 })).total).toBe(2)
  })

  test.each([{ sort: 'nonsense' }, { limit: 5000 }, { limit: 'all' }, { offset: -1 }, { status: 'lost' }])(
    'refuses %o by the name of the field',
    async (query) => {
      const { body } = await lead.agent.get(`/api/projects/${projectId}/documents`).query(query).expect(400)
      expect(JSON.stringify(body)).toContain(Object.keys(query)[0])
    },
  )
})
