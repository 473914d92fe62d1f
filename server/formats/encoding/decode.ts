import { FormatError, type FormatWarning } from '../format.ts'
import { fromTcvn3, fromVni } from './legacy.ts'
import { vietnameseWords } from './vietnamese.ts'

/** A file's text and how it was found. */
export interface Decoded {
  /** NFC, without byte-order mark. */
  readonly text: string
  /** The text letter by letter as the file has it, not composed, where it is in Unicode. */
  readonly asWritten?: string
  /** WHATWG label, or `tcvn3`, `vni`. */
  readonly encoding: string
  readonly bom: boolean
  readonly notes: readonly FormatWarning[]
}

const note = (message: string, params: Record<string, string | number> = {}): FormatWarning => ({
  place: {},
  message,
  params,
})

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** UTF-16 without a mark: one of each two bytes is 0 in the Latin parts. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > length / 10 && even === 0) return 'utf-16le'
  if (even > length / 10 && odd === 0) return 'utf-16be'
  return undefined
}

/** The first line with a byte sequence that is no UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    const stop = end === -1 ? bytes.length : end
    try {
      decoder.decode(bytes.subarray(start, stop))
    } catch {
      return line
    }
    start = stop + 1
  }
  return line
}

/** Bytes beyond ASCII: how many, how many of them sit in valid UTF-8 sequences, how many in runs of three and more. */
function highBytes(bytes: Uint8Array) {
  let high = 0
  let utf8 = 0
  let runs = 0
  for (let i = 0; i < Math.min(bytes.length, 200_000); ) {
    const byte = bytes[i]!
    if (byte < 0x80) {
      i++
      continue
    }
    let end = i
    while (end < bytes.length && bytes[end]! >= 0x80) end++
    high += end - i
    if (end - i >= 3) runs += end - i
    utf8 += validUtf8(bytes.subarray(i, end))
    i = end
  }
  return { high, utf8, runs }
}

function validUtf8(run: Uint8Array): number {
  let valid = 0
  for (let i = 0; i < run.length; ) {
    const lead = run[i]!
    const size = lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    const tail = run.subarray(i + 1, i + size)
    if (size > 1 && lead < 0xf8 && tail.length === size - 1 && tail.every((byte) => byte >= 0x80 && byte < 0xc0)) {
      valid += size
      i += size
    } else i++
  }
  return valid
}

const VIETNAMESE_BYTES: readonly [string, (bytes: Uint8Array) => string][] = [
  ['windows-1258', (bytes) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC')],
  ['tcvn3', (bytes) => fromTcvn3(new TextDecoder('windows-1252').decode(bytes))],
  ['vni', (bytes) => fromVni(new TextDecoder('windows-1252').decode(bytes))],
]

/** One-byte text of an older system: the reading with the most Vietnamese syllables, or Thai where high bytes stand in long runs. */
function decodeOneByte(bytes: Uint8Array): Decoded | undefined {
  const { high, utf8, runs } = highBytes(bytes)
  if (utf8 > high * 0.6) return undefined
  const thai = new TextDecoder('windows-874').decode(bytes)
  const thaiLetters = thai.match(/[\u0e01-\u0e5b]/g)?.length ?? 0
  if (runs > high * 0.7 && thaiLetters > high * 0.9)
    return {
      text: thai,
      encoding: 'windows-874',
      bom: false,
      notes: [note('encoding-converted', { encoding: 'windows-874' })],
    }
  const readings = VIETNAMESE_BYTES.map(([encoding, read]) => {
    const text = read(bytes)
    const { accented, syllables } = vietnameseWords(text)
    return { encoding, text, share: accented === 0 ? 0 : syllables / accented }
  })
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share < 0.6) return undefined
  return {
    text: best.text,
    encoding: best.encoding,
    bom: false,
    notes: [note('encoding-converted', { encoding: best.encoding })],
  }
}

/** Unicode text that is really TCVN3 or VNI read as windows-1252, as old documents come out when pasted. */
function mendPasted(text: string): { text: string; notes: FormatWarning[] } {
  const sample = text.slice(0, 20_000)
  const plain = vietnameseWords(sample)
  if (plain.accented + (sample.match(/[¡-¿]/g)?.length ?? 0) < 3 || /[\u0e00-\u0e7f]/.test(sample))
    return { text, notes: [] }
  if (plain.telling > 0 || /[\u0300-\u036f]/.test(sample)) return { text, notes: [] }
  for (const [encoding, convert] of [
    ['tcvn3', fromTcvn3],
    ['vni', fromVni],
  ] as const) {
    const { accented, syllables, telling } = vietnameseWords(convert(sample))
    if (syllables >= accented * 0.8 && telling >= 2)
      return { text: convert(text), notes: [note('encoding-converted', { encoding })] }
  }
  return { text, notes: [] }
}

/**
 * Bytes of a text file → its text. Knows UTF-8, UTF-16 (with and without mark), and the older windows-874 (Thai),
 * windows-1258, TCVN3 and VNI (Vietnamese); also Unicode text that is really TCVN3 or VNI.
 * @returns NFC text; whatever was converted is told in `notes`
 * @throws FormatError `encoding-broken` with the first line that is no valid text, or holds U+0000, which no text does
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = starts(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : starts(bytes, 0xff, 0xfe)
      ? 'utf-16le'
      : starts(bytes, 0xfe, 0xff)
        ? 'utf-16be'
        : undefined
  const encoding = marked ?? unmarkedUtf16(bytes) ?? 'utf-8'
  let raw: string
  try {
    raw = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const older = encoding === 'utf-8' && marked === undefined ? decodeOneByte(bytes) : undefined
    if (older !== undefined) return older
    throw new FormatError('encoding-broken', { line: encoding === 'utf-8' ? brokenLine(bytes) : 1 }, { encoding })
  }
  const nothing = raw.indexOf('\u0000')
  if (nothing >= 0)
    throw new FormatError('encoding-broken', { line: raw.slice(0, nothing).split('\n').length }, { encoding })
  const mended = mendPasted(raw)
  const text = mended.text.normalize('NFC')
  const notes = text === mended.text ? mended.notes : [...mended.notes, note('text-composed')]
  return { text, asWritten: raw, encoding, bom: marked !== undefined, notes }
}
