import { describe, expect, it } from 'vitest'
import type { InterchangeDocument, WriteOptions } from '../../../server/formats/format.ts'
import { FORMATS, formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { ARTICLE } from './sample.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
const shown = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** A document as the database gives it: its segments under the file's own addresses, in whatever order, some changed. */
const changed = (document: InterchangeDocument, targets: Readonly<Record<number, string>>): InterchangeDocument => ({
  ...document,
  segments: document.segments.map((segment, i) =>
    targets[i] === undefined ? segment : { ...segment, target: targets[i] },
  ),
})

async function back(
  name: string,
  bytes: Uint8Array,
  targets: Readonly<Record<number, string>>,
  options: WriteOptions = {},
) {
  const { documents, format } = await readFormat(bytes, { name, columns: options.columns })
  return writeFormat(
    format,
    documents.map((document) => changed(document, targets)),
    { ...options, original: bytes },
  )
}

describe('a table comes back with nothing changed but the texts', () => {
  it.each([
    [
      'quotes where they were, blank lines, line ends, a last line without one',
      'a.csv',
      '\ufeff"Mã";"Bản gốc";"Bản dịch";ghi chú\r\n"k1";"a";"ก";"""x"" ; y"\r\n\r\n"k2";b;"ข";\r\nk3;c;ค;z',
      { 1: 'ใหม่; "มาก"', 2: 'สาม' },
      '\ufeff"Mã";"Bản gốc";"Bản dịch";ghi chú\r\n"k1";"a";"ก";"""x"" ; y"\r\n\r\n"k2";b;"ใหม่; ""มาก""";\r\nk3;c;สาม;z',
    ],
    [
      'a cell of several lines, a row that is too short, a formula',
      'a.csv',
      'x,source,other,target\n1,"a\nb",=1+1,ก\n2,c\n',
      { 0: 'หนึ่ง\nสอง', 1: '=SUM(A1)' },
      'x,source,other,target\n1,"a\nb",=1+1,"หนึ่ง\nสอง"\n2,c,,\'=SUM(A1)\n',
    ],
    [
      'columns between tabs, quotes that are none',
      'a.tsv',
      'source\ttarget\tx\na "b\tก\t"c\nd\tข\t \n',
      { 0: 'ใหม่\tกว่า' },
      'source\ttarget\tx\na "b\tใหม่ กว่า\t"c\nd\tข\t \n',
    ],
    [
      'letters that are not composed, in a column that is not ours',
      'a.csv',
      'source,target,tên\na,ก,Hue\u0302\u0301\n',
      { 0: 'ข' },
      'source,target,tên\na,ข,Hue\u0302\u0301\n',
    ],
  ])('%s', async (_, name, text, targets, expected) => {
    expect(shown(await back(name, utf8(text), targets))).toBe(expected)
  })

  it('UTF-16 stays UTF-16', async () => {
    expect(await back('a.tsv', utf16('source\ttarget\r\na\tก\r\n'), { 0: 'ข' })).toEqual(
      utf16('source\ttarget\r\na\tข\r\n'),
    )
  })

  it('columns that were mapped by hand are the ones written', async () => {
    const columns = { source: 'B', target: 'C' }
    expect(shown(await back('a.csv', utf8('A,B,C\nx,a,ก\n'), { 0: 'ข' }, { columns }))).toBe('A,B,C\nx,a,ข\n')
  })

  it('rows are found by their id, else by their place among those of their article', async () => {
    const bytes = utf8('id,doc,source,target\nk1,x,a,ก\nk1,x,b,ข\nk3,x,c,ค\n,y,d,ง\n')
    const { documents, format } = await readFormat(bytes, { name: 'a.csv' })
    const [x, y] = documents
    const turned = { ...changed(x!, { 2: 'สาม' }), segments: changed(x!, { 2: 'สาม' }).segments.slice(2) }
    expect(shown(await writeFormat(format, [turned, changed(y!, { 0: 'สี่' })], { original: bytes }))).toBe(
      'id,doc,source,target\nk1,x,a,ก\nk1,x,b,ข\nk3,x,c,สาม\n,y,d,สี่\n',
    )
  })
})

describe('JSON lines come back with nothing changed but the texts', () => {
  it.each([
    [
      'spaces, fields and escapes of others',
      '{"source": "a", "x": {"target": "không"}, "target" : "ก",  "n": 1.0}\r\n\r\n{"source":"b\\u00e0","target":"ข"}\r\n',
      { 0: 'ใหม่ "มาก"' },
      '{"source": "a", "x": {"target": "không"}, "target" : "ใหม่ \\"มาก\\"",  "n": 1.0}\r\n\r\n{"source":"b\\u00e0","target":"ข"}\r\n',
    ],
    [
      'a line that had no target',
      '{"document":"d","sourceLang":"vi","targetLang":"th"}\n{"id":7,"source":"a"}\n',
      { 0: 'ก' },
      '{"document":"d","sourceLang":"vi","targetLang":"th"}\n{"id":7,"source":"a","target":"ก"}\n',
    ],
  ])('%s', async (_, text, targets, expected) => {
    expect(shown(await back('a.jsonl', utf8(text), targets))).toBe(expected)
  })

  it('a state goes in too where there is one', async () => {
    const bytes = utf8('{"id":"1","source":"a","target":"ก","state":"machine"}\n')
    const { documents, format } = await readFormat(bytes, { name: 'a.jsonl' })
    const approved = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment) => ({ ...segment, state: 'approved' as const })),
    }))
    expect(shown(await writeFormat(format, approved, { original: bytes }))).toBe(
      '{"id":"1","source":"a","target":"ก","state":"approved"}\n',
    )
  })
})

describe('an XML file comes back with nothing changed but the texts', () => {
  it.each([
    ['line ends of Windows, white space at the end', '\r\n', '\r\n\r\n'],
    ['no line end at the end', '\n', ''],
  ])('%s', async (_, line, end) => {
    const whole = (target: string) =>
      `<?xml version="1.0"?>${line}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="th">${line}<file id="f"><unit id="1"><segment>${line}<source>a</source><target>${target}</target></segment></unit></file></xliff>${end}`
    expect(shown(await back('a.xlf', utf8(whole('ก')), { 0: 'ข' }))).toBe(whole('ข'))
  })
})

describe('approved text alone', () => {
  const BOTH = ['tsv', 'csv', 'xlsx', 'jsonl', 'xliff2', 'xliff12', 'tmx', 'po']
  it.each(BOTH)('%s: nothing that is not approved stays in the file that it goes back into', async (id) => {
    const format = FORMATS.find((each) => each.id === id)!
    const bytes = await writeFormat(format, [ARTICLE])
    const { documents } = await readFormat(bytes, { name: `a.${format.extensions[0]}`, format: id })
    const states = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment, i) => ({
        ...segment,
        state: i === 0 ? ('approved' as const) : ('draft' as const),
      })),
    }))
    const written = await writeFormat(formatById(id), states, { original: bytes, approvedOnly: true })
    const again = await readFormat(written, { name: `a.${format.extensions[0]}`, format: id })
    const targets = again.documents.flatMap(({ segments }) => segments.map(({ target = '' }) => target))
    expect(targets).toEqual(targets.map((_, i) => (i === 0 ? documents[0]!.segments[0]!.target : '')))
  })
})
