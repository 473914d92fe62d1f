import { afterAll, beforeAll, expect, test } from 'vitest'
import { isStale } from '../../../server/alignment/projectWords.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody

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

test('an import is aligned with the glossary and with what the project’s approved pairs teach', async () => {
  expect(await api.services.projectWords.optionsFor(projectId)).toEqual({ learned: new Map(), glossary: [] })
  const { segments } = await makeDocument(lead, projectId, approvedPairs)
  for (const segment of segments) {
    const saved = await save(translator, segment, segment.target)
    await lead.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: saved.version }).expect(200)
  }
  const term = { source: ['nông thôn mới'], preferred: ['ชนบทใหม่'], admitted: [], forbidden: ['บ้านนอกใหม่'] }
  await lead.agent
    .post(`/api/projects/${projectId}/terms`)
    .send({ ...term, unlessSource: [], note: '' })
    .expect(200)

  await api.services.projectWords.optionsFor(projectId)
  await api.services.projectWords.close()
  const { learned, glossary } = await api.services.projectWords.optionsFor(projectId)
  expect(learned?.get('tre')?.map(({ word }) => word)).toEqual(['ไผ่'])
  expect(glossary).toEqual([{ source: ['nông thôn mới'], target: ['ชนบทใหม่'] }])
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
