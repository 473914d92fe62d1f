import { utf8, utf8WithBom } from '../bytes.ts'
import type { Decoded } from './decode.ts'

/** Text → bytes as the file had them: UTF-16 and byte-order mark stay; what was in an older encoding is UTF-8 from now on. */
export function encodeAs({ encoding, bom }: Decoded, text: string): Uint8Array {
  if (!encoding.startsWith('utf-16')) return (bom ? utf8WithBom : utf8)(text)
  const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le')
  return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes)
}
