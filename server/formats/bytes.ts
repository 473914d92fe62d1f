import { FormatError } from './format.ts'

/** No file that is read whole may be larger. */
export const MAX_BYTES = 128 * 1024 * 1024
/** No line of a text file, and no segment, may be longer (UTF-16 code units). */
export const MAX_LINE = 2_000_000

const encoder = new TextEncoder()

export const utf8 = (text: string): Uint8Array => encoder.encode(text)
/** With the byte-order mark without which spreadsheets take UTF-8 for an older encoding. */
export const utf8WithBom = (text: string): Uint8Array => encoder.encode(`\ufeff${text}`)

/** @throws FormatError `file-too-large`, `line-too-long` before anything is decoded */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES)
    throw new FormatError(
      'file-too-large',
      {},
      { megabytes: Math.ceil(bytes.length / 1048576), limit: MAX_BYTES / 1048576 },
    )
}

/** @throws FormatError `line-too-long` naming the first line over the limit */
export function checkLines(bytes: Uint8Array): void {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    const stop = end === -1 ? bytes.length : end
    if (stop - start > MAX_LINE * 3) throw new FormatError('line-too-long', { line }, { limit: MAX_LINE })
    start = stop + 1
  }
}

/** The first bytes as text, for `detect`: never throws. */
export function head(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(utf16).decode(bytes.subarray(0, 65_536))
}

/** A file name's ending, lower case, without the dot. */
export const extension = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
