import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody
let editor: Somebody
let viewer: Somebody

beforeAll(async () => {
  api = await startApi()
  const admin = await api.person('Admin', true)
  const project = await makeProject(api, admin, 'lead', 'translator', 'editor', 'viewer')
  projectId = project.id
  ;({ lead, translator, editor, viewer } = project.people)
})
afterAll(() => api.close())

const segmentsOf = async (documentId: string): Promise<Segment[]> =>
  (await lead.agent.get(`/api/documents/${documentId}/segments`).expect(200)).body
const pairsOf = (segments: readonly Segment[], sources: readonly string[]) =>
  segments.map(({ id, version }, at) => ({ segmentId: id, baseVersion: version, source: sources[at]! }))
const give = (somebody: Somebody, documentId: string, body: object) =>
  somebody.agent.post(`/api/documents/${documentId}/pairs`).send(body)
const approve = (segment: Segment) =>
  editor.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: segment.version }).expect(200)

describe('the sources of a document, paired anew', () => {
  test('a translation may come alone, and get its source later', async () => {
    const alone = cleanPairs(2).map(({ target }) => ({ source: '', target }))
    const { document, segments } = await makeDocument(lead, projectId, alone)
    expect(document).toMatchObject({ sourceMissing: true, progress: { words: 0 } })
    const pairs = pairsOf(
      segments,
      cleanPairs(2).map(({ source }) => source),
    )
    const body = { title: 'Cây xanh', sourceUrl: 'https://example.org/a', pairs }
    expect((await give(translator, document.id, body).expect(200)).body).toMatchObject({
      title: 'Cây xanh',
      sourceMissing: false,
      sourceUrl: 'https://example.org/a',
      progress: { words: 20, segments: 2 },
    })
    await give(translator, document.id, body).expect(409)
  })

  test('texts and revisions stay; what was approved opens again where its source is another', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(3))
    const saved: Segment[] = []
    for (const segment of segments) saved.push(await save(translator, segment, `${segment.target} แล้ว`))
    for (const segment of saved.slice(0, 2)) await approve(segment)
    const before = await segmentsOf(document.id)
    const sources = [before[0]!.source, `${before[1]!.source} ${before[2]!.source}`, '']
    await give(lead, document.id, { pairs: pairsOf(before, sources) }).expect(200)
    const after = await segmentsOf(document.id)
    expect(after.map(({ source, target, state }) => ({ source, target, state }))).toEqual([
      { source: sources[0], target: before[0]!.target, state: 'approved' },
      { source: sources[1], target: before[1]!.target, state: 'translated' },
      { source: '', target: before[2]!.target, state: 'translated' },
    ])
    const { body: revisions } = await lead.agent.get(`/api/segments/${after[1]!.id}/revisions`).expect(200)
    expect(revisions.map(({ origin, state }: { origin: string; state: string }) => [origin, state])).toEqual([
      ['pairing', 'translated'],
      ['person', 'approved'],
      ['person', 'translated'],
      ['machine', 'machine'],
    ])
    expect(revisions[0].author.id).toBe(lead.id)
    const { body: summary } = await lead.agent.get(`/api/documents/${document.id}`).expect(200)
    expect(summary.progress).toMatchObject({ segments: 3, approved: 1, translated: 2, words: 30, wordsApproved: 10 })
    const { body: memory } = await lead.agent.get(`/api/projects/${projectId}/memory`).expect(200)
    const remembered = memory.units.map(({ segmentId }: { segmentId: string }) => segmentId)
    expect(remembered).toContain(after[0]!.id)
    expect(remembered).not.toContain(after[1]!.id)
  })

  test('a signed article goes back to the editors', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
    await approve(await save(translator, segments[0]!, segments[0]!.target))
    await translator.agent.post(`/api/documents/${document.id}/submit`).expect(200)
    await editor.agent.post(`/api/documents/${document.id}/approve`).expect(200)
    const now = await segmentsOf(document.id)
    const { body } = await give(lead, document.id, { pairs: pairsOf(now, ['Người dân trồng 2 cây.']) }).expect(200)
    expect(body).toMatchObject({ status: 'reviewing', approvedAt: null })
  })

  test('findings follow the source', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
    expect(segments[0]!.findings).toEqual([])
    await give(lead, document.id, { pairs: pairsOf(segments, ['Người dân làng bên sông trồng thêm 7 cây xanh.']) })
    expect((await segmentsOf(document.id))[0]!.findings.length).toBeGreaterThan(0)
  })

  test('nothing is done where somebody was faster, or a segment is another article’s', async () => {
    const { document, segments } = await makeDocument(lead, projectId, cleanPairs(2))
    const other = await makeDocument(lead, projectId, cleanPairs(1))
    await save(translator, segments[1]!, 'ปลูกต้นไม้ 3 ต้น')
    const stale = await give(lead, document.id, { pairs: pairsOf(segments, ['Một.', 'Hai.']) }).expect(409)
    expect(stale.body).toMatchObject({ code: 'segment.stale', params: { segment: { id: segments[1]!.id } } })
    await give(lead, document.id, { pairs: pairsOf(other.segments, ['Một.']) }).expect(404)
    await give(viewer, document.id, { pairs: pairsOf(segments, ['Một.', 'Hai.']) }).expect(403)
    expect((await segmentsOf(document.id)).map(({ source }) => source)).toEqual(segments.map(({ source }) => source))
  })
})
