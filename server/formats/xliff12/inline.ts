import type { Document, Element } from '@xmldom/xmldom'
import type { InlineCode } from '../format.ts'
import { type CodeTable, plainText, tagText } from '../xml/codes.ts'
import { attribute, isElement, isText, type XmlElement } from '../xml/nodes.ts'
import { writeCodes } from '../xml/writeCodes.ts'

const PAIRED = new Set(['g', 'mrk'])
const ENDS: Readonly<Record<string, InlineCode['kind']>> = { bx: 'open', bpt: 'open', ex: 'close', ept: 'close' }

const id = (element: XmlElement) => attribute(element, 'id') ?? attribute(element, 'mid') ?? ''
const pairOf = (element: XmlElement) => attribute(element, 'rid') ?? id(element)
const equivalent = (element: XmlElement) => attribute(element, 'equiv-text')
/** Native codes are the content of bpt, ept, ph and it; g, x and their like hold none. */
const shown = (element: XmlElement) => (element.textContent ?? '') || tagText(element)

function paired(element: XmlElement, table: CodeTable): string {
  const key = `${element.localName}:${id(element)}`
  const common = { id: id(element), pair: key }
  const open = table.character({
    key: `open:${key}`,
    code: { ...common, kind: 'open', text: tagText(element) },
    prototype: element,
  })
  const inside = readInline12(element, table)
  return (
    open +
    inside +
    table.character({
      key: `close:${key}`,
      code: { ...common, kind: 'close', text: tagText(element, true) },
      prototype: element,
    })
  )
}

function single(element: XmlElement, table: CodeTable): string {
  const kind = ENDS[element.localName ?? '']
  const code: InlineCode = {
    id: id(element),
    kind: kind ?? 'single',
    ...(kind && { pair: pairOf(element) }),
    text: shown(element),
    equivalent: equivalent(element),
  }
  return table.character({
    key: `${kind ?? element.localName}:${kind ? pairOf(element) : id(element)}`,
    code,
    prototype: element,
  })
}

/** Content of XLIFF 1.2 → text with a private-use character for each code. */
export function readInline12(content: XmlElement, table: CodeTable): string {
  let text = ''
  for (let node = content.firstChild; node; node = node.nextSibling) {
    if (isText(node)) text += plainText((node.nodeValue ?? '').normalize('NFC'), table)
    else if (isElement(node)) text += PAIRED.has(node.localName ?? '') ? paired(node, table) : single(node, table)
  }
  return text.normalize('NFC')
}

function halved(document: Document, prototype: Element, close: boolean): Element {
  const half = document.createElementNS(prototype.namespaceURI, close ? 'ex' : 'bx')
  half.setAttribute('id', close ? `${id(prototype)}-end` : id(prototype))
  half.setAttribute('rid', id(prototype))
  return half
}

/** Puts a text with codes into a source, target or segment mark. */
export const writeInline12 = (content: Element, text: string, table: CodeTable): void =>
  writeCodes(content, text, table, { paired: PAIRED, halved })
