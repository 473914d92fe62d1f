import { type Decoded, decodeText } from '../encoding/decode.ts'

/** Labels under which pages name what is really a one-byte Thai or Vietnamese encoding. */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*(windows-874|tis-620|iso-8859-11|windows-1258)/i

/** A page's bytes → its text: the encoding that its meta element names where it is an older one, else as any text. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase()
  if (declared === undefined) return decodeText(bytes)
  const encoding = declared === 'windows-1258' ? declared : 'windows-874'
  return {
    text: new TextDecoder(encoding).decode(bytes).normalize('NFC'),
    encoding,
    bom: false,
    notes: [{ place: {}, message: 'encoding-converted', params: { encoding } }],
  }
}
