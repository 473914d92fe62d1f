import { zipSync } from 'fflate'

const utf8 = (text: string) => new TextEncoder().encode(text)
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}]>`
const OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const xliff = (prologue: string) =>
  utf8(
    `<?xml version="1.0"?>${prologue}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi"><file id="f"><unit id="1"><segment><source>&b8;</source></segment></unit></file></xliff>`,
  )
const tmx = (prologue: string) =>
  utf8(
    `<?xml version="1.0"?>${prologue}<tmx version="1.4"><header srclang="vi"/><body><tu><tuv xml:lang="vi"><seg>&a;</seg></tuv></tu></body></tmx>`,
  )
const docx = (parts: Record<string, Uint8Array>) => zipSync(parts)
const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) })
const deep = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi"><file id="f">${'<group id="g">'.repeat(20_000)}`

/** What a hostile file is, its name, its bytes, and the code that it is refused with. */
export const HOSTILE: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['a billion laughs in XLIFF', 'a.xlf', xliff(LAUGHS), 'xml-doctype'],
  ['an external entity in XLIFF', 'a.xlf', xliff(OUTSIDE), 'xml-doctype'],
  ['a billion laughs in TMX', 'a.tmx', tmx(LAUGHS), 'xml-doctype'],
  ['an external entity in Word', 'a.docx', docx({ 'word/document.xml': utf8(`${OUTSIDE}<w/>`) }), 'xml-doctype'],
  ['an undeclared entity', 'a.tmx', tmx(''), 'xml-broken'],
  ['elements nested without end', 'a.xlf', utf8(deep), 'xml-deep'],
  ['a zip bomb', 'a.docx', bomb, 'archive-bomb'],
  ['a path that leads out', 'a.docx', docx({ '../../etc/cron.d/x': utf8('x') }), 'archive-path'],
  ['an absolute path', 'a.xlsx', docx({ '/etc/x': utf8('x') }), 'archive-path'],
  ['a Word file that is text', 'a.docx', utf8('Xin chào'), 'archive-broken'],
  ['a Word file that is another archive', 'a.docx', docx({ 'hello.txt': utf8('Xin chào') }), 'part-missing'],
  ['a workbook without a workbook', 'a.xlsx', docx({ 'hello.txt': utf8('Xin chào') }), 'part-missing'],
  ['a line of seven million letters', 'a.txt', utf8('a'.repeat(7_000_000)), 'line-too-long'],
  ['a cell of three million letters', 'a.csv', utf8(`source,target\n"${'a\n'.repeat(1_500_000)}",b`), 'line-too-long'],
  [
    'a thousand columns',
    'a.csv',
    utf8(`${Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',')}\n`),
    'too-many-columns',
  ],
  [
    'broken UTF-8',
    'a.txt',
    Uint8Array.from([...utf8('ชาวบ้าน\nปลูกกาแฟ '), 0xe0, 0x28, ...utf8(' มาก')]),
    'encoding-broken',
  ],
  [
    'broken UTF-8 in XML',
    'a.tmx',
    Uint8Array.from([...utf8('<tmx version="1.4">'), 0xff, 0xfe, 0xe0]),
    'encoding-broken',
  ],
  ['nothing', 'a.txt', new Uint8Array(), 'file-empty'],
  ['a quotation mark that never ends', 'a.csv', utf8('source,target\n"a,b\nc,d\n'), 'quote-open'],
  ['no format at all', 'a.bin', utf8('{"document":'), 'json-broken'],
  ['a file larger than any', 'a.txt', new Uint8Array(129 * 1024 * 1024), 'file-too-large'],
]
