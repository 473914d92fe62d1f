import { describe, expect, it } from 'vitest'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { readConcepts } from '../../../server/formats/tbx/concepts.ts'
import { streamTmx } from '../../../server/formats/tmx/read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ])
const tuv = (lang: string, seg: string) => `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`
const tmx = (units: string, prologue = '', srclang = 'vi') =>
  `<?xml version="1.0"?>${prologue}<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="${srclang}" datatype="plaintext"/><body>${units}</body></tmx>`
const pairs = async (bytes: Uint8Array) => {
  const { documents } = await readFormat(bytes, { name: 'a.tmx' })
  return documents[0]!.segments.map(({ source, target }) => [source, target])
}

describe('TMX', () => {
  const PLAIN = `<tu>${tuv('vi', 'Xin chào')}${tuv('th', 'สวัสดี')}</tu>`
  it.each([
    ['UTF-8', utf8(tmx(PLAIN))],
    ['UTF-16 with a mark', utf16(tmx(PLAIN))],
    ['a DOCTYPE without a subset', utf8(tmx(PLAIN, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'))],
    [
      'regions and other cases',
      utf8(tmx(`<tu>${tuv('VI-vn', 'Xin chào')}${tuv('th-TH', 'สวัสดี')}${tuv('en', 'Hello')}</tu>`)),
    ],
    ['target first, srclang *all*', utf8(tmx(`<tu>${tuv('th', 'สวัสดี')}${tuv('vi', 'Xin chào')}</tu>`, '', '*all*'))],
    [
      'the old attribute lang',
      utf8(tmx('<tu><tuv lang="vi"><seg>Xin chào</seg></tuv><tuv lang="th"><seg>สวัสดี</seg></tuv></tu>')),
    ],
  ])('%s', async (_, bytes) => {
    expect(await pairs(bytes)).toEqual([['Xin chào', 'สวัสดี']])
  })

  it('takes another pair where the file has neither language', async () => {
    const { documents } = await readFormat(utf8(tmx(`<tu>${tuv('en', 'Hello')}${tuv('fr', 'Salut')}</tu>`, '', 'en')), {
      name: 'a.tmx',
    })
    expect(documents[0]).toMatchObject({
      sourceLang: 'en',
      targetLang: 'fr',
      segments: [{ source: 'Hello', target: 'Salut' }],
    })
  })

  it('pairs codes across languages by x, and puts them back', async () => {
    const bytes = utf8(
      tmx(
        `<tu><prop type="own">stays</prop>${tuv('vi', '<bpt i="1" x="5">&lt;b&gt;</bpt>a<ept i="1">&lt;/b&gt;</ept><ph x="6">{0}</ph>')}${tuv('th', '<bpt i="7" x="5">&lt;b&gt;</bpt>ก<ept i="7">&lt;/b&gt;</ept>')}</tu>`,
      ),
    )
    const { documents } = await readFormat(bytes, { name: 'a.tmx' })
    expect(documents[0]!.segments[0]).toMatchObject({ source: '\ue000a\ue001\ue002', target: '\ue000ก\ue001' })
    const changed = documents.map((each) => ({
      ...each,
      segments: [{ ...each.segments[0]!, target: '\ue002\ue000ข\ue001' }],
    }))
    const written = new TextDecoder().decode(await writeFormat(formatById('tmx'), changed, { original: bytes }))
    expect(written).toContain(
      '<seg><ph x="6">{0}</ph><bpt i="1" x="5">&lt;b&gt;</bpt>ข<ept i="1">&lt;/b&gt;</ept></seg>',
    )
    expect(written).toContain('<prop type="own">stays</prop>')
  })

  it('streams from pieces cut anywhere', async () => {
    const bytes = utf8(tmx(PLAIN.repeat(50)))
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    }
    const units = []
    for await (const unit of streamTmx(pieces())) units.push(unit)
    expect(units).toHaveLength(50)
    expect(units.every(({ target }) => target === 'สวัสดี')).toBe(true)
  })
})

describe('TBX', () => {
  const concept = (categories: string) => `<text><body><conceptEntry id="c9">${categories}</conceptEntry></body></text>`
  const DCA = `<tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2">${concept('<descrip type="definition">nghĩa</descrip><langSec xml:lang="vi"><termSec><term>thi đua</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec><langSec xml:lang="th"><termSec><term>การแข่งขัน</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec><termSec><term>เลียนแบบ</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>ผิด</note></termSec></langSec>')}</tbx>`
  const DCT = `<tbx type="TBX-Basic" style="dct" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">${concept('<basic:definition>nghĩa</basic:definition><langSec xml:lang="vi"><termSec><term>thi đua</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec><langSec xml:lang="th"><termSec><term>การแข่งขัน</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>เลียนแบบ</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><note>ผิด</note></termSec></langSec>')}</tbx>`
  const MARTIF = `<martif type="TBX" xml:lang="vi"><text><body><termEntry id="c9"><descripGrp><descrip type="definition">nghĩa</descrip></descripGrp><langSet xml:lang="vi"><tig><term>thi đua</term><termNote type="partOfSpeech">noun</termNote></tig></langSet><langSet xml:lang="th"><ntig><termGrp><term>การแข่งขัน</term><termNote type="administrativeStatus">preferred</termNote></termGrp></ntig><tig><term>เลียนแบบ</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>ผิด</note></tig></langSet></termEntry></body></text></martif>`

  it.each([
    ['version 3, DCA', DCA, 3],
    ['version 3, DCT', DCT, 3],
    ['version 2', MARTIF, 2],
  ])('%s', (_, xml, version) => {
    expect(readConcepts(utf8(xml))).toEqual({
      version,
      concepts: [
        {
          id: 'c9',
          definition: 'nghĩa',
          notes: [],
          terms: [
            { lang: 'vi', text: 'thi đua', partOfSpeech: 'noun', notes: [] },
            { lang: 'th', text: 'การแข่งขัน', status: 'preferred', notes: [] },
            { lang: 'th', text: 'เลียนแบบ', status: 'deprecated', notes: ['ผิด'] },
          ],
        },
      ],
    })
  })

  it('a term base as segments keeps its forbidden terms forbidden', async () => {
    const { documents } = await readFormat(utf8(DCA), { name: 'a.tbx' })
    const { concepts } = readConcepts(await writeFormat(formatById('tbx'), documents))
    expect(concepts.map(({ terms }) => terms.at(-1))).toMatchObject([
      { status: 'preferred' },
      { text: 'เลียนแบบ', status: 'deprecated' },
    ])
  })
})

describe('PO', () => {
  const PO =
    '# người dịch\nmsgid ""\nmsgstr ""\n"Language: th\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#: a.c:1\n#. lời nhắn\n#, fuzzy, c-format\n#| msgid "cũ"\nmsgctxt "menu"\nmsgid "Mở %s"\nmsgstr "เปิด %s"\n\nmsgid "một tệp"\nmsgid_plural "%d tệp"\nmsgstr[0] "%d ไฟล์"\n\n#~ msgid "bỏ"\n#~ msgstr "ทิ้ง"\n'

  it('reads context, fuzzy and notes', async () => {
    const { documents } = await readFormat(utf8(PO), { name: 'a.po' })
    expect(documents[0]).toMatchObject({
      targetLang: 'th',
      segments: [
        { id: 'menu\u0004Mở %s', source: 'Mở %s', target: 'เปิด %s', state: 'draft', notes: [{ text: 'lời nhắn' }] },
        { source: 'một tệp', target: '%d ไฟล์', state: 'translated' },
      ],
    })
  })

  it('an approval takes fuzzy away; references, previous texts and obsolete entries stay', async () => {
    const { documents } = await readFormat(utf8(PO), { name: 'a.po' })
    const changed = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment) => ({ ...segment, state: 'approved' as const })),
    }))
    const written = new TextDecoder().decode(await writeFormat(formatById('po'), changed, { original: utf8(PO) }))
    expect(written).toBe(PO.replace('#, fuzzy, c-format', '#, c-format'))
  })
})
