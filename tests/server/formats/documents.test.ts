import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    ...more,
  })
const run = (text: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`
const read = async (bytes: Uint8Array) => (await readFormat(bytes, { name: 'a.docx' })).documents[0]!
async function edited(bytes: Uint8Array, targets: readonly string[]) {
  const document = await read(bytes)
  const changed = {
    ...document,
    segments: document.segments.map((segment, i) => ({ ...segment, target: targets[i] ?? segment.target })),
  }
  return strFromU8(
    unzipSync(await writeFormat(formatById('docx'), [changed], { original: bytes }))['word/document.xml']!,
  )
}

describe('Word', () => {
  it('joins the runs that a word was cut into, and keeps roles', async () => {
    const { segments } = await read(
      docx(
        paragraph(run('Tiêu đề'), 'Title') +
          paragraph(run('Mư') + run('a lớn', '<w:lang w:val="vi"/>') + run(' hôm nay')) +
          paragraph(''),
      ),
    )
    expect(segments).toEqual([
      { id: 'p1', role: 'title', source: 'Tiêu đề' },
      { id: 'p2', source: 'Mưa lớn hôm nay' },
    ])
  })

  it('shows formats, links, tabs and notes as codes, and puts them back', async () => {
    const bytes = docx(
      paragraph(
        `<w:bookmarkStart w:id="0" w:name="b"/>${run('Chữ thường ')}${run('đậm', '<w:b/>')}<w:hyperlink w:anchor="b">${run('nối')}</w:hyperlink><w:r><w:tab/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
        'Body',
      ),
    )
    const { segments } = await read(bytes)
    expect(segments[0]?.source).toBe('Chữ thường \ue000đậm\ue001\ue002nối\ue003\ue004\ue005')
    expect(segments[0]?.codes?.map(({ kind }) => kind)).toEqual(['open', 'close', 'open', 'close', 'single', 'single'])
    const written = await edited(bytes, ['\ue002ลิงก์\ue003 ธรรมดา\ue000หนา\ue001\ue005\ue004'])
    expect(written).toContain('<w:pStyle w:val="Body"/>')
    expect(written).toContain('<w:bookmarkStart w:id="0" w:name="b"/>')
    expect(written).toMatch(
      /<w:hyperlink w:anchor="b"><w:r><w:t xml:space="preserve">ลิงก์<\/w:t><\/w:r><\/w:hyperlink><w:r><w:t xml:space="preserve"> ธรรมดา<\/w:t><\/w:r><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">หนา/,
    )
    expect(written.indexOf('footnoteReference')).toBeLessThan(written.indexOf('<w:tab/>'))
  })

  it('reads a bilingual table, and writes into its cells', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const bytes = docx(
      `<w:tbl>${row('STT', 'Bản gốc', 'Bản dịch')}${row('1', 'Xin chào', 'สวัสดี')}${row('2', 'Tạm biệt', '')}</w:tbl>`,
    )
    expect((await read(bytes)).segments).toEqual([
      { id: 'row2', source: 'Xin chào', target: 'สวัสดี' },
      { id: 'row3', source: 'Tạm biệt' },
    ])
    expect(await edited(bytes, ['สวัสดี', 'ลาก่อน'])).toContain('<w:t xml:space="preserve">ลาก่อน</w:t>')
  })

  it('refuses tracked changes, and tells of comments', async () => {
    const changed = docx(paragraph(run('a')) + paragraph(`<w:ins w:id="1">${run('b')}</w:ins>`))
    await expect(readFormat(changed, { name: 'a.docx' })).rejects.toMatchObject({
      code: 'docx-changes',
      place: { row: 2 },
    })
    const { warnings } = await readFormat(
      docx(paragraph(run('a')), { 'word/comments.xml': strToU8('<w:comments/>') }),
      { name: 'a.docx' },
    )
    expect(warnings).toMatchObject([{ message: 'comments-kept' }])
  })
})

describe('Markdown', () => {
  const MD =
    '---\ntitle: x\n---\n\n# Chợ **nổi** mở cửa\n\nMưa `a*b` ở [Huế](https://hue.example "h") và\nĐà Nẵng.\n\n```js\nlet x = 1\n```\n\n- Một *hai*\n- [ ] Ba\n\n> Lời nói\n\n| --- |\n'

  it('finds what is to be translated', async () => {
    const { documents } = await readFormat(utf8(MD), { name: 'a.md' })
    expect(documents[0]!.segments.map(({ role, source }) => [role, source.replace(/[\ue000-\uf8ff]/g, '·')])).toEqual([
      ['title', 'Chợ ·nổi· mở cửa'],
      ['body', 'Mưa · ở ·Huế· và·Đà Nẵng.'],
      ['list', 'Một ·hai·'],
      ['list', 'Ba'],
      ['quote', 'Lời nói'],
    ])
    expect(documents[0]!.segments[1]!.codes?.map(({ kind, text }) => [kind, text])).toEqual([
      ['single', '`a*b`'],
      ['open', '['],
      ['close', '](https://hue.example "h")'],
      ['single', '\n'],
    ])
  })

  it('puts translations into their places', async () => {
    const { documents } = await readFormat(utf8(MD), { name: 'a.md' })
    const targets = ['ตลาด\ue000น้ำ\ue001', 'ฝน\ue000 ที่\ue001เว้\ue002', 'หนึ่ง', 'สาม', 'คำพูด']
    const changed = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment, i) => ({ ...segment, target: targets[i] })),
    }))
    expect(new TextDecoder().decode(await writeFormat(formatById('markdown'), changed, { original: utf8(MD) }))).toBe(
      '---\ntitle: x\n---\n\n# ตลาด**น้ำ**\n\nฝน`a*b` ที่[เว้](https://hue.example "h")\n\n```js\nlet x = 1\n```\n\n- หนึ่ง\n- [ ] สาม\n\n> คำพูด\n\n| --- |\n',
    )
  })
})

describe('quality ratings', () => {
  const MQM =
    'system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\nmt1\td1\t1\t7\tr1\tĐảng họp\t<v>พรรคจีน</v>ประชุม\tAccuracy/Mistranslation\tMajor\t{}\nmt1\td1\t1\t7\tr2\t<v>Đảng</v> họp\tพรรคจีนประชุม\tAccuracy/Omission\tminor\t{}\nmt1\td1\t2\t8\tr1\tXong\tเสร็จ\tNo-error\tNo-error\t{}\n'

  it('WMT MQM: rows of one segment become its issues, and rows again', async () => {
    const { documents } = await readFormat(utf8(MQM), { name: 'a.tsv' })
    expect(documents[0]).toMatchObject({
      id: 'mt1/d1',
      segments: [
        {
          id: '7',
          source: 'Đảng họp',
          target: 'พรรคจีนประชุม',
          issues: [
            { category: 'accuracy/mistranslation', severity: 'major', side: 'target', start: 0, end: 7, rater: 'r1' },
            { category: 'accuracy/omission', severity: 'minor', side: 'source', start: 0, end: 4, rater: 'r2' },
          ],
        },
        { id: '8' },
      ],
    })
    const written = await writeFormat(formatById('mqm'), documents)
    expect((await readFormat(written, { name: 'a.tsv' })).documents).toEqual(documents)
  })

  it('mt-metrics-eval: spans count characters, not code units', async () => {
    const line = {
      source: 'a',
      hypothesis: '😀 ข่าวผิด',
      errors: [{ start: 2, end: 6, category: 'Fluency/Spelling', severity: 'minor' }],
      document_id: 'd',
      segment_id: 3,
      rater_id: 'r',
      src_lang: 'vi',
      tgt_lang: 'th',
    }
    const { documents } = await readFormat(utf8(`${JSON.stringify(line)}\n`), { name: 'a.jsonl' })
    expect(documents[0]!.segments[0]!.issues).toEqual([
      { category: 'fluency/spelling', severity: 'minor', side: 'target', start: 3, end: 7, rater: 'r' },
    ])
    const written = JSON.parse(new TextDecoder().decode(await writeFormat(formatById('mt-metrics'), documents)))
    expect(written.errors).toEqual([
      { start: 2, end: 6, category: 'Fluency/Spelling', severity: 'Minor', score: 1, is_source_error: false },
    ])
  })
})
