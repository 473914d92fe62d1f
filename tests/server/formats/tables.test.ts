import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../server/formats/format.ts'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = async (name: string, text: string, columns?: Record<string, string | number>) =>
  (await readFormat(utf8(text), { name, columns })).documents
const pairs = async (name: string, text: string, columns?: Record<string, string | number>) =>
  (await read(name, text, columns)).flatMap(({ segments }) => segments.map(({ source, target }) => [source, target]))

describe('columns', () => {
  it.each([
    ['English headings', 'a.csv', 'id,source,target\n1,Xin chào,สวัสดี\n', undefined],
    ['Vietnamese headings, semicolons', 'a.csv', 'STT;Bản gốc;Bản dịch\n1;Xin chào;สวัสดี\n', undefined],
    ['Thai headings, target first', 'a.tsv', 'คำแปล\tต้นฉบับ\nสวัสดี\tXin chào\n', undefined],
    ['no headings: by script', 'a.tsv', 'Xin chào\tสวัสดี\n', undefined],
    ['no headings, Thai first', 'a.csv', 'สวัสดี,Xin chào\n', undefined],
    ['mapped by heading', 'a.csv', 'A,B,C\nx,Xin chào,สวัสดี\n', { source: 'B', target: 'C' }],
    ['mapped by number', 'a.tsv', 'x\tXin chào\tสวัสดี\n', { source: 2, target: '3' }],
    ['a table that begins further down and in', 'a.csv', ',,\n,,\n,source,target\n,Xin chào,สวัสดี\n', undefined],
    ['a byte-order mark and CR LF', 'a.csv', '\ufeffsource,target\r\n"Xin chào","สวัสดี"\r\n', undefined],
  ] as const)('%s', async (_, name, text, columns) => {
    expect(await pairs(name, text, columns)).toEqual([['Xin chào', 'สวัสดี']])
  })

  it('keeps line breaks and quotation marks inside cells', async () => {
    expect(await pairs('a.csv', 'source,target\n"Dòng 1\nDòng ""2""",ก\n')).toEqual([['Dòng 1\nDòng "2"', 'ก']])
    expect(await pairs('a.tsv', 'source\ttarget\nNói: "Được\tพูดว่า "ได้\n')).toEqual([['Nói: "Được', 'พูดว่า "ได้']])
  })

  it('cuts documents by the column doc', async () => {
    expect(
      (await read('a.csv', 'doc,source,target\nx,a,ก\ny,b,ข\nx,c,ค\n')).map(({ id, segments }) => [
        id,
        segments.length,
      ]),
    ).toEqual([
      ['x', 2],
      ['y', 1],
    ])
  })

  it.each([
    ['columns that cannot be told', 'a,b,c\n1,2,3\n', undefined, 'columns-unknown'],
    ['a column that is not there', 'source,target\na,b\n', { source: 'nguồn', target: 2 }, 'column-missing'],
    ['headings and no rows', 'source,target\n', undefined, 'table-empty'],
  ] as const)('refuses %s', async (_, text, columns, code) => {
    const refused = readFormat(utf8(text), { name: 'a.csv', columns })
    await expect(refused).rejects.toBeInstanceOf(FormatError)
    await expect(refused).rejects.toMatchObject({ code })
  })
})

describe('written tables', () => {
  const document = {
    sourceLang: 'vi',
    targetLang: 'th',
    segments: [
      { source: '=1+1', target: "'@x" },
      { source: '- a', target: '+66' },
    ],
  }

  it.each(['csv', 'tsv'])('%s: no cell begins as a formula', async (id) => {
    const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeFormat(formatById(id), [document]))
    expect(written.startsWith('\ufeff')).toBe(true)
    for (const cell of written.slice(1).split(/[\r\n,\t]+/)) expect(cell).not.toMatch(/^[=+@-]/)
  })

  it.each([
    [
      'a.csv',
      'csv',
      'Mã;source;target;Người dịch\nk1;a;ก;Lan\nk2;b;ข;Mai\n',
      'Mã;source;target;Người dịch\nk1;a;ก;Lan\nk2;b;เปลี่ยน;Mai\n',
    ],
    ['a.tsv', 'tsv', 'x\tsource\ttarget\n1\ta "b\tก\n2\tb\t\n', 'x\tsource\ttarget\n1\ta "b\tก\n2\tb\tเปลี่ยน\n'],
  ])('%s: columns that are not ours stay', async (name, id, text, expected) => {
    const { documents } = await readFormat(utf8(text), { name })
    const changed = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment, i) => (i === 1 ? { ...segment, target: 'เปลี่ยน' } : segment)),
    }))
    expect(new TextDecoder().decode(await writeFormat(formatById(id), changed, { original: utf8(text) }))).toBe(
      expected,
    )
  })

  it('Excel: text stays text', async () => {
    const numbers = {
      sourceLang: 'vi',
      targetLang: 'th',
      segments: [
        { source: '1.586', target: '1,586' },
        { source: '=A1', target: '0012' },
      ],
    }
    const { documents } = await readFormat(await writeFormat(formatById('xlsx'), [numbers]), { name: 'a.xlsx' })
    expect(documents[0]?.segments).toEqual(numbers.segments)
  })

  it('Excel: other columns, styles and sheets stay', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node')
    const cell = (value: string) => ({ value, type: String })
    const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
    const bytes = await writeXlsxFile([
      {
        sheet: 'Bài',
        data: [
          [bold('Mã'), bold('source'), bold('target'), bold('Lan')],
          [cell('k1'), cell('a'), null, cell('x')],
        ],
      },
      { sheet: 'Khác', data: [[cell('giữ')]] },
    ]).toBuffer()
    const { documents } = await readFormat(bytes, { name: 'a.xlsx' })
    const changed = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment) => ({ ...segment, target: 'ก & ข' })),
    }))
    const written = await writeFormat(formatById('xlsx'), changed, { original: bytes })
    const { default: readXlsxFile } = await import('read-excel-file/node')
    expect(await readXlsxFile(Buffer.from(written))).toEqual([
      {
        sheet: 'Bài',
        data: [
          ['Mã', 'source', 'target', 'Lan'],
          ['k1', 'a', 'ก & ข', 'x'],
        ],
      },
      { sheet: 'Khác', data: [['giữ']] },
    ])
  })
})
