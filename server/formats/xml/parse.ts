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
  /** White space after the last element, which a DOM does not keep. */
  readonly end: string
  /** Whether every line ends as on Windows; a DOM knows line feeds only. */
  readonly windowsLines: boolean
}

/** How an XML file is encoded: by byte-order mark, else by the declaration, else UTF-8. */
export function xmlEncoding(bytes: Uint8Array): { bom: boolean; encoding: string } {
  const marks: [string, number[]][] = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ]
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  if (marked) return { bom: true, encoding: marked }
  if (bytes[0] === 0x3c && bytes[1] === 0) return { bom: false, encoding: 'utf-16le' }
  if (bytes[0] === 0 && bytes[1] === 0x3c) return { bom: false, encoding: 'utf-16be' }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  const known = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-\d+|tis-620)$/.test(declared)
  if (!known && !declared.startsWith('utf-16'))
    throw new FormatError('encoding-broken', { line: 1 }, { encoding: declared })
  return { bom: false, encoding: known ? declared : 'utf-8' }
}

/** Bytes of an XML file → its text. @throws FormatError `encoding-broken` */
export function decodeXml(bytes: Uint8Array): { text: string; bom: boolean; encoding: string } {
  const { bom, encoding } = xmlEncoding(bytes)
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), bom, encoding }
  } catch {
    throw new FormatError('encoding-broken', {}, { encoding })
  }
}

/** Small pieces keep a streaming parser's garbage small. */
const PIECE = 1 << 16

/** Bytes of an XML file → its text, piece by piece. @throws FormatError `encoding-broken` */
export function* xmlPieces(bytes: Uint8Array): Generator<string> {
  const { encoding } = xmlEncoding(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += PIECE) {
    try {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
    } catch {
      throw new FormatError('encoding-broken', {}, { encoding })
    }
  }
}

/**
 * @returns the file as a DOM that keeps everything: comments, CDATA, unknown elements, white space
 * @throws FormatError `xml-broken`, `xml-doctype`, `xml-deep`, `encoding-broken`
 */
export function parseXml(bytes: Uint8Array): XmlFile {
  const { text, bom, encoding } = decodeXml(bytes)
  readLight(text, () => 'remove')
  const parser = new DOMParser({
    onError: (level, message, context: { locator?: { lineNumber?: number } }) => {
      if (level !== 'warning')
        throw new FormatError('xml-broken', { line: context?.locator?.lineNumber }, { reason: message })
    },
  })
  const document = parser.parseFromString(text, 'text/xml')
  const root = document.documentElement
  if (root === null) throw new FormatError('xml-broken', { line: 1 }, { reason: 'no element' })
  return {
    document,
    root,
    bom,
    encoding,
    declaration: /^<\?xml[^>]*\?>\s*/.exec(text)?.[0] ?? '',
    end: text.slice(text.trimEnd().length),
    windowsLines: text.includes('\r\n') && !/(?<!\r)\n/.test(text),
  }
}

/** An element that was reached by way of a DOM's root, as the DOM's own. */
export const domElement = (element: XmlElement): Element => element as Element
