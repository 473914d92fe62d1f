import { XMLSerializer } from '@xmldom/xmldom'
import { utf8 } from '../bytes.ts'
import type { XmlFile } from './parse.ts'

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}

/** A parsed file → bytes, in the encoding it came in where that is UTF-8 or UTF-16, else UTF-8; its mark and declaration kept. */
export function serializeXml(file: XmlFile): Uint8Array {
  const serialized = new XMLSerializer().serializeToString(file.document).replace(/^<\?xml[^>]*\?>\s*/, '')
  const text = file.windowsLines ? serialized.replace(/\r?\n/g, '\r\n') : serialized
  const wide = file.encoding.startsWith('utf-16')
  const mended =
    wide || file.encoding === 'utf-8'
      ? file.declaration
      : file.declaration.replace(/encoding\s*=\s*["'][^"']+["']/, 'encoding="UTF-8"')
  const whole = (file.bom ? '\ufeff' : '') + mended + text.trimEnd() + file.end
  return wide ? utf16(whole, file.encoding === 'utf-16be') : utf8(whole)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

/** Text content as XML; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string => withoutInvalid(text).replace(/[&<>\r]/g, (letter) => ENTITIES[letter]!)
/** An attribute's value as XML. */
export const xmlAttribute = (text: string): string =>
  withoutInvalid(text).replace(/[&<>"\n\t\r]/g, (letter) => ENTITIES[letter]!)

const INVALID =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const withoutInvalid = (text: string) => text.replace(INVALID, '')
