import { zipSync } from 'fflate'
import { utf8 } from '../bytes.ts'
import { exportedTarget, type InterchangeDocument, type WriteOptions, withoutCodes } from '../format.ts'
import { approvedRemark, remark } from '../remarks.ts'
import { serializeXml, xmlText } from '../xml/write.ts'
import { writeParagraph } from './paragraph.ts'
import { DOCUMENT, openDocx, textParagraphs } from './read.ts'
import { bilingualTable, writeCell } from './table.ts'
import { W } from './xml.ts'

/** The original document with translations in the places of what they translate: layout, styles and pictures stay. */
export function editDocx(
  original: Uint8Array,
  [document]: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  const { parts, file, body } = openDocx(original)
  const segments = new Map(document?.segments.map((segment) => [segment.id, segment]))
  let changed = false
  const table = bilingualTable(body)
  if (table)
    for (const segment of segments.values()) {
      const target = exportedTarget(segment, options)
      if (
        target !== undefined &&
        segment.id !== undefined &&
        writeCell(table, segment.id, withoutCodes(target, segment.codes))
      )
        changed = true
    }
  else
    for (const { id, element, read } of textParagraphs(body).reverse()) {
      const segment = segments.get(id)
      const target = segment && exportedTarget(segment, options)
      if (target === undefined || target === '' || target === read.text) continue
      writeParagraph(element, target)
      changed = true
    }
  return changed ? zipSync({ ...parts, [DOCUMENT]: serializeXml(file) }) : original
}

const paragraph = (text: string, bold = false) =>
  text
    .split('\n')
    .map(
      (line) =>
        `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
    )
    .join('')
const cell = (width: number, content: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
  .join('')

function tableXml(document: InterchangeDocument, options: WriteOptions): string {
  const rows = document.segments.map((segment) => {
    const texts = [segment.source, exportedTarget(segment, options) ?? ''].map((text) =>
      cell(4500, paragraph(withoutCodes(text, segment.codes))),
    )
    return `<w:tr>${cell(700, paragraph(segment.id ?? ''))}${texts.join('')}${cell(1200, paragraph(segment.state ?? ''))}</w:tr>`
  })
  const head = `<w:tr>${[
    [700, 'id'],
    [4500, 'source'],
    [4500, options.approvedOnly ? 'approved target' : 'target'],
    [1200, 'state'],
  ]
    .map(([width, text]) => cell(Number(width), paragraph(String(text), true)))
    .join('')}</w:tr>`
  const said = approvedRemark(document, options)
  return `${said === undefined ? '' : paragraph(`[${said}]`)}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/><w:gridCol w:w="1200"/></w:tblGrid>${head}${rows.join('')}</w:tbl>`
}

const targetXml = (document: InterchangeDocument, options: WriteOptions): string => {
  const said = approvedRemark(document, options)
  const texts = document.segments.flatMap((segment) => {
    const target = exportedTarget(segment, options)
    return target
      ? [paragraph(withoutCodes(target, segment.codes), segment.role === 'title' || segment.role === 'heading')]
      : []
  })
  return `${said === undefined ? '' : paragraph(`[${said}]`)}${texts.join('')}${document.url ? paragraph(`${remark('sourceUrl', options)}: ${document.url}`) : ''}`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Documents → a new Word file: a table of source and target, or the translation alone. */
export function writeDocx(documents: readonly InterchangeDocument[], options: WriteOptions = {}): Uint8Array {
  const content = documents
    .map((document) => (options.layout === 'target' ? targetXml(document, options) : tableXml(document, options)))
    .join(paragraph(''))
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': utf8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${DOCUMENT}" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': utf8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${DOCUMENT}"/></Relationships>`,
    ),
    [DOCUMENT]: utf8(`${XML}<w:document xmlns:w="${W}"><w:body>${content}<w:p/><w:sectPr/></w:body></w:document>`),
  })
}
