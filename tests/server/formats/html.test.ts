import { expect, it } from 'vitest'
import type { InterchangeDocument } from '../../../server/formats/format.ts'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'

const PAGE = `<!doctype html>
<html lang="th"><head><meta charset="utf-8"><title>ตลาดน้ำเปิดอีกครั้ง</title><style>p { color: red }</style></head>
<body><nav><a href="/">หน้าแรก</a></nav>
<article>
<h1>ตลาดน้ำเปิดอีกครั้ง</h1>
<p class="lead">เรือกว่า <b>120</b> ลำเข้าเทียบท่าที่<a href="/can-tho?a=1&amp;b=2">เมืองเกิ่นเทอ</a>ตั้งแต่เช้าตรู่ มีผู้คนจำนวนมากมารอชม</p>
<p>ชาวบ้านดีใจมาก<!-- ad --> คุณไม &amp; ลูกสาวกล่าวกับผู้สื่อข่าวเมื่อวานนี้<img src="a.png" alt="x"> ว่าจะมาขายผักทุกวัน</p>
<script>if (1 < 2) document.write("<p>ไม่ใช่ข้อความ</p>")</script>
<p><em><!-- x --><b>ตลาดเปิดถึงเที่ยงวัน</b>ของทุกวันเสาร์และ<b>วันอาทิตย์</b></em> <img src="b.png" alt=""></p>
</article>
</body></html>
`
const bytes = new TextEncoder().encode(PAGE)
const read = async () => (await readFormat(bytes, { name: 'a.html' })).documents[0]!
const write = async (document: InterchangeDocument) =>
  new TextDecoder().decode(await writeFormat(formatById('html'), [document], { original: bytes }))

it("keeps a page's tags as codes", async () => {
  const { segments } = await read()
  expect(segments.map(({ role, target }) => [role, target])).toEqual([
    ['title', 'ตลาดน้ำเปิดอีกครั้ง'],
    ['sapo', expect.stringContaining('เรือกว่า \uE000120\uE001 ลำเข้าเทียบท่าที่\uE002เมืองเกิ่นเทอ\uE003ตั้งแต่')],
    ['body', expect.stringContaining('มาก\uE000 คุณไม & ลูกสาว')],
    ['body', '\uE000ตลาดเปิดถึงเที่ยงวัน\uE001ของทุกวันเสาร์และ\uE002วันอาทิตย์\uE003'],
  ])
  expect(segments[1]!.codes).toMatchObject([
    { kind: 'open', pair: '1', text: '<b>' },
    { kind: 'close', pair: '1', text: '</b>' },
    { kind: 'open', pair: '3', text: '<a href="/can-tho?a=1&amp;b=2">' },
    { kind: 'close', pair: '3', text: '</a>' },
  ])
})

it('puts a translation back into its page, and touches nothing else', async () => {
  const document = await read()
  const segments = document.segments.map((segment, i) =>
    i === 1 ? { ...segment, target: 'ที่\uE002เกิ่นเทอ\uE003 <มี> \uE000120\uE001 ลำ' } : segment,
  )
  const written = await write({ ...document, segments })
  const paragraph = /<p class="lead">.*<\/p>/
  expect(written.replace(paragraph, '')).toBe(PAGE.replace(paragraph, ''))
  expect(paragraph.exec(written)?.[0]).toBe(
    '<p class="lead">ที่<a href="/can-tho?a=1&amp;b=2">เกิ่นเทอ</a> &lt;มี&gt; <b>120</b> ลำ</p>',
  )
})

it('writes a page of its own where a paragraph has no place in the one that it came from', async () => {
  const document = await read()
  const written = await write({ ...document, segments: [...document.segments, { source: '', target: 'ย่อหน้าใหม่' }] })
  expect(written).toContain('<p>ย่อหน้าใหม่</p>')
  expect(written).toContain('content="Songdesk"')
})
