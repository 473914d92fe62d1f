import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settlePreview } from '../../../server/imports/settlePreview.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { type Api, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead', 'editor')
  projectId = project.id
  ;({ lead, editor } = project.people)
})
afterAll(() => api.close())

const preview = (...files: [name: string, text: string][]) => {
  const form = lead.agent.post(`/api/projects/${projectId}/import/files`).field('body', '{}')
  for (const [name, text] of files) form.attach('files', Buffer.from(text), name)
  return form
}
const store = async (read: ImportPreview): Promise<Segment[]> => {
  const { body } = await lead.agent
    .post(`/api/projects/${projectId}/documents`)
    .send(settlePreview(read, 'a'))
    .expect(200)
  return (await lead.agent.get(`/api/documents/${body.id}/segments`).expect(200)).body
}

test('many files are read each by itself or two by two; one that is refused stops no other, and is told of', async () => {
  const { body } = await preview(
    ['chợ.vi.txt', 'Chợ họp từ 5 giờ sáng.\nBà con bán rau.'],
    ['bảng.tsv', 'source\ttarget\nXe buýt chạy 20 chuyến.\tรถเมล์วิ่ง 20 เที่ยว'],
    ['chợ.th.txt', 'ตลาดเปิดตั้งแต่ 5 นาฬิกา\nชาวบ้านขายผัก'],
    ['hỏng.xlf', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi">'],
  ).expect(200)
  expect(body.previews.map(({ source }: ImportPreview) => source.length)).toEqual([2, 1])
  expect(body.previews[1].title).toBe('bảng')
  expect(body.files).toMatchObject([
    { name: 'chợ.vi.txt', articles: 1, problem: null },
    { name: 'chợ.th.txt', articles: 1, problem: null },
    { name: 'bảng.tsv', articles: 1, problem: null },
    { name: 'hỏng.xlf', articles: 0, problem: { code: 'import.unreadable', params: { file: 'hỏng.xlf' } } },
  ])
  expect(body.files[3].problem.params.place).toBeDefined()
})

const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:own="urn:example:own" version="2.1" srcLang="vi" trgLang="th">
 <file id="f1" own:kept="as it is">
  <unit id="u1">
   <segment id="s1"><source>Xem <pc id="1">bản đồ</pc> tại đây.</source><target>ดู<pc id="1">แผนที่</pc>ได้ที่นี่</target></segment>
  </unit>
  <unit id="u2">
   <segment id="s1"><source>Chợ đông người.</source><target>ตลาดมีคนมาก</target></segment>
  </unit>
 </file>
</xliff>
`

const taken = (segment: Segment, format: string, text = 'current') =>
  lead.agent
    .get(`/api/documents/${segment.documentId}/export`)
    .query({ format, text })
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')))
    })
    .expect(200)

const PO = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. giữ nguyên
msgid "Chợ mở cửa."
msgstr "ตลาดเปิด"

#~ msgid "cũ"
#~ msgstr "เก่า"
`
const TMX = `<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x" adminlang="en" srclang="vi" datatype="plaintext"/><body>
<tu tuid="kept"><prop type="own">x</prop><tuv xml:lang="vi"><seg>Chợ <bpt i="1">&lt;b&gt;</bpt>mở cửa<ept i="1">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang="th"><seg>ตลาด<bpt i="1">&lt;b&gt;</bpt>เปิด<ept i="1">&lt;/b&gt;</ept></seg></tuv></tu>
</body></tmx>
`
const MARKDOWN = '# ตลาดน้ำ\n\n```\nmã\n```\n\nตลาด**เปิด**ตั้งแต่ [เช้า](https://a.example/) ทุกวัน\n'

describe('an article goes back into the file that it came from', () => {
  test.each([
    ['po', 'a.po', PO, 0, 'ตลาดเปิด', 'ตลาดกลับมาเปิด', 'msgstr "ตลาดกลับมาเปิด"'],
    [
      'tmx',
      'a.tmx',
      TMX,
      0,
      'ตลาด\uE000เปิด\uE001',
      'ตลาดกลับมา\uE000เปิด\uE001',
      '<seg>ตลาดกลับมา<bpt i="1">&lt;b&gt;</bpt>เปิด<ept i="1">&lt;/b&gt;</ept></seg>',
    ],
    [
      'markdown',
      'a.md',
      MARKDOWN,
      1,
      'ตลาด\uE000เปิด\uE001ตั้งแต่ \uE002เช้า\uE003 ทุกวัน',
      'ทุกวันตั้งแต่ \uE002เช้า\uE003 ตลาด\uE000เปิด\uE001',
      'ทุกวันตั้งแต่ [เช้า](https://a.example/) ตลาด**เปิด**\n',
    ],
  ])('%s', async (format, name, text, at, before, after, written) => {
    const { body } = await preview([name, text]).expect(200)
    const segments = await store(body.previews[0])
    expect(segments[at]!.target).toBe(before)
    expect(segments[at]!.findings.filter(({ check }) => check === 'inline-codes')).toEqual([])
    await save(lead, segments[at]!, after)
    const { body: back } = await taken(segments[0]!, format)
    expect(back).toContain(written)
    for (const kept of ['#. giữ nguyên', '#~ msgstr "เก่า"', 'tuid="kept"><prop type="own">x</prop>', '```\nmã\n```'])
      if (text.includes(kept)) expect(back).toContain(kept)
  })

  test('the translation of two files goes back into its own; approved text alone is a file of its own', async () => {
    const { body } = await preview(
      ['chợ.vi.md', '# Chợ nổi\n\nChợ **mở cửa** từ sáng mỗi ngày.\n'],
      ['chợ.th.md', MARKDOWN],
    ).expect(200)
    const segments = await store(body.previews[0])
    expect(segments.map(({ source, codes }) => [source, codes.map(({ only }) => only)])).toEqual([
      ['Chợ nổi', []],
      ['Chợ mở cửa từ sáng mỗi ngày.', ['target', 'target', 'target', 'target']],
    ])
    expect(
      (await save(lead, segments[1]!, 'ตลาดเปิดทุกวัน')).findings.map(({ check, message }) => `${check} ${message}`),
    ).toEqual(expect.arrayContaining(['inline-codes missing']))
    await save(lead, { ...segments[1]!, version: 2 }, 'ทุก\uE002เช้า\uE003ตลาด\uE000เปิด\uE001')
    expect((await taken(segments[0]!, 'markdown')).body).toBe(
      '# ตลาดน้ำ\n\n```\nmã\n```\n\nทุก[เช้า](https://a.example/)ตลาด**เปิด**\n',
    )
    const { body: approved } = await taken(segments[0]!, 'markdown', 'approved')
    expect(approved).toContain('Approved text only')
    expect(approved).not.toContain('ตลาด')
  })
})

describe('a file of a translation tool', () => {
  test('keeps its inline codes, which are checked at every save', async () => {
    const { body } = await preview(['a.xlf', XLIFF]).expect(200)
    const [first] = await store(body.previews[0])
    expect(first!.source).toBe('Xem \uE000bản đồ\uE001 tại đây.')
    expect(first!.codes.map(({ kind, text }) => [kind, text])).toEqual([
      ['open', '<pc id="1">'],
      ['close', '</pc>'],
    ])
    expect(first!.findings).toEqual([])
    const saved = await save(lead, first!, 'ดู\uE000แผนที่ได้ที่นี่')
    expect(saved.findings.map(({ check, message }) => `${check} ${message}`)).toEqual(['inline-codes missing'])
    await editor.agent
      .post(`/api/segments/${first!.id}/approve`)
      .send({ baseVersion: 2, text: 'เชิญดู\uE000แผนที่\uE001' })
      .expect(200)
    const { body: memory } = await lead.agent.get(`/api/projects/${projectId}/memory`).query({ q: '' }).expect(200)
    expect(JSON.stringify(memory)).toContain('เชิญดูแผนที่')
    expect(JSON.stringify(memory)).not.toMatch(/[\uE000-\uF8FF]/)
  })

  test('is given back as it came, with the translation in its place', async () => {
    const { body } = await preview(['a.xlf', XLIFF]).expect(200)
    const segments = await store(body.previews[0])
    await save(lead, segments[0]!, 'เชิญดู\uE000แผนที่\uE001ที่นี่')
    const { body: xliff } = await taken(segments[0]!, 'xliff2')
    expect(xliff).toContain('own:kept="as it is"')
    expect(xliff).toContain('<target>เชิญดู<pc id="1">แผนที่</pc>ที่นี่</target>')
    expect(xliff).toContain('<unit id="u2">')
    const { body: plain } = await taken(segments[0]!, 'txt')
    expect(plain).toContain('เชิญดูแผนที่ที่นี่')
  })

  test('is kept while an article came from it, and let go of a day later where none did', async () => {
    const before = new Date(Date.now() - 2 * 24 * 3600_000).toISOString()
    const { body: used } = await preview(['used.xlf', XLIFF]).expect(200)
    await store(used.previews[0])
    await preview(['unused.xlf', XLIFF]).expect(200)
    await api.db.updateTable('importedFile').set({ at: before }).execute()
    await preview(['next.xlf', XLIFF]).expect(200)
    const kept = await api.db.selectFrom('importedFile').select('name').execute()
    expect(kept.map(({ name }) => name)).toContain('used.xlf')
    expect(kept.map(({ name }) => name)).not.toContain('unused.xlf')
  })
})
