import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Sweep } from '../../../shared/api/sweeps.ts'
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

const WORDS = ['เลียนแบบ', 'แข่งขัน', 'การแข่งขัน', 'โรงงาน', 'หมู่บ้าน', 'เลียน', ' ', ' 15 ', 'ๆ']
const ADDED = 'วันนี้'
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => `น้ำ${words.join('')}ไหล`)
const paragraph = fc.record({
  text,
  approved: fc.boolean(),
  /** What somebody does to it between the sweep and its undoing. */
  since: fc.constantFrom('nothing', 'nothing', 'confirm', 'write before', 'write after', 'write anew'),
})
const replacement = fc.constantFrom(
  { wrong: 'เลียนแบบ', right: 'แข่งขัน' },
  { wrong: 'แข่งขัน', right: 'การแข่งขัน' },
  { wrong: 'โรงงาน', right: '' },
  { wrong: 'เลียน', right: 'เรียน' },
)

const read = async (documentId: string): Promise<Segment[]> =>
  (await lead.agent.get(`/api/documents/${documentId}/segments`).expect(200)).body

async function approve(segment: Segment): Promise<void> {
  const { version } = await save(translator, segment, segment.target)
  await lead.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: version }).expect(200)
}

/** Sweeps one article. @returns the sweep as it ended */
async function sweep(documentId: string, words: { wrong: string; right: string }): Promise<Sweep> {
  const pattern = { ...words, regex: false, wholeWords: false, sourcePresent: [], sourceAbsent: [] }
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/sweeps`)
    .send({ pattern, scope: { documentId } })
    .expect(200)
  await api.services.sweeper.idle()
  return (await lead.agent.get(`/api/sweeps/${body.id}`).expect(200)).body
}

const WRITTEN = {
  confirm: (now: string) => now,
  'write before': (now: string) => `${ADDED} ${now}`,
  'write after': (now: string) => `${now} ${ADDED}`,
  'write anew': () => `เรือแล่น${ADDED}`,
}

test('a sweep undone leaves every text as it was, but for what somebody wrote since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 3, maxLength: 6 }), replacement, async (paragraphs, words) => {
      const pairs = paragraphs.map(({ text: target }) => ({ source: 'Nước chảy.', target }))
      const { document, segments } = await makeDocument(lead, projectId, pairs)
      for (const [at, { approved }] of paragraphs.entries()) if (approved) await approve(segments[at]!)
      const before = await read(document.id)
      const done = await sweep(document.id, words)
      const swept = await read(document.id)
      for (const [at, segment] of swept.entries()) {
        const { since } = paragraphs[at]!
        if (since !== 'nothing') await save(translator, segment, WRITTEN[since](segment.target))
      }
      const written = await read(document.id)
      await lead.agent.post(`/api/sweeps/${done.id}/undo`).send({}).expect(200)
      await api.services.sweeper.idle()

      expect(done.applied).toBe(swept.filter(({ target }, at) => target !== before[at]!.target).length)
      for (const [at, after] of (await read(document.id)).entries()) {
        const { since } = paragraphs[at]!
        if (since === 'write anew') expect(after.target).toBe(WRITTEN[since]())
        else if (since.startsWith('write')) expect([written[at]!.target, after.target].join()).toMatch(/วันนี้.*,.*วันนี้/)
        else expect(after.target).toBe(before[at]!.target)
        if (since === 'nothing') expect(after.state).toBe(before[at]!.state)
        const isUnhit = swept[at]!.version === before[at]!.version
        if (isUnhit) expect(after.version).toBe(written[at]!.version)
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
})
