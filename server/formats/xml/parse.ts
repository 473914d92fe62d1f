import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { SaxesParser } from 'saxes'
import { FormatError } from '../format.ts'

/** Elements may not be nested deeper: serialising and walking recurse. */
const MAX_DEPTH = 500

export interface XmlFile {
  readonly document: Document
  readonly root: Element
  readonly bom: boolean
  readonly encoding: string
  /** The XML declaration as it stood, empty where there was none. */
  readonly declaration: string
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length

/** Bytes of an XML file → its text: by byte-order mark, else by the declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): { text: string; bom: boolean; encoding: string } {
  const marks: [string, number[]][] = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ]
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  const unmarked =
    bytes[0] === 0x3c && bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : undefined
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase()
  const encoding = marked ?? unmarked ?? (declared?.startsWith('utf-16') ? 'utf-8' : (declared ?? 'utf-8'))
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), bom: marked !== undefined, encoding }
  } catch {
    throw new FormatError('encoding-broken', {}, { encoding })
  }
}

/**
 * Looks a text through with a strict parser: well-formed, prefixes declared, no internal subset and no entities, not too deep.
 * @throws FormatError with line and column
 */
export function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let depth = 0
  const at = () => ({ line: parser.line, column: parser.column + 1 })
  parser.on('error', (error) => {
    throw new FormatError('xml-broken', at(), { reason: error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') })
  })
  parser.on('doctype', (doctype) => {
    if (/[[]|<!ENTITY/.test(doctype)) throw new FormatError('xml-doctype', at())
  })
  parser.on('opentag', () => {
    depth++
    if (depth > MAX_DEPTH) throw new FormatError('xml-deep', at(), { limit: MAX_DEPTH })
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(text).close()
}

/**
 * @returns the file as a DOM that keeps everything: comments, CDATA, unknown elements, white space
 * @throws FormatError `xml-broken`, `xml-doctype`, `xml-deep`, `encoding-broken`
 */
export function parseXml(bytes: Uint8Array): XmlFile {
  const { text, bom, encoding } = decodeXml(bytes)
  const doctype = /<!DOCTYPE[^>[]*\[/.exec(text.slice(0, 20_000))
  if (doctype) throw new FormatError('xml-doctype', { line: lineAt(text, doctype.index) })
  checkXml(text)
  const parser = new DOMParser({
    onError: (level, message, context: { locator?: { lineNumber?: number } }) => {
      if (level !== 'warning')
        throw new FormatError('xml-broken', { line: context?.locator?.lineNumber }, { reason: message })
    },
  })
  const document = parser.parseFromString(text, 'text/xml')
  const root = document.documentElement
  if (root === null) throw new FormatError('xml-broken', { line: 1 }, { reason: 'no element' })
  return { document, root, bom, encoding, declaration: /^<\?xml[^>]*\?>\s*/.exec(text)?.[0] ?? '' }
}

const isElementNode = (node: Node): node is Element => node.nodeType === 1

/** Child elements, in order; all, or those of a name (and namespace). */
export function children(element: Element, name?: string, namespace?: string): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElementNode(node)) continue
    if (name !== undefined && node.localName !== name) continue
    if (namespace !== undefined && node.namespaceURI !== namespace) continue
    found.push(node)
  }
  return found
}

export const child = (element: Element, name: string, namespace?: string): Element | undefined =>
  children(element, name, namespace)[0]

/** An attribute's value, or undefined where it is not written. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? '') : undefined

/** "unit u3", on its line: for messages. */
export function placeOf(element: Element): { line: number | undefined; element: string } {
  const id = attribute(element, 'id')
  return { line: element.lineNumber, element: id === undefined ? element.nodeName : `${element.nodeName} ${id}` }
}
