import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead')
  projectId = project.id
  lead = project.people.lead
})
afterAll(() => api.close())

const FORBIDDEN = 'นายเหงียน วัน ฮุง ขอบคุณชาวบ้าน'
/** A form that the project forbids and that the rest of the article does not use: two checks, one of each level, see it. */
const PAIRS = [
  { source: 'Ông Nguyễn Văn Hùng phát biểu tại hội nghị.', target: 'นายเหงียน วัน หุ่ง กล่าวในที่ประชุม' },
  { source: 'Ông Nguyễn Văn Hùng thăm làng.', target: 'นายเหงียน วัน หุ่ง เยี่ยมหมู่บ้าน' },
  { source: 'Ông Nguyễn Văn Hùng cảm ơn bà con.', target: FORBIDDEN },
]
const TERM = {
  source: ['Nguyễn Văn Hùng'],
  preferred: ['เหงียน วัน หุ่ง'],
  admitted: [],
  forbidden: ['เหงียน วัน ฮุง'],
  unlessSource: [],
  note: '',
}

const counts = async () => {
  const { body } = await lead.agent.get(`/api/projects/${projectId}/findings`).expect(200)
  return Object.fromEntries(body.map(({ check, count }: { check: string; count: number }) => [check, count]))
}

test('an error that checks of both levels see is shown and counted once, and comes and goes with its words', async () => {
  await lead.agent.post(`/api/projects/${projectId}/terms`).send(TERM).expect(200)
  const { document, segments } = await makeDocument(lead, projectId, PAIRS)
  const onTheWords = ({ findings }: Segment) =>
    findings.filter(({ target }) => target.length > 0).map(({ check }) => check)
  expect(segments.map(onTheWords)).toEqual([[], [], ['term-forbidden']])
  const imported = await counts()
  expect(imported).toMatchObject({ 'term-forbidden': 1 })
  expect(imported).not.toHaveProperty('name-consistency')

  const mended = await save(lead, segments[2]!, 'นายเหงียน วัน หุ่ง ขอบคุณชาวบ้าน', 'draft')
  await api.services.documentChecks.finish(document.id)
  expect(await counts()).toEqual({})
  await save(lead, mended, FORBIDDEN, 'draft')
  await api.services.documentChecks.finish(document.id)
  expect(await counts()).toEqual(imported)

  const { body: progress } = await lead.agent.get(`/api/documents/${document.id}`).expect(200)
  expect(progress.progress.major).toBe(Object.values(imported).reduce((sum: number, count) => sum + Number(count), 0))
  await lead.agent.delete(`/api/documents/${document.id}`).expect(200)
  expect(await counts()).toEqual({})
})
