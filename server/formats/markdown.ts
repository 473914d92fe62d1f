import { extension, utf8, utf8WithBom } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import {
  exportedTarget,
  type Format,
  FormatError,
  type InterchangeDocument,
  type InterchangeSegment,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
} from './format.ts'
import { pairOf, sideOf } from './languages.ts'
import { findBlocks } from './markdown/blocks.ts'
import { readMarkdown, writeMarkdown } from './markdown/inline.ts'
import { approvedRemark } from './remarks.ts'

function read(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const { text, notes } = decodeText(bytes)
  const blocks = findBlocks(text)
  if (blocks.length === 0) throw new FormatError('article-empty')
  const side = sideOf(text, options)
  const segments = blocks.map(({ start, end, role }, i): InterchangeSegment => {
    const { text: said, codes } = readMarkdown(text.slice(start, end))
    return {
      id: `@${i + 1}`,
      role,
      ...(side === 'source' ? { source: said } : { source: '', target: said }),
      ...(codes.length > 0 && { codes }),
    }
  })
  const title = segments.find(({ role }) => role === 'title')
  return {
    documents: [{ ...pairOf(options), ...(title && { title: title.source || title.target }), segments }],
    warnings: notes,
  }
}

/** The original with each block's translation in its place; marks of blocks, code and everything between stay. */
function edit(original: Uint8Array, [document]: readonly InterchangeDocument[], options: WriteOptions): Uint8Array {
  const { text, bom } = decodeText(original)
  const segments = new Map(document?.segments.map((segment) => [segment.id, segment]))
  let written = ''
  let at = 0
  for (const [i, { start, end }] of findBlocks(text).entries()) {
    const segment = segments.get(`@${i + 1}`)
    const target = segment && exportedTarget(segment, options)
    written += text.slice(at, start) + (target ? writeMarkdown(target, segment.codes) : text.slice(start, end))
    at = end
  }
  return (bom ? utf8WithBom : utf8)(written + text.slice(at))
}

const PREFIXES: Readonly<Record<string, string>> = { title: '# ', heading: '## ', quote: '> ', list: '- ' }
/** Marks at the start of a line that would make it another kind of block. */
const escaped = (text: string) => text.replace(/^(\s*)([#>+*-]|\d+[.)])(?=\s)/, '$1\\$2')

function write(documents: readonly InterchangeDocument[], options: WriteOptions): Uint8Array {
  const texts = documents.map((document) => {
    const said = approvedRemark(document, options)
    const blocks = document.segments.flatMap((segment) => {
      const target = exportedTarget(segment, options)
      return target
        ? [
            (PREFIXES[segment.role ?? ''] ?? '') +
              escaped(writeMarkdown(target, segment.codes).replace(/\s*\n\s*/g, ' ')),
          ]
        : []
    })
    return [...(said === undefined ? [] : [`<!-- ${said} -->`]), ...blocks].join('\n\n')
  })
  return utf8(`${texts.join('\n\n')}\n`)
}

/** Markdown: headings, paragraphs, lists and quotes; code, addresses and tags are protected. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown'],
  mime: 'text/markdown; charset=utf-8',
  detect: (_, name) => (['md', 'markdown'].includes(extension(name)) ? 0.8 : 0),
  read,
  write: (documents, options = {}) =>
    options.original ? edit(options.original, documents, options) : write(documents, options),
}
