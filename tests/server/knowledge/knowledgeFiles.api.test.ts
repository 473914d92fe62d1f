import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Name, Term } from '../../../shared/api/knowledge.ts'
import { type Api, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

let api: Api
let admin: Somebody
beforeAll(async () => {
  api = await startApi()
  admin = await api.person('Admin', true)
})
afterAll(() => api.close())

type Kind = 'terms' | 'names' | 'memory'

async function makeShelf() {
  const { id } = await makeProject(api, admin)
  const path = (kind: Kind, what: 'import' | 'export') => `/api/projects/${id}/knowledge/${kind}/${what}`
  return {
    id,
    bring: (kind: Kind, name: string, text: string | Buffer) =>
      admin.agent.post(path(kind, 'import')).attach('files', Buffer.from(text), name),
    take: async (kind: Kind, format: string): Promise<string> => {
      const { body } = await admin.agent
        .get(path(kind, 'export'))
        .query({ format })
        .buffer(true)
        .parse(bytes)
        .expect(200)
      return (body as Buffer).toString('utf8')
    },
    terms: async (): Promise<Term[]> => (await admin.agent.get(`/api/projects/${id}/terms`).expect(200)).body,
    names: async (): Promise<Name[]> => (await admin.agent.get(`/api/projects/${id}/names`).expect(200)).body,
    memory: async (): Promise<{ source: string; target: string }[]> =>
      (await admin.agent.get(`/api/projects/${id}/memory`).expect(200)).body.units,
  }
}

function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = []
  if (!(response instanceof Readable)) throw new Error('no stream')
  response.on('data', (piece: Buffer) => pieces.push(piece))
  response.on('end', () => done(null, Buffer.concat(pieces)))
}

const TERMS = `source,preferred,admitted,forbidden,unless source,note
lúa nước | lúa,นาข้าว,ข้าวนาดำ,น้ำข้าว,nước gạo,việc đồng áng
sông,แม่น้ำ,,,,
`
const withoutStamp = ({ id: _id, changedBy: _by, changedAt: _at, ...body }: Term) => body

describe('terms', () => {
  test('come from a table and go out as TBX and CSV that bring in the same again', async () => {
    const shelf = await makeShelf()
    expect((await shelf.bring('terms', 'a.csv', TERMS).expect(200)).body).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
    })
    const terms = (await shelf.terms()).map(withoutStamp)
    expect(terms).toContainEqual({
      source: ['lúa nước', 'lúa'],
      preferred: ['นาข้าว'],
      admitted: ['ข้าวนาดำ'],
      forbidden: ['น้ำข้าว'],
      unlessSource: ['nước gạo'],
      note: 'việc đồng áng',
    })
    for (const format of ['tbx', 'csv']) {
      const file = await shelf.take('terms', format)
      const same = await shelf.bring('terms', `b.${format}`, file).expect(200)
      expect(same.body).toEqual({ added: 0, changed: 0, unchanged: 2 })
      const other = await makeShelf()
      await other.bring('terms', `b.${format}`, file).expect(200)
      expect((await other.terms()).map(withoutStamp)).toEqual(expect.arrayContaining(terms))
    }
  })

  test('are changed where the file says otherwise, with a history, and keep what it does not speak of', async () => {
    const shelf = await makeShelf()
    await shelf.bring('terms', 'a.csv', TERMS).expect(200)
    const second = await shelf.bring('terms', 'b.csv', 'lúa,ต้นข้าว\nchợ,ตลาด\n').expect(200)
    expect(second.body).toEqual({ added: 1, changed: 1, unchanged: 0 })
    const rice = (await shelf.terms()).find(({ preferred }) => preferred[0] === 'ต้นข้าว')!
    expect(rice).toMatchObject({ source: ['lúa'], forbidden: ['น้ำข้าว'], note: 'việc đồng áng' })
    const { body: changes } = await admin.agent.get(`/api/terms/${rice.id}/changes`).expect(200)
    expect(changes).toMatchObject([{ before: { preferred: ['นาข้าว'] } }, { before: null }])
  })

  test('are brought in all or not at all, and the file hears which entry is at fault', async () => {
    const shelf = await makeShelf()
    const broken = `source,preferred\nsông,แม่น้ำ\n,ตลาด\n`
    const { body } = await shelf.bring('terms', 'a.csv', broken).expect(422)
    expect(body).toMatchObject({
      code: 'import.unreadable',
      params: { file: 'a.csv', problem: 'entry-invalid', entry: 2, fields: 'source' },
    })
    expect(await shelf.terms()).toEqual([])
  })
})

describe('names', () => {
  const NAMES =
    'source,kind,preferred,admitted,note\nTrần Quang Khải,person,เจิ่น กวาง ขาย,ตรัน กวาง ขาย,\nHội An,place,ฮอยอัน,,\n'

  test('come from a table and go out as one', async () => {
    const shelf = await makeShelf()
    expect((await shelf.bring('names', 'a.csv', NAMES).expect(200)).body).toMatchObject({ added: 2 })
    expect(await shelf.names()).toMatchObject([
      { source: 'Hội An', kind: 'place', target: 'ฮอยอัน', variants: [] },
      { source: 'Trần Quang Khải', kind: 'person', target: 'เจิ่น กวาง ขาย', variants: ['ตรัน กวาง ขาย'] },
    ])
    const file = await shelf.take('names', 'csv')
    expect((await shelf.bring('names', 'b.csv', file).expect(200)).body).toEqual({ added: 0, changed: 0, unchanged: 2 })
    const changed = await shelf.bring('names', 'c.csv', file.replace('ฮอยอัน', 'โห่ยอาน')).expect(200)
    expect(changed.body).toEqual({ added: 0, changed: 1, unchanged: 1 })
  })

  test('of an unknown kind are refused', async () => {
    const shelf = await makeShelf()
    const { body } = await shelf.bring('names', 'a.csv', NAMES.replace('place', 'river')).expect(422)
    expect(body.params).toMatchObject({ problem: 'entry-invalid', entry: 2, fields: 'kind' })
    expect(await shelf.names()).toEqual([])
  })
})

describe('memory', () => {
  const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="vi" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="vi"><seg>Chợ <bpt i="1">&lt;b></bpt>nổi<ept i="1">&lt;/b></ept> họp sớm.</seg></tuv><tuv xml:lang="th"><seg>ตลาดน้ำเปิดเช้า</seg></tuv></tu>
<tu><prop type="x-songdesk-state">draft</prop><tuv xml:lang="vi"><seg>Chưa duyệt.</seg></tuv><tuv xml:lang="th"><seg>ยังไม่อนุมัติ</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>Chỉ có nguồn.</seg></tuv></tu>
</body></tmx>`

  test('comes from TMX: whole pairs that nobody calls unapproved, without their codes', async () => {
    const shelf = await makeShelf()
    expect((await shelf.bring('memory', 'a.tmx', TMX).expect(200)).body).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await shelf.memory()).toMatchObject([
      { source: 'Chợ nổi họp sớm.', target: 'ตลาดน้ำเปิดเช้า', segmentId: null, title: null },
    ])
    for (const format of ['tmx', 'csv']) {
      const same = await shelf.bring('memory', `b.${format}`, await shelf.take('memory', format)).expect(200)
      expect(same.body).toEqual({ added: 0, changed: 0, unchanged: 1 })
    }
  })

  test('takes the newer translation of the one that an earlier file brought; two of one file stand side by side', async () => {
    const shelf = await makeShelf()
    await shelf.bring('memory', 'a.csv', 'source,target\nMưa.,ฝนตก\n').expect(200)
    const newer = await shelf.bring('memory', 'b.csv', 'source,target\nMưa.,ฝน\n').expect(200)
    expect(newer.body).toEqual({ added: 0, changed: 1, unchanged: 0 })
    const two = await shelf.bring('memory', 'c.csv', 'source,target\nMưa.,ฝน\nMưa.,มีฝน\n').expect(200)
    expect(two.body).toEqual({ added: 1, changed: 0, unchanged: 1 })
    expect((await shelf.memory()).map(({ target }) => target).sort()).toEqual(['ฝน', 'มีฝน'])
  })
})

test('what cannot be read, and formats that a kind has not, are refused', async () => {
  const shelf = await makeShelf()
  await shelf.bring('terms', 'a.tbx', '<tbx><broken').expect(422)
  expect((await shelf.bring('memory', 'a.tmx', '<tmx><body>').expect(422)).body.code).toBe('import.unreadable')
  await admin.agent.post(`/api/projects/${shelf.id}/knowledge/terms/import`).expect(422)
  const { body } = await admin.agent.get(`/api/projects/${shelf.id}/knowledge/names/export`).query({ format: 'tbx' })
  expect(body).toMatchObject({ code: 'export.format', params: { known: ['csv'] } })
})
