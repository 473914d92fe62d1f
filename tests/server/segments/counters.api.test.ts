import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countersOf, sumOf } from '../../../server/segments/counters.ts'
import { editsBetween, syllables } from '../../../server/segments/measure.ts'
import type { Revision, Segment } from '../../../shared/api/documents.ts'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let people: Somebody[]
let lead: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'editor')
  projectId = project.id
  lead = project.people.lead
  people = [lead, project.people.editor]
})
afterAll(() => api.close())

const SEGMENTS = 4
const TEXTS = ['ปลูกต้นไม้ 2 ต้น', 'พรรคคอมมิวนิสต์จีน', 'โรงงานโรงงาน', 'เเม่น้ำ Việt Nam']
const command = fc.record({
  act: fc.constantFrom(
    'save',
    'confirm',
    'approve',
    'change',
    'reject',
    'clean',
    'dismiss',
    'alike',
    'restore',
    'submit',
    'sign',
    'update',
  ),
  segment: fc.nat(SEGMENTS - 1),
  person: fc.nat(1),
  text: fc.constantFrom(...TEXTS),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

/** The article again: one paragraph put in another way, or (the last one) gone and a new one first. */
function nextEdition(at: number, text: string) {
  const pairs = cleanPairs(SEGMENTS).map(({ source, target }) => ({ source, machine: target }))
  const last = at === SEGMENTS - 1
  const next = last
    ? [{ source: 'Trường học mở cửa.', machine: text }, ...pairs.slice(0, -1)]
    : pairs.map((pair, index) => (index === at ? { ...pair, machine: text } : pair))
  const segments = next.map((pair) => ({ role: 'body', ...pair, repaired: pair.machine }))
  return { title: 'Cây bên sông', outlet: null, date: null, sourceUrl: null, targetUrl: null, segments }
}

/** Does one thing that may be refused; what it may not do is never an error of the server's. */
async function act({ act, segment: at, person, text }: Command, documentId: string): Promise<void> {
  const { agent } = people[person]!
  const { body: segments } = await agent.get(`/api/documents/${documentId}/segments`)
  const { id, version, findings } = (segments[at] ?? segments[0]) as Segment
  const base = { baseVersion: version }
  const key = findings[0]?.key ?? 'none'
  const path = `/api/segments/${id}`
  const calls: Record<Command['act'], () => PromiseLike<{ status: number }>> = {
    save: () => agent.put(path).send({ ...base, text, state: 'draft' }),
    confirm: () => agent.put(path).send({ ...base, text, state: 'translated' }),
    approve: () => agent.post(`${path}/approve`).send(base),
    change: () => agent.post(`${path}/approve`).send({ ...base, text }),
    reject: () => agent.post(`${path}/reject`).send({ ...base, reason: text }),
    clean: () => agent.post(`/api/documents/${documentId}/approve-clean`),
    dismiss: () => agent.post(`${path}/dismissals`).send({ key, reason: 'ตั้งใจ' }),
    alike: () => agent.post(`/api/documents/${documentId}/dismissals`).send({ key, segmentIds: [id], reason: 'ตั้งใจ' }),
    restore: () => agent.delete(`${path}/dismissals`).query({ key }),
    submit: () => agent.post(`/api/documents/${documentId}/submit`),
    sign: () => agent.post(`/api/documents/${documentId}/approve`),
    update: () => agent.post(`/api/documents/${documentId}/update`).send(nextEdition(at, text)),
  }
  const { status } = await calls[act]()
  expect(status).toBeLessThan(500)
}

/** The counters as the segments themselves tell them. */
function recount(segments: readonly Segment[]) {
  return sumOf(
    segments.map(({ source, machine, target, state, findings, gone }) => {
      const open = findings.filter(({ dismissal }) => dismissal === null).map(({ severity }) => severity)
      return countersOf({ state, words: syllables(source), ...editsBetween(machine, target), open, gone: Number(gone) })
    }),
  )
}

/** Confirmed and approved paragraphs as the revisions tell them: the acts, whatever became of them. */
function recountWork(revisions: readonly (readonly Revision[])[]) {
  const work = { confirmed: 0, approved: 0 }
  for (const newestFirst of revisions) {
    newestFirst.forEach(({ state }, at) => {
      if (state === 'approved') work.approved++
      if (state === 'translated' && newestFirst[at + 1]?.state !== 'translated') work.confirmed++
    })
  }
  return work
}

test('counters kept along the way are those counted from scratch, whatever was done', async () => {
  const expected = { confirmed: 0, approved: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 25 }), async (commands) => {
      const { document } = await makeDocument(lead, projectId, cleanPairs(SEGMENTS))
      for (const each of commands) await act(each, document.id)
      await api.services.documentChecks.finish(document.id)

      const { body: segments } = await lead.agent.get(`/api/documents/${document.id}/segments`)
      const { body: after } = await lead.agent.get(`/api/documents/${document.id}`)
      expect(after.progress).toEqual(recount(segments))

      const revisions = await Promise.all(
        (segments as Segment[]).map(async ({ id }) => (await lead.agent.get(`/api/segments/${id}/revisions`)).body),
      )
      const work = recountWork(revisions)
      expected.confirmed += work.confirmed
      expected.approved += work.approved
    }),
    { numRuns: 8, endOnFailure: true },
  )

  const { body: days } = await lead.agent.get(`/api/projects/${projectId}/throughput?from=2000-01-01&to=2999-12-31`)
  const total = (name: 'confirmed' | 'approved') =>
    days.reduce((sum: number, day: Record<string, number>) => sum + day[name]!, 0)
  expect({ confirmed: total('confirmed'), approved: total('approved') }).toEqual(expected)

  const { documents } = (await lead.agent.get(`/api/projects/${projectId}/documents`)).body
  const { body: findings } = await lead.agent.get(`/api/projects/${projectId}/findings`)
  const { body: projects } = await lead.agent.get('/api/projects')
  const progress = projects.find(({ id }: { id: string }) => id === projectId).progress
  expect(progress).toEqual(sumOf(documents.map((document: { progress: typeof progress }) => document.progress)))
  const counted = (severity: string) =>
    findings
      .filter((each: { severity: string }) => each.severity === severity)
      .reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect([counted('critical'), counted('major'), counted('minor')]).toEqual([
    progress.critical,
    progress.major,
    progress.minor,
  ])
}, 120_000)
