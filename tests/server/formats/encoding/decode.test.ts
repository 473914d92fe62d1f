import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../server/formats/encoding/decode.ts'
import { FormatError } from '../../../../server/formats/format.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const oneByte = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
const thai874 = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0xe00 + 0xa0 : letter.charCodeAt(0))),
  )
const utf16 = (text: string, mark: boolean, bigEndian = false) => {
  const units = [...(mark ? `\ufeff${text}` : text)].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
const SENTENCE = 'Năm 2024, xã có 12 hộ trồng cà phê.'

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(SENTENCE), 'utf-8', SENTENCE],
    ['UTF-8 with a mark', utf8(`\ufeff${SENTENCE}`), 'utf-8', SENTENCE],
    ['UTF-16 little-endian', utf16(SENTENCE, true), 'utf-16le', SENTENCE],
    ['UTF-16 big-endian', utf16(SENTENCE, true, true), 'utf-16be', SENTENCE],
    ['UTF-16 without a mark', utf16(SENTENCE, false), 'utf-16le', SENTENCE],
    ['letters in parts', utf8(SENTENCE.normalize('NFD')), 'utf-8', SENTENCE],
    ['windows-874', thai874('ชาวบ้านปลูกกาแฟ 12 หลัง'), 'windows-874', 'ชาวบ้านปลูกกาแฟ 12 หลัง'],
    [
      'windows-1258',
      oneByte('Tr\u00ea\u00ec em vui ch\u00f5i \u00f0\u00ea\u0300n t\u00f4\u00ec'.replaceAll('\u0300', '\u00cc')),
      'windows-1258',
      'Trế em vui chơi đền tố'.normalize('NFC'),
    ],
    ['TCVN3', oneByte('N¨m 2024, x· cã 12 hé trång cµ phª.'), 'tcvn3', SENTENCE],
    ['TCVN3 in capitals', oneByte('Céng hßa\nHµ NéI Mïa §¤NG'), 'tcvn3', 'Cộng hòa\nHà NỘI Mùa ĐÔNG'],
    ['VNI', oneByte('Naêm 2024, xaõ coù 12 hoä troàng caø pheâ.'), 'vni', SENTENCE],
    ['TCVN3 pasted as Unicode', utf8('N¨m 2024, x· cã 12 hé trång cµ phª.'), 'utf-8', SENTENCE],
    ['VNI pasted as Unicode', utf8('Naêm 2024, xaõ coù 12 hoä troàng caø pheâ.'), 'utf-8', SENTENCE],
    [
      'French stays French',
      utf8('Le café était fermé à Noël, où est-il né ?'),
      'utf-8',
      'Le café était fermé à Noël, où est-il né ?',
    ],
    ['Thai with prices in £ and ½', utf8('ราคา £12 ½ ต่อ·กก.'), 'utf-8', 'ราคา £12 ½ ต่อ·กก.'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, text })
  })

  it('tells what it converted', () => {
    expect(decodeText(oneByte('N¨m 2024, x· cã 12 hé trång cµ phª.')).notes).toEqual([
      { place: {}, message: 'encoding-converted', params: { encoding: 'tcvn3' } },
    ])
    expect(decodeText(utf8(SENTENCE)).notes).toEqual([])
  })

  it.each([
    ['a stray byte', Uint8Array.from([...utf8('Đảng\nĐoàn '), 0xc3, 0x28, ...utf8(' ฮานอย')]), 2],
    ['text cut inside a letter', utf8('ชาวบ้าน\nปลูก').slice(0, -1), 2],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 73) % 127)), 1],
  ])('refuses %s with its line', (_, bytes, line) => {
    expect(() => decodeText(bytes)).toThrowError(FormatError)
    try {
      decodeText(bytes)
    } catch (error) {
      expect(error).toMatchObject({ code: 'encoding-broken', place: { line } })
    }
  })
})
