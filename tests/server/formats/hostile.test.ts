import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../server/formats/format.ts'
import { FORMATS, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { formatMessage } from '../../../shared/formats/messages.ts'
import { LOCALES } from '../../../shared/model.ts'
import { ARTICLE } from './sample.ts'

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

const CASES: readonly (readonly [string, string, Uint8Array, string])[] = [
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

describe('hostile input is refused in words, at once', () => {
  it.each(CASES)('%s', async (_, name, bytes, code) => {
    const started = performance.now()
    const refused = await readFormat(bytes, { name }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FormatError)
    expect(refused).toMatchObject({ code })
    expect(performance.now() - started).toBeLessThan(2000)
    for (const locale of LOCALES)
      expect(formatMessage(locale, code, (refused as FormatError).params)).not.toMatch(/[{}]|^[a-z-]+$/)
  })
})

describe('a file that breaks off', () => {
  it.each(FORMATS.map(({ id }) => id))('%s: is refused, or read as far as it goes', async (id) => {
    const format = FORMATS.find((each) => each.id === id)!
    const whole = await writeFormat(format, [ARTICLE])
    const strict = ['xliff2', 'xliff12', 'tmx', 'tbx', 'docx', 'xlsx'].includes(id)
    for (const share of [0.1, 0.35, 0.5, 0.75, 0.9]) {
      const read = await readFormat(whole.slice(0, Math.floor(whole.length * share)), {
        name: `a.${format.extensions[0] ?? 'html'}`,
        format: id,
      }).catch((error: unknown) => error)
      if (strict || read instanceof Error) expect(read).toBeInstanceOf(FormatError)
    }
  })
})
