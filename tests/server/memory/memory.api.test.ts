import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import type { MemoryMatch, MemoryUnit } from '../../../shared/api/knowledge.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let admin: Somebody
beforeAll(async () => {
  api = await startApi()
  admin = await api.person('Admin', true)
})
afterAll(() => api.close())

/** A project of its own, with a translator and an editor. */
async function project() {
  const { id, people } = await makeProject(api, admin, 'translator', 'editor')
  return {
    id,
    ...people,
    /** Stores an article and approves every paragraph of it. */
    approved: async (pairs: readonly { source: string; target: string }[]): Promise<Segment[]> => {
      const { segments } = await makeDocument(people.translator, id, pairs)
      const done: Segment[] = []
      for (const segment of segments) {
        const saved = await save(people.translator, segment, segment.target)
        done.push(await approve(people.editor, saved))
      }
      return done
    },
    unit: async (q = ''): Promise<MemoryUnit[]> => {
      const { body } = await people.editor.agent.get(`/api/projects/${id}/memory`).query({ q }).expect(200)
      expect(body.total).toBe(body.units.length)
      return body.units
    },
    matches: async (source: string): Promise<MemoryMatch[]> => {
      const { segments } = await makeDocument(people.translator, id, [{ source, target: 'ยังไม่ได้แปล' }])
      return (await people.translator.agent.get(`/api/segments/${segments[0]!.id}/matches`).expect(200)).body
    },
  }
}

async function approve(editor: Somebody, { id, version }: Segment): Promise<Segment> {
  return (await editor.agent.post(`/api/segments/${id}/approve`).send({ baseVersion: version }).expect(200)).body
}

const MARKET = {
  source: 'Chợ nổi bên sông họp từ bốn giờ sáng mỗi ngày.',
  target: 'ตลาดน้ำริมแม่น้ำเปิดตั้งแต่ตีสี่ทุกวัน',
}
const SHARE = { source: 'Sản lượng lúa tăng 15%.', target: 'ผลผลิตข้าวเพิ่มขึ้น 15%' }
const SCHOOL = { source: 'Trường làng đón thêm hai cô giáo trẻ.', target: 'โรงเรียนในหมู่บ้านรับครูสาวเพิ่มสองคน' }

describe('the memory', () => {
  test('holds what was approved, and forgets what is reopened, sent back or deleted', async () => {
    const { unit, approved, translator, editor, id } = await project()
    const { segments } = await makeDocument(translator, id, [MARKET])
    const confirmed = await save(translator, segments[0]!, MARKET.target)
    expect(await unit()).toEqual([])
    const signed = await approve(editor, confirmed)
    expect(await unit()).toMatchObject([
      { ...MARKET, segmentId: signed.id, title: 'Cây bên sông', approvedBy: { id: editor.id, name: editor.name } },
    ])
    const changed = await save(translator, signed, `${MARKET.target}เลย`)
    expect(await unit()).toEqual([])
    const again = await approve(editor, changed)
    expect(await unit()).toMatchObject([{ target: `${MARKET.target}เลย` }])
    await editor.agent
      .post(`/api/segments/${again.id}/reject`)
      .send({ baseVersion: again.version, reason: 'ไม่ใช่' })
      .expect(200)
    expect(await unit()).toEqual([])

    const [other] = await approved([SCHOOL])
    expect(await unit()).toHaveLength(1)
    await admin.agent.delete(`/api/documents/${other!.documentId}`).expect(200)
    expect(await unit()).toEqual([])
    expect(await unit('trường làng')).toEqual([])
  })

  test('is corrected and thinned by hand, while the segment stays as it is', async () => {
    const { unit, approved, editor } = await project()
    const [segment] = await approved([MARKET])
    const [first] = await unit()
    const { body } = await editor.agent.put(`/api/memory/${first!.id}`).send({ target: 'ตลาดน้ำเปิดตีสี่' }).expect(200)
    expect(body).toMatchObject({ id: first!.id, target: 'ตลาดน้ำเปิดตีสี่', source: MARKET.source })
    const { body: segments } = await editor.agent.get(`/api/documents/${segment!.documentId}/segments`).expect(200)
    expect(segments).toMatchObject([{ state: 'approved', target: MARKET.target }])
    const { body: changes } = await editor.agent.get(`/api/memory/${first!.id}/changes`).expect(200)
    expect(changes).toMatchObject([
      { by: { id: editor.id }, before: { target: MARKET.target }, after: { target: 'ตลาดน้ำเปิดตีสี่' } },
    ])
    await editor.agent.delete(`/api/memory/${first!.id}`).expect(200)
    expect(await unit()).toEqual([])
    await editor.agent.delete(`/api/memory/${first!.id}`).expect(404)
  })

  test('is searched in both languages', async () => {
    const { unit, approved } = await project()
    await approved([MARKET, SCHOOL, SHARE])
    const found = async (q: string) => (await unit(q)).map(({ source }) => source)
    for (const q of ['chợ nổi', 'CHO NOI BEN', 'bốn gi', 'ริมแม่น้ำ']) expect(await found(q), q).toEqual([MARKET.source])
    for (const q of ['nổi chợ', 'chơ', 'แม่น้ำโขง', '100%']) expect(await found(q), q).toEqual([])
    expect(await found('ขึ้น 15%')).toEqual([SHARE.source])
    expect(await found('ขึ้น_15%')).toEqual([])
    expect(await found('')).toHaveLength(3)
  })
})

describe('matches', () => {
  test('come with the likeness of their sources: the same text first, then what differs least', async () => {
    const { matches, approved } = await project()
    const near = MARKET.source.replace('bốn', 'năm')
    const [same] = await approved([MARKET, { source: near, target: 'ตลาดน้ำริมแม่น้ำเปิดตั้งแต่ตีห้าทุกวัน' }, SCHOOL])
    const found = await matches(MARKET.source)
    expect(found.map(({ source, score }) => [source, Math.round(score * 100)])).toEqual([
      [MARKET.source, 100],
      [near, 91],
    ])
    expect(found[0]).toMatchObject({ segmentId: same!.id, target: MARKET.target })
    expect((await matches(MARKET.source.replace('.', ' !')))[0]!.score).toBe(0.99)
  })

  test('are found however short the text is, in this project only, and never the segment itself', async () => {
    const one = await project()
    const two = await project()
    const [segment] = await one.approved([{ source: 'Ảnh', target: 'ภาพ' }])
    expect(await one.matches('Ảnh')).toMatchObject([{ target: 'ภาพ', score: 1 }])
    expect(await two.matches('Ảnh')).toEqual([])
    expect((await one.editor.agent.get(`/api/segments/${segment!.id}/matches`).expect(200)).body).toEqual([])
    expect(await one.matches('…')).toEqual([])
  })

  test('say the same pair once', async () => {
    const { matches, approved } = await project()
    await approved([MARKET, MARKET, MARKET])
    expect(await matches(MARKET.source)).toHaveLength(1)
  })
})
