import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format, InterchangeDocument } from '../../../server/formats/format.ts'
import { FORMATS, formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { ARTICLE, document } from './sample.ts'

const nameFor = ({ extensions }: Format) => `file.${extensions[0] ?? 'html'}`
const pairs = (documents: readonly InterchangeDocument[]) =>
  documents.flatMap(({ segments }) => segments.map(({ source, target }) => [source, target]))
const states = (documents: readonly InterchangeDocument[]) =>
  documents.flatMap(({ segments }) => segments.map(({ state }) => state))
const there = async (format: Format, sent: InterchangeDocument) =>
  readFormat(await writeFormat(format, [sent]), { name: nameFor(format), format: format.id })

const BILINGUAL = [
  'html-bilingual',
  'docx',
  'tsv',
  'csv',
  'xlsx',
  'jsonl',
  'xliff2',
  'xliff12',
  'tmx',
  'po',
  'mqm',
  'mt-metrics',
  'tbx',
]
const WITH_STATES = ['html-bilingual', 'docx', 'tsv', 'csv', 'xlsx', 'jsonl', 'xliff2', 'tmx']
const collapsed = (text: string | undefined) => text?.replace(/\s+/g, ' ')

describe('what is written is read again', () => {
  it.each(BILINGUAL)('%s keeps source and target', async (id) => {
    const format = formatById(id)
    await fc.assert(
      fc.asyncProperty(document, async (sent) => {
        const spaces = id === 'html-bilingual' ? collapsed : (text: string | undefined) => text
        const got = pairs((await there(format, sent)).documents)
        expect(got.map((pair) => pair.map(spaces))).toEqual(pairs([sent]).map((pair) => pair.map(spaces)))
      }),
      { numRuns: 25 },
    )
  })

  it.each(WITH_STATES)('%s keeps states', async (id) => {
    await fc.assert(
      fc.asyncProperty(document, async (sent) => {
        expect(states((await there(formatById(id), sent)).documents)).toEqual(states([sent]))
      }),
      { numRuns: 10 },
    )
  })

  it.each(FORMATS.map(({ id }) => id))('%s is recognised, and unchanged comes back byte for byte', async (id) => {
    const format = formatById(id)
    const bytes = await writeFormat(format, [ARTICLE])
    const { documents, format: found } = await readFormat(bytes, { name: nameFor(format) })
    expect(found.id).toBe(id === 'html-bilingual' ? 'html' : id)
    expect(Buffer.from(await writeFormat(format, documents, { original: bytes }))).toEqual(Buffer.from(bytes))
  })

  it.each(FORMATS.map(({ id }) => id))('%s: a change touches only what it changed', async (id) => {
    const format = formatById(id)
    const bytes = await writeFormat(format, [ARTICLE])
    const { documents } = await readFormat(bytes, { name: nameFor(format), format: id })
    const index = documents[0]!.segments.length - 1
    const changed = documents.map((each) => ({
      ...each,
      segments: each.segments.map((segment, i) => (i === index ? { ...segment, target: 'ข้อความใหม่ 7 คำ' } : segment)),
    }))
    const again = await readFormat(await writeFormat(format, changed, { original: bytes }), {
      name: nameFor(format),
      format: id,
    })
    expect(pairs(again.documents)).toEqual(pairs(changed))
  })

  it.each(
    FORMATS.filter(({ id }) => id !== 'tbx' && id !== 'po' && id !== 'mqm' && id !== 'mt-metrics').map(({ id }) => id),
  )('%s leaves out what is not approved when asked', async (id) => {
    const format = formatById(id)
    const { documents } = await readFormat(await writeFormat(format, [ARTICLE], { approvedOnly: true }), {
      name: nameFor(format),
      format: id,
    })
    const targets = documents
      .flatMap(({ segments }) => segments.map(({ target }) => target))
      .filter((target) => target !== undefined && target !== '')
    expect(targets.filter((target) => !/อนุมัติ|Approved text only/.test(target!))).toEqual(['ตลาดน้ำกลับมาเปิดอีกครั้ง'])
  })

  it.each(['txt', 'html', 'html-bilingual', 'markdown', 'tsv', 'csv', 'jsonl', 'xliff2', 'xliff12', 'tmx', 'tbx'])(
    '%s says that it holds approved text only',
    async (id) => {
      const written = new TextDecoder().decode(await writeFormat(formatById(id), [ARTICLE], { approvedOnly: true }))
      expect(written).toMatch(/approved/i)
    },
  )
})
