import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { FormatError } from '../format.ts'
import { readLight } from './light.ts'
import type { XmlElement } from './nodes.ts'

export interface XmlFile {
  readonly document: Document
  readonly root: Element
  readonly bom: boolean
  readonly encoding: string
  /** The XML declaration as it stood, empty where there was none. */
  readonly declaration: string
}

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
 * @returns the file as a DOM that keeps everything: comments, CDATA, unknown elements, white space
 * @throws FormatError `xml-broken`, `xml-doctype`, `xml-deep`, `encoding-broken`
 */
export function parseXml(bytes: Uint8Array): XmlFile {
  const { text, bom, encoding } = decodeXml(bytes)
  readLight(text, () => true)
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

/** An element that was reached by way of a DOM's root, as the DOM's own. */
export const domElement = (element: XmlElement): Element => element as Element
