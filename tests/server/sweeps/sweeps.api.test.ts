import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startServices } from '../../../server/start.ts'
import type { Revision, Segment } from '../../../shared/api/documents.ts'
import type { Hit, Rule, Sweep } from '../../../shared/api/sweeps.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'editor', 'translator')
  projectId = project.id
  ;({ lead, editor, translator } = project.people)
})
afterAll(() => api.close())

const PAIRS = [
  { source: 'Phong trào thi đua lan rộng.', target: 'ขบวนการเลียนแบบแพร่หลายไปทั่ว' },
  { source: 'Các tổ đăng ký thi đua.', target: 'ทุกกลุ่มลงทะเบียนเลียนแบบแล้ว' },
  { source: 'Trẻ em hay bắt chước.', target: 'เด็กชอบเลียนแบบผู้ใหญ่' },
]
const PATTERN = {
  wrong: 'เลียนแบบ',
  right: 'แข่งขัน',
  regex: false,
  wholeWords: false,
  sourcePresent: ['thi đua'],
  sourceAbsent: [],
}
const segmentsOf = async (documentId: string): Promise<Segment[]> =>
  (await lead.agent.get(`/api/documents/${documentId}/segments`).expect(200)).body
const targets = async (documentId: string) => (await segmentsOf(documentId)).map(({ target }) => target)

async function sweep(body: object): Promise<Sweep> {
  const started: Sweep = (
    await lead.agent
      .post(`/api/projects/${projectId}/sweeps`)
      .send({ pattern: PATTERN, ...body })
      .expect(200)
  ).body
  await api.services.sweeper.idle()
  return (await lead.agent.get(`/api/sweeps/${started.id}`).expect(200)).body
}

async function undo(sweepId: string, body: { documentId?: string } = {}): Promise<Sweep> {
  const { body: begun } = await lead.agent.post(`/api/sweeps/${sweepId}/undo`).send(body).expect(200)
  expect(begun).toMatchObject({ status: 'undoing' })
  await api.services.sweeper.idle()
  return (await lead.agent.get(`/api/sweeps/${sweepId}`).expect(200)).body
}

describe('a sweep', () => {
  test('shows every hit first, replaces what was not taken out, reopens what was approved, and is undone', async () => {
    const { document, segments } = await makeDocument(lead, projectId, PAIRS)
    const confirmed = await save(translator, segments[0]!, PAIRS[0]!.target)
    await editor.agent
      .post(`/api/segments/${confirmed.id}/approve`)
      .send({ baseVersion: confirmed.version })
      .expect(200)

    const { body: preview } = await translator.agent
      .post(`/api/projects/${projectId}/hits`)
      .send({ pattern: PATTERN, scope: { documentId: document.id } })
      .expect(200)
    expect(preview).toMatchObject({ total: 2, documents: 1, byState: { approved: 1, machine: 1 } })
    const hits: Hit[] = preview.hits
    expect(hits.map(({ target, span }) => target.slice(span.start, span.end))).toEqual(['เลียนแบบ', 'เลียนแบบ'])

    const done = await sweep({ scope: { documentId: document.id }, without: [hits[1]!.key] })
    expect(done).toMatchObject({ status: 'done', total: 1, applied: 1, skipped: 0, documents: 1 })
    expect(await targets(document.id)).toEqual(['ขบวนการแข่งขันแพร่หลายไปทั่ว', PAIRS[1]!.target, PAIRS[2]!.target])
    const [reopened] = await segmentsOf(document.id)
    expect(reopened).toMatchObject({ state: 'translated', approvedText: PAIRS[0]!.target, approvedBy: null })
    const { body: revisions } = await lead.agent.get(`/api/segments/${reopened!.id}/revisions`).expect(200)
    expect((revisions as Revision[])[0]).toMatchObject({ origin: 'sweep', author: { name: lead.name } })

    expect(await undo(done.id)).toMatchObject({ status: 'undone', undone: 1, undoing: 0 })
    expect(await targets(document.id)).toEqual(PAIRS.map(({ target }) => target))
    // The text is letter by letter what the editor approved, so the approval is the editor's again.
    const [restored] = await segmentsOf(document.id)
    expect(restored).toMatchObject({ state: 'approved', approvedBy: { name: editor.name }, approvedText: null })
    expect(restored!.approvedAt).not.toBeNull()
    const { body: history } = await lead.agent.get(`/api/segments/${restored!.id}/revisions`).expect(200)
    expect((history as Revision[])[0]).toMatchObject({
      origin: 'sweep',
      state: 'approved',
      author: { name: lead.name },
    })
    const { body: after } = await lead.agent.get(`/api/documents/${document.id}`).expect(200)
    expect(after.progress).toMatchObject({ approved: 1, machine: 2, segments: 3 })
  })

  test('undone gives no approval back to a text that somebody confirmed since', async () => {
    const { document, segments } = await makeDocument(lead, projectId, PAIRS)
    const confirmed = await save(translator, segments[0]!, PAIRS[0]!.target)
    await editor.agent
      .post(`/api/segments/${confirmed.id}/approve`)
      .send({ baseVersion: confirmed.version })
      .expect(200)
    const done = await sweep({ scope: { documentId: document.id } })
    const [swept] = await segmentsOf(document.id)
    await save(translator, swept!, `${swept!.target} แล้ว`)
    await undo(done.id)
    expect((await segmentsOf(document.id))[0]).toMatchObject({
      target: `${PAIRS[0]!.target} แล้ว`,
      state: 'translated',
      approvedText: PAIRS[0]!.target,
    })
  })

  test('and its undoing go on after a restart, once, however many servers there are', async () => {
    const { document } = await makeDocument(lead, projectId, PAIRS)
    const done = await sweep({ scope: { documentId: document.id } })
    // Servers that stopped in the middle: the plan is in the database, and every server finds it when it starts.
    const unfinished = async (status: 'running' | 'undoing', change: 'pending' | 'undoing') => {
      await api.db.updateTable('sweepChange').set({ status: change }).where('sweepId', '=', done.id).execute()
      const values = { status, applied: 0, undone: 0, undoneBy: lead.id, undoing: status === 'undoing' ? 2 : 0 }
      await api.db.updateTable('sweep').set(values).where('id', '=', done.id).execute()
      const database = api.config.databaseUrl ? undefined : api.services.database
      const other = await startServices(api.config, { database })
      await api.services.sweeper.resume()
      await Promise.all([api.services.sweeper.idle(), other.services.sweeper.idle()])
      if (!database) await other.close()
      return (await lead.agent.get(`/api/sweeps/${done.id}`).expect(200)).body
    }
    expect(await unfinished('undoing', 'undoing')).toMatchObject({ status: 'undone', undone: 2, undoing: 0 })
    expect(await targets(document.id)).toEqual(PAIRS.map(({ target }) => target))
    expect(await unfinished('running', 'pending')).toMatchObject({ status: 'done', applied: 2, skipped: 0 })
    for (const { id } of (await segmentsOf(document.id)).slice(0, 2)) {
      const { body: history } = await lead.agent.get(`/api/segments/${id}/revisions`).expect(200)
      expect((history as Revision[]).filter(({ origin }) => origin === 'sweep')).toHaveLength(3)
    }
  })

  test('undone for one article leaves the others, and keeps what was written since', async () => {
    const one = await makeDocument(lead, projectId, PAIRS)
    const other = await makeDocument(lead, projectId, PAIRS)
    const done = await sweep({})
    const [first, second] = await segmentsOf(one.document.id)
    await save(translator, first!, `${first!.target} อย่างรวดเร็ว`)
    await save(translator, second!, 'ทุกกลุ่มลงทะเบียนประกวดแล้ว')
    expect(await undo(done.id, { documentId: one.document.id })).toMatchObject({ status: 'done', undone: 1 })
    expect(await targets(one.document.id)).toEqual([
      'ขบวนการเลียนแบบแพร่หลายไปทั่ว อย่างรวดเร็ว',
      'ทุกกลุ่มลงทะเบียนประกวดแล้ว',
      PAIRS[2]!.target,
    ])
    expect((await targets(other.document.id))[0]).toBe('ขบวนการแข่งขันแพร่หลายไปทั่ว')
  })

  test('that ends approvals or gives them back has the words that approved pairs teach looked at again', async () => {
    const { document, segments } = await makeDocument(lead, projectId, PAIRS)
    const confirmed = await save(translator, segments[0]!, PAIRS[0]!.target)
    await editor.agent
      .post(`/api/segments/${confirmed.id}/approve`)
      .send({ baseVersion: confirmed.version })
      .expect(200)
    const schedule = vi.spyOn(api.services.projectWords, 'schedule')
    const done = await sweep({ scope: { documentId: document.id } })
    expect(schedule.mock.calls).toEqual([[projectId]])
    await undo(done.id)
    expect(schedule.mock.calls).toEqual([[projectId], [projectId]])
    schedule.mockRestore()
  })

  test('neither shows nor changes what its article no longer has', async () => {
    const { document, segments } = await makeDocument(lead, projectId, PAIRS)
    const goes = (at: number) =>
      api.db.updateTable('segment').set({ gone: 1 }).where('id', '=', segments[at]!.id).execute()
    const scope = { documentId: document.id }
    const preview = async () =>
      (await lead.agent.post(`/api/projects/${projectId}/hits`).send({ pattern: PATTERN, scope }).expect(200)).body
    await goes(0)
    expect(await preview()).toMatchObject({ total: 1, hits: [{ segmentId: segments[1]!.id }] })
    // Planned, and gone before its turn comes.
    const resume = vi.spyOn(api.services.sweeper, 'run').mockImplementation(() => {})
    const planned = await sweep({ scope })
    resume.mockRestore()
    await goes(1)
    api.services.sweeper.run(planned.id)
    await api.services.sweeper.idle()
    const { body } = await lead.agent.get(`/api/sweeps/${planned.id}`).expect(200)
    expect(body).toMatchObject({ status: 'done', total: 1, applied: 0, skipped: 1 })
    expect(await targets(document.id)).toEqual(PAIRS.map(({ target }) => target))
  })

  test('a pattern that could be slow is refused with the reason and the place', async () => {
    const { body } = await lead.agent
      .post(`/api/projects/${projectId}/hits`)
      .send({ pattern: { ...PATTERN, regex: true, wrong: '(ก+)+ข' } })
      .expect(422)
    expect(body).toMatchObject({ code: 'pattern.unsafe', params: { reason: 'group' } })
  })
})

describe('rules', () => {
  const rules = async (): Promise<Rule[]> => (await lead.agent.get(`/api/projects/${projectId}/rules`).expect(200)).body

  test('a correction made in two paragraphs proposes a rule, once', async () => {
    const texts = ['โรงงานพระบรมสารีริกธาตุแห่งแรก', 'พระบรมสารีริกธาตุของเมืองนี้', 'ชมพระบรมสารีริกธาตุวันหยุด']
    const { segments } = await makeDocument(
      lead,
      projectId,
      texts.map((target) => ({ source: 'Khu di tích của làng.', target })),
    )
    for (const segment of segments)
      await save(translator, segment, segment.target.replace('พระบรมสารีริกธาตุ', 'โบราณสถาน'))
    const learned = (await rules()).filter(({ right }) => right === 'โบราณสถาน')
    expect(learned).toMatchObject([
      { wrong: 'พระบรมสารีริกธาตุ', status: 'proposed', origin: 'correction', createdBy: { name: translator.name } },
    ])
  })

  test('or, asked for, is told from the correction of one paragraph', async () => {
    const { segments } = await makeDocument(lead, projectId, [
      { source: 'Thủ tướng thăm làng chài.', target: 'ประธานาธิบดีเยือนหมู่บ้านชาวประมง' },
    ])
    const path = `/api/segments/${segments[0]!.id}/corrections`
    expect((await editor.agent.get(path).expect(200)).body).toEqual([])
    await save(translator, segments[0]!, 'นายกรัฐมนตรีเยือนหมู่บ้านชาวประมง', 'draft')
    const { body } = await editor.agent.get(path).expect(200)
    expect(body).toMatchObject([{ wrong: 'ประธานาธิบดี', right: 'นายกรัฐมนตรี' }])
    expect(body[0].sourcePresent).toContain('Thủ tướng')
    await editor.agent.post(`/api/projects/${projectId}/rules`).send(body[0]).expect(200)
  })

  test('a proposal that was deleted stays away from the next correction, and comes back where somebody asks for it', async () => {
    const texts = ['ชมพิพิธภัณฑ์วันหยุด', 'พิพิธภัณฑ์ของเมืองนี้', 'โรงงานพิพิธภัณฑ์แห่งแรก']
    const { segments } = await makeDocument(
      lead,
      projectId,
      texts.map((target) => ({ source: 'Phố cổ của thị xã.', target })),
    )
    const correct = (segment: Segment) => save(translator, segment, segment.target.replace('พิพิธภัณฑ์', 'โรงละคร'))
    const proposed = async () => (await rules()).filter(({ right }) => right === 'โรงละคร')
    for (const segment of segments.slice(0, 2)) await correct(segment)
    const [rule] = await proposed()
    await lead.agent.delete(`/api/rules/${rule!.id}`).expect(200)
    await correct(segments[2]!)
    expect(await proposed()).toEqual([])
    await lead.agent.patch(`/api/rules/${rule!.id}`).send({ status: 'standing' }).expect(404)

    const { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent } = rule!
    const asked = { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent, message: 'phố cổ' }
    await lead.agent.post(`/api/projects/${projectId}/rules`).send(asked).expect(200)
    expect(await proposed()).toMatchObject([{ status: 'proposed', origin: 'person', message: 'phố cổ' }])
  })

  test('a standing rule is a check for new articles too, with its mend', async () => {
    const body = {
      wrong: 'จุดสะพาน',
      right: 'จุดประชุมทางไกล',
      regex: false,
      wholeWords: false,
      sourcePresent: ['điểm cầu'],
      sourceAbsent: [],
      message: 'điểm cầu',
      severity: 'critical',
    }
    const { body: rule } = await lead.agent.post(`/api/projects/${projectId}/rules`).send(body).expect(200)
    await lead.agent.patch(`/api/rules/${rule.id}`).send({ status: 'standing' }).expect(200)
    const { segments } = await makeDocument(lead, projectId, [
      { source: 'Tại điểm cầu trung tâm, mọi người vỗ tay.', target: 'ที่จุดสะพานกลาง ทุกคนปรบมือ' },
    ])
    const found = segments[0]!.findings.flatMap(({ severity, fixes }) =>
      severity === 'critical' ? fixes.map(({ text }) => text) : [],
    )
    expect(found).toContain('จุดประชุมทางไกล')
  })

  test('what people decide is tallied; a rule that is only rejected asks to be withdrawn', async () => {
    const texts = ['ลิงเลียนแบบคน', 'นกเลียนแบบเสียง', 'เด็กเลียนแบบครู']
    const { document } = await makeDocument(
      lead,
      projectId,
      texts.map((target) => ({ source: 'Bắt chước.', target })),
    )
    const pattern = { ...PATTERN, right: 'แข่งขันกัน', sourcePresent: ['bắt chước'] }
    const { body: rule } = await lead.agent.post(`/api/projects/${projectId}/rules`).send(pattern).expect(200)
    const { body: preview } = await lead.agent
      .post(`/api/projects/${projectId}/hits`)
      .send({ pattern, scope: { documentId: document.id } })
      .expect(200)
    const without = (preview.hits as Hit[]).map(({ key }) => key)
    await sweep({ pattern, ruleId: rule.id, scope: { documentId: document.id }, without })
    const tallied = (await rules()).find(({ id }) => id === rule.id)
    expect(tallied).toMatchObject({
      tallies: { applied: 0, rejected: 3, people: [{ person: { name: lead.name }, rejected: 3 }] },
      doubted: true,
    })
  })
})

describe('finding in the project', () => {
  const search = async (body: object) =>
    (await translator.agent.post(`/api/projects/${projectId}/search`).send(body).expect(200)).body
  test.each([
    [{ q: 'ben song', side: 'source' }, true],
    [{ q: 'bến sông', side: 'source' }, true],
    [{ q: 'bên sông', side: 'source' }, false],
    [{ q: 'เรือลำ', side: 'target' }, true],
    [{ q: 'เรือ', side: 'target', wholeWords: true }, true],
    [{ q: 'รือ', side: 'target', wholeWords: true }, false],
    [{ q: 'ลำที่ \\d', side: 'both', regex: true }, true],
  ])('%o: %s', async (body, expected) => {
    const { document } = await makeDocument(lead, projectId, [
      { source: 'Bến sông có thuyền số 7.', target: 'ท่าน้ำมีเรือลำที่ 7' },
    ])
    const { hits } = await search({ ...body, scope: { documentId: document.id } })
    expect(hits.length > 0).toBe(expected)
  })
})
