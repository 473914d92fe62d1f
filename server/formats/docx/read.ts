import type { Element } from '@xmldom/xmldom'
import { openArchive } from '../archive/open.ts'
import {
  FormatError,
  type FormatWarning,
  type InterchangeSegment,
  type ReadOptions,
  type ReadResult,
} from '../format.ts'
import { pairOf, sideOf } from '../languages.ts'
import { attribute, child } from '../xml/nodes.ts'
import { parseXml, type XmlFile } from '../xml/parse.ts'
import { type ParagraphText, readParagraph } from './paragraph.ts'
import { bilingualTable, tableSegments } from './table.ts'
import { below, isW, W } from './xml.ts'

export const DOCUMENT = 'word/document.xml'
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

export interface Docx {
  readonly parts: Record<string, Uint8Array>
  readonly file: XmlFile
  readonly body: Element
}

/** @throws FormatError `part-missing`, `docx-changes` with the paragraph, and those of the archive and of XML */
export function openDocx(bytes: Uint8Array): Docx {
  const parts = openArchive(bytes)
  const part = parts[DOCUMENT]
  if (!part) throw new FormatError('part-missing', {}, { part: DOCUMENT, format: 'DOCX' })
  const file = parseXml(part)
  const body = child(file.root, 'body', W)
  if (!body) throw new FormatError('part-missing', {}, { part: 'w:body', format: 'DOCX' })
  let paragraph = 0
  for (const each of below(body)) {
    if (isW(each, 'p')) paragraph++
    if (each.namespaceURI === W && CHANGES.has(each.localName ?? ''))
      throw new FormatError('docx-changes', { row: paragraph, element: each.nodeName })
  }
  return { parts, file, body }
}

/** Paragraphs that hold text, with their numbers in the document. */
export function textParagraphs(body: Element): { id: string; element: Element; read: ParagraphText }[] {
  return [...below(body)]
    .filter((each) => isW(each, 'p'))
    .map((element, i) => ({ id: `p${i + 1}`, element, read: readParagraph(element) }))
    .filter(({ read }) => read.text.replace(/[\uE000-\uF8FF\s]/g, '') !== '')
}

function roleOf(paragraph: Element): InterchangeSegment['role'] {
  const properties = child(paragraph, 'pPr', W)
  const style = properties && child(properties, 'pStyle', W)
  const name = style ? (attribute(style, 'w:val') ?? '') : ''
  if (/^title$/i.test(name)) return 'title'
  if (/^heading/i.test(name)) return 'heading'
  if (/^caption$/i.test(name)) return 'caption'
  if (/quote/i.test(name)) return 'quote'
  return (properties && child(properties, 'numPr', W)) || /^list/i.test(name) ? 'list' : undefined
}

/** A bilingual table's rows, or else the paragraphs of the document as one side. */
export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const { body, parts } = openDocx(bytes)
  const warnings: FormatWarning[] = parts['word/comments.xml']
    ? [{ place: {}, message: 'comments-kept', params: {} }]
    : []
  const table = bilingualTable(body, options)
  if (table) return { documents: [{ ...pairOf(options), segments: tableSegments(table, options) }], warnings }
  const paragraphs = textParagraphs(body)
  if (paragraphs.length === 0) throw new FormatError('article-empty')
  const side = sideOf(paragraphs.map(({ read }) => read.text).join('\n'), options)
  const segments = paragraphs.map(({ id, element, read }): InterchangeSegment => {
    const role = roleOf(element)
    return {
      id,
      ...(role && { role }),
      ...(side === 'source' ? { source: read.text } : { source: '', target: read.text }),
      ...(read.codes.length > 0 && { codes: read.codes }),
    }
  })
  return { documents: [{ ...pairOf(options), segments }], warnings }
}
