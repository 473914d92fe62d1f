import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import { type Api, cleanPairs, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let translator: Somebody
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const admin = await api.person('Admin', true)
  const project = await makeProject(api, admin, 'lead', 'translator', 'editor')
  projectId = project.id
  ;({ lead, translator, editor } = project.people)
})
afterAll(() => api.close())

/** One confirmed segment in a document of its own. */
async function confirmed(text = 'ชาวบ้านปลูกต้นไม้ 2 ต้น') {
  const { document, segments } = await makeDocument(lead, projectId, cleanPairs(1))
  return { document, segment: await save(translator, segments[0]!, text) }
}

describe('saving', () => {
  test('keeps what was there as revisions, newest first', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const first = segments[0]!
    const draft = await save(translator, first, 'ชาวบ้านปลูก', 'draft')
    const second = await save(editor, draft, 'ชาวบ้านปลูกต้นไม้ 2 ต้น')
    expect(second).toMatchObject({ version: 3, state: 'translated', editedBy: { id: editor.id, name: editor.name } })
    const { body } = await lead.agent.get(`/api/segments/${first.id}/revisions`).expect(200)
    expect(
      body.map((revision: Record<string, unknown>) => [
        revision.version,
        revision.text,
        revision.state,
        revision.origin,
      ]),
    ).toEqual([
      [3, 'ชาวบ้านปลูกต้นไม้ 2 ต้น', 'translated', 'person'],
      [2, 'ชาวบ้านปลูก', 'draft', 'person'],
      [1, first.machine, 'machine', 'machine'],
    ])
    expect(body[2].author).toBeNull()
  })

  test('on an older version is refused with the present text, and changes nothing', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const saved = await save(translator, segments[0]!, 'ของคนแรก 2')
    const { body } = await editor.agent
      .put(`/api/segments/${saved.id}`)
      .send({ baseVersion: 1, text: 'ของคนที่สอง 2', state: 'translated' })
      .expect(409)
    expect(body).toMatchObject({ code: 'segment.stale', params: { segment: { target: 'ของคนแรก 2', version: 2 } } })
    const { body: now } = await lead.agent.get(`/api/documents/${saved.documentId}/segments`).expect(200)
    expect(now[0].target).toBe('ของคนแรก 2')
  })

  test('the same again, after an answer that was lost, gets the same answer', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const saved = await save(translator, segments[0]!, 'ข้อความ 2')
    expect(await save(translator, segments[0]!, 'ข้อความ 2')).toEqual(saved)
  })

  test('of twenty at once on one version, one wins', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        translator.agent
          .put(`/api/segments/${segments[0]!.id}`)
          .send({ baseVersion: 1, text: `คนที่ ${at} 2`, state: 'translated' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
    const { body } = await lead.agent.get(`/api/segments/${segments[0]!.id}/revisions`).expect(200)
    expect(body).toHaveLength(2)
  })

  test('brings texts to NFC and keeps them in one line', async () => {
    const { segment } = await confirmed('Việt\n2'.normalize('NFD'))
    expect(segment.target).toBe('Việt 2'.normalize('NFC'))
  })
})

describe('approving', () => {
  test('is refused to whoever corrected or confirmed the segment', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const draft = await save(editor, segments[0]!, 'งานของบรรณาธิการ 2', 'draft')
    const segment = await save(translator, draft, 'งานของผู้แปล 2')
    const approve = (somebody: Somebody) =>
      somebody.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: segment.version })
    expect((await approve(editor).expect(403)).body.code).toBe('segment.ownWork')
    expect((await approve(lead).expect(200)).body).toMatchObject({ state: 'approved', approvedBy: { id: lead.id } })
  })

  test('of one’s own work is possible where the project allows it', async () => {
    const { id, people } = await makeProject(api, await api.person('Second Admin', true), 'lead')
    await people.lead.agent
      .patch(`/api/projects/${id}`)
      .send({ settings: { selfApproval: true } })
      .expect(200)
    const { segments } = await makeDocument(people.lead, id, cleanPairs(1))
    const segment = await save(people.lead, segments[0]!, 'งาน 2')
    await people.lead.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: 2 }).expect(200)
  })

  test('waits until somebody confirmed', async () => {
    const { segments } = await makeDocument(lead, projectId, cleanPairs(1))
    const { body } = await editor.agent
      .post(`/api/segments/${segments[0]!.id}/approve`)
      .send({ baseVersion: 1 })
      .expect(409)
    expect(body).toEqual({ code: 'segment.notReady', params: { state: 'machine' } })
  })

  test('with a change is one act: one revision, by the reviewer, who may approve it', async () => {
    const { segment } = await confirmed()
    const { body } = await editor.agent
      .post(`/api/segments/${segment.id}/approve`)
      .send({ baseVersion: 2, text: 'ชาวบ้านช่วยกันปลูกต้นไม้ 2 ต้น' })
      .expect(200)
    expect(body).toMatchObject({
      version: 3,
      state: 'approved',
      editedBy: { id: editor.id },
      approvedBy: { id: editor.id },
    })
  })

  test('holds for that text: any later change reopens it and remembers what was approved', async () => {
    const { document, segment } = await confirmed('ก่อน 2')
    await editor.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: 2 }).expect(200)
    await editor.agent.post(`/api/documents/${document.id}/approve`).expect(200)
    const { body: approved } = await lead.agent.get(`/api/documents/${document.id}/segments`)
    expect(approved[0].approvedText).toBeNull()

    const same = await save(translator, approved[0], 'ก่อน 2')
    expect(same).toMatchObject({ state: 'approved', version: 3 })
    const reopened = await save(translator, approved[0], 'หลัง 2')
    expect(reopened).toMatchObject({ state: 'translated', approvedText: 'ก่อน 2', approvedBy: null, approvedAt: null })
    const { body } = await lead.agent.get(`/api/documents/${document.id}`).expect(200)
    expect(body).toMatchObject({ status: 'reviewing', approvedAt: null })
    // The editor had no part in this change, so the delta is theirs to judge.
    await editor.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: 4 }).expect(200)
  })

  test('is bound to the version that was seen', async () => {
    const { segment } = await confirmed()
    await save(translator, segment, 'เปลี่ยนแล้ว 2')
    const { body } = await editor.agent.post(`/api/segments/${segment.id}/approve`).send({ baseVersion: 2 }).expect(409)
    expect(body.code).toBe('segment.stale')
  })
})

describe('sending back', () => {
  test('needs a reason, which stays in sight until the mended text is confirmed', async () => {
    const { segment } = await confirmed()
    const reject = (reason: string) =>
      editor.agent.post(`/api/segments/${segment.id}/reject`).send({ baseVersion: 2, reason })
    await reject(' ').expect(400)
    const { body: rejected } = await reject('ชื่อสถานที่ผิด').expect(200)
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'ชื่อสถานที่ผิด' })
    const draft = await save(translator, rejected, 'แก้แล้ว 2', 'draft')
    expect(draft).toMatchObject({ state: 'draft', reason: 'ชื่อสถานที่ผิด' })
    expect(await save(translator, draft, 'แก้แล้ว 2')).toMatchObject({ state: 'translated', reason: null })
  })
})

describe('findings', () => {
  const doubled = { source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' }

  test('are made at import and at every save', async () => {
    const { document, segments } = await makeDocument(lead, projectId, [doubled])
    expect(segments[0]!.findings.map(({ check }) => check)).toEqual(['doubled-words'])
    const mended = await save(translator, segments[0]!, 'เขาเยี่ยมชมโรงงาน')
    expect(mended.findings).toEqual([])
    const { body } = await lead.agent.get(`/api/documents/${document.id}`).expect(200)
    expect(body.progress).toMatchObject({ critical: 0, major: 0, minor: 0 })
  })

  test('can be dismissed with a reason that holds while the flagged words stay, and be taken back', async () => {
    const { segments } = await makeDocument(lead, projectId, [doubled])
    const { id, findings } = segments[0]!
    const key = findings[0]!.key
    const dismiss = (reason: string, which = key) =>
      translator.agent.post(`/api/segments/${id}/dismissals`).send({ key: which, reason })
    expect((await dismiss('ตั้งใจ', 'none').expect(404)).body.code).toBe('finding.unknown')
    const { body: dismissed } = await dismiss('ตั้งใจ').expect(200)
    expect(dismissed.findings[0].dismissal).toMatchObject({ reason: 'ตั้งใจ', by: { id: translator.id } })
    const open = async () => (await lead.agent.get(`/api/projects/${projectId}/findings`)).body
    const before = await open()

    const moved = await save(translator, dismissed, 'วันนี้เขาเยี่ยมชมโรงงานโรงงาน')
    expect(moved.findings[0]!.dismissal).not.toBeNull()
    expect(await open()).toEqual(before)

    const { body: restored } = await translator.agent
      .delete(`/api/segments/${id}/dismissals`)
      .query({ key })
      .expect(200)
    expect(restored.findings[0].dismissal).toBeNull()
    expect(await open()).not.toEqual(before)
  })

  test('of one kind can be dismissed in a whole article with one reason, and all be taken back', async () => {
    const { document, segments } = await makeDocument(lead, projectId, [doubled, doubled, doubled, ...cleanPairs(1)])
    const other = await makeDocument(lead, projectId, [doubled])
    const key = segments[0]!.findings[0]!.key
    const majors = async () => (await lead.agent.get(`/api/documents/${document.id}`)).body.progress
    const before = await majors()
    await translator.agent.post(`/api/segments/${segments[1]!.id}/dismissals`).send({ key, reason: 'เดิม' }).expect(200)
    const judge = async (reason: string | null, ids: readonly string[]): Promise<Segment[]> => {
      const body = { key, segmentIds: ids, reason }
      return (await translator.agent.post(`/api/documents/${document.id}/dismissals`).send(body).expect(200)).body
    }
    const all = [...segments, ...other.segments].map(({ id }) => id)
    const changed = await judge('ตั้งใจ', all)
    expect(changed.map(({ id }) => id)).toEqual([segments[0]!.id, segments[2]!.id])
    expect(changed.every(({ findings }) => findings[0]?.dismissal?.reason === 'ตั้งใจ')).toBe(true)
    expect(await majors()).toMatchObject({ critical: 0, major: 0, minor: 0 })

    await judge(
      null,
      changed.map(({ id }) => id),
    )
    await translator.agent.delete(`/api/segments/${segments[1]!.id}/dismissals`).query({ key }).expect(200)
    expect(await majors()).toEqual(before)
  })
})
