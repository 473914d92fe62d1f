import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProjectWords, isStale } from '../../../server/alignment/projectWords.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody
let documentId: string

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'translator')
  projectId = project.id
  ;({ lead, translator } = project.people)
})
afterAll(() => api.close())

/** Sentences about six things; the last word tells which. */
const THINGS = [
  ['tre', 'ไผ่'],
  ['nứa', 'หวาย'],
  ['lúa', 'ข้าว'],
  ['mía', 'อ้อย'],
  ['bông', 'ฝ้าย'],
  ['dâu', 'หม่อน'],
] as const
const approvedPairs = Array.from({ length: 24 }, (_, at) => {
  const [vi, th] = THINGS[at % THINGS.length]!
  return { source: `Làng số ${at} trồng ${vi} bên suối.`, target: `หมู่บ้านที่ ${at} ปลูก ${th} ริมลำธาร` }
})

/** Which Thai sentence goes with this Vietnamese one, and how sure that is, asked as the page asks where paragraphs are paired anew. */
async function partnerOf(source: string, target: readonly string[]): Promise<{ target: number[]; score: number }> {
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/import/pairs`)
    .send({ source: [source], target })
    .expect(200)
  return body.links.find((link: { source: number[] }) => link.source.length > 0)
}
const BAMBOO = 'Bàn ghế trong nhà làm bằng tre.'
const RATTAN_OR_BAMBOO = ['โต๊ะเก้าอี้ในบ้านทำด้วยหวาย', 'โต๊ะเก้าอี้ในบ้านทำด้วยไผ่']

test('what is approved teaches words in the background; they and the glossary pair the next texts, also of another server', async () => {
  const { projectWords } = api.services
  expect(await projectWords.optionsFor(projectId)).toEqual({ learned: new Map(), glossary: [] })
  const before = await partnerOf(BAMBOO, RATTAN_OR_BAMBOO)
  const { document, segments } = await makeDocument(lead, projectId, approvedPairs)
  documentId = document.id
  for (const segment of segments) {
    const saved = await save(translator, segment, segment.target)
    await lead.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: saved.version }).expect(200)
  }
  const term = { source: ['nông thôn mới'], preferred: ['ชนบทใหม่'], admitted: [], forbidden: ['บ้านนอกใหม่'] }
  await lead.agent
    .post(`/api/projects/${projectId}/terms`)
    .send({ ...term, unlessSource: [], note: '' })
    .expect(200)
  await projectWords.finish(projectId)

  const { learned, glossary } = await projectWords.optionsFor(projectId)
  expect(learned?.get('tre')?.map(({ word }) => word)).toEqual(['ไผ่'])
  expect(glossary).toEqual([{ source: ['nông thôn mới'], target: ['ชนบทใหม่'] }])
  const after = await partnerOf(BAMBOO, RATTAN_OR_BAMBOO)
  expect(after.target).toEqual([1])
  expect(after.score).toBeGreaterThan(before.score)

  const another = createProjectWords(api.services.database, api.services.log)
  expect((await another.optionsFor(projectId)).learned).toEqual(learned)
  await another.close()
})

test('what is no longer approved is unlearned', async () => {
  const { projectWords } = api.services
  const { body } = await lead.agent.get(`/api/documents/${documentId}/segments`).expect(200)
  for (const segment of body)
    await lead.agent
      .post(`/api/segments/${segment.id}/reject`)
      .send({ baseVersion: segment.version, reason: 'Chưa đúng' })
      .expect(200)
  await projectWords.finish(projectId)
  expect((await projectWords.optionsFor(projectId)).learned).toEqual(new Map())
})

test.each([
  [0, 1, false],
  [0, 20, true],
  [1000, 1050, false],
  [1000, 1100, true],
  [40, 10, true],
])('a table learned from %i pairs, where there are %i now, is stale: %s', (before, now, stale) => {
  expect(isStale(before, now)).toBe(stale)
})
