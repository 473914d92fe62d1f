import { describe, expect, it } from 'vitest'
import type { InterchangeSegment } from '../../../server/formats/format.ts'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const file = (units: string, namespaces = '') =>
  utf8(
    `<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" ${namespaces}><file original="a" source-language="vi" target-language="th" datatype="plaintext"><body>${units}</body></file></xliff>`,
  )
const unit = (content: string, attributes = '') => `<trans-unit id="1" ${attributes}>${content}</trans-unit>`
const first = async (bytes: Uint8Array) => (await readFormat(bytes, { name: 'a.xlf' })).documents[0]!.segments[0]!
const edited = async (bytes: Uint8Array, change: Partial<InterchangeSegment>) => {
  const { documents } = await readFormat(bytes, { name: 'a.xlf' })
  const changed = documents.map((each) => ({
    ...each,
    segments: each.segments.map((segment, i) => (i === 0 ? { ...segment, ...change } : segment)),
  }))
  return new TextDecoder().decode(await writeFormat(formatById('xliff12'), changed, { original: bytes }))
}
const SDL = 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'
const SEGMENTED = (conf: string) =>
  unit(
    `<source>Một. Hai.</source><seg-source><mrk mtype="seg" mid="1">Một.</mrk> <mrk mtype="seg" mid="2">Hai.</mrk></seg-source><target><mrk mtype="seg" mid="1">หนึ่ง</mrk> <mrk mtype="seg" mid="2"></mrk></target><sdl:seg-defs><sdl:seg id="1" conf="${conf}"/><sdl:seg id="2"/></sdl:seg-defs>`,
  )

describe('states of XLIFF 1.2', () => {
  it.each([
    ['new', 'state="new"', '', 'machine'],
    ['needs-translation', 'state="needs-translation"', '', 'draft'],
    ['translated', 'state="translated"', '', 'translated'],
    ['needs-review-translation', 'state="needs-review-translation"', '', 'translated'],
    ['signed-off', 'state="signed-off"', '', 'approved'],
    ['final', 'state="final"', '', 'approved'],
    ['approved', '', 'approved="yes"', 'approved'],
    ['a rejection', 'state="needs-review-translation" state-qualifier="rejected-grammar"', '', 'rejected'],
    ['nothing said', '', '', 'machine'],
  ])('%s', async (_, target, attributes, state) => {
    expect((await first(file(unit(`<source>a</source><target ${target}>ก</target>`, attributes)))).state).toBe(state)
  })

  it('an approval is written as tools read it, and taken back with it', async () => {
    const approved = await edited(file(unit('<source>a</source><target state="translated">ก</target>')), {
      state: 'approved',
    })
    expect(approved).toContain('approved="yes"')
    expect(approved).toContain('state="signed-off"')
    expect(await edited(utf8(approved), { state: 'rejected' })).not.toContain('approved=')
  })
})

describe('dialects', () => {
  it.each([
    ['Draft', 'draft'],
    ['Translated', 'translated'],
    ['ApprovedTranslation', 'approved'],
    ['RejectedSignOff', 'rejected'],
  ])('Trados: %s', async (conf, state) => {
    const { documents } = await readFormat(file(SEGMENTED(conf), SDL), { name: 'a.sdlxliff' })
    expect(documents[0]!.segments.map(({ id, source, target, state: said }) => [id, source, target, said])).toEqual([
      ['1/1', 'Một.', 'หนึ่ง', state],
      ['1/2', 'Hai.', '', undefined],
    ])
  })

  it('Trados: the state goes back into its definition, the text into its mark', async () => {
    const written = await edited(file(SEGMENTED('Draft'), SDL), { target: 'เปลี่ยน', state: 'approved' })
    expect(written).toContain('<mrk mtype="seg" mid="1">เปลี่ยน</mrk> <mrk mtype="seg" mid="2"/>')
    expect(written).toContain('conf="ApprovedTranslation"')
    expect(written).not.toContain('approved="yes"')
  })

  it('memoQ and Phrase', async () => {
    const memoq = file(
      unit('<source>a</source><target>ก</target>', 'mq:status="ManuallyConfirmed"'),
      'xmlns:mq="MQXliff"',
    )
    const phrase = file(
      unit('<source>a</source><target>ก</target>', 'm:confirmed="1"'),
      'xmlns:m="http://www.memsource.com/mxlf/2.0"',
    )
    expect((await first(memoq)).state).toBe('translated')
    expect(await edited(memoq, { state: 'rejected' })).toContain('mq:status="Rejected"')
    expect((await first(phrase)).state).toBe('translated')
    expect(await edited(phrase, { state: 'draft' })).toContain('m:confirmed="0"')
  })
})

describe('content', () => {
  const codes = unit(
    '<source>a <g id="1">b</g> <x id="2" equiv-text="!"/><bpt id="3" rid="r">&lt;i&gt;</bpt>c<ept id="4" rid="r">&lt;/i&gt;</ept></source><target/><my:own xmlns:my="urn:x">stays</my:own>',
  )

  it('codes are one character each, and come back as they were', async () => {
    const bytes = file(codes)
    const { source, codes: found } = await first(bytes)
    expect(source).toBe('a \ue000b\ue001 \ue002\ue003c\ue004')
    expect(found?.map(({ kind }) => kind)).toEqual(['open', 'close', 'single', 'open', 'close'])
    const written = await edited(bytes, { target: '\ue003ค\ue004\ue002 \ue000ข\ue001' })
    expect(written).toContain(
      '<target><bpt id="3" rid="r">&lt;i&gt;</bpt>ค<ept id="4" rid="r">&lt;/i&gt;</ept><x id="2" equiv-text="!"/> <g id="1">ข</g></target>',
    )
    expect(written).toContain('<my:own xmlns:my="urn:x">stays</my:own>')
  })

  it('a pair that no longer nests becomes two halves', async () => {
    expect(await edited(file(codes), { target: '\ue001ข\ue000' })).toContain(
      '<target><ex id="1-end" rid="1"/>ข<bx id="1" rid="1"/></target>',
    )
  })

  it('the machine’s text is an alternative that says so', async () => {
    const bytes = file(
      unit(
        '<source>a</source><target>ก</target><alt-trans origin="MT engine"><target>กก</target></alt-trans><note from="Lan">xem</note>',
      ),
    )
    expect(await first(bytes)).toMatchObject({ machine: 'กก', target: 'ก', notes: [{ text: 'xem', author: 'Lan' }] })
  })

  it('what may not be translated is locked', async () => {
    const bytes = file(unit('<source>a</source><target>ก</target>', 'translate="no"'))
    expect((await first(bytes)).locked).toBe(true)
    expect(await edited(bytes, { target: 'ข' })).toContain('<target>ก</target>')
  })
})
