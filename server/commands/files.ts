import { readFile, stat } from 'node:fs/promises'
import { formatMessage, placeText } from '../../shared/formats/messages.ts'
import { MAX_BYTES } from '../formats/bytes.ts'
import { FormatError, type FormatWarning } from '../formats/format.ts'

const tooLarge = (size: number) =>
  new FormatError('file-too-large', {}, { megabytes: Math.ceil(size / 1048576), limit: MAX_BYTES / 1048576 })

/** A file's bytes, or standard input's for `-`. @throws FormatError `file-too-large` before a large file is read */
export async function readInput(file: string): Promise<Buffer> {
  if (file !== '-') {
    const { size } = await stat(file)
    if (size > MAX_BYTES) throw tooLarge(size)
    return readFile(file)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(size)
  }
  return Buffer.concat(chunks)
}

const said = (
  file: string,
  { place, code, params }: { place: FormatWarning['place']; code: string; params: FormatWarning['params'] },
) => [file, placeText('en', place), formatMessage('en', code, params)].filter((part) => part !== '').join(': ')

/** Warnings to standard error, a line each. */
export function sayWarnings(file: string, warnings: readonly FormatWarning[]): void {
  for (const { place, message, params } of warnings) console.error(said(file, { place, code: message, params }))
}

/** Runs a command on a file; input that cannot be used is told on standard error, with exit code 2. */
export async function onFile(file: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof FormatError) console.error(said(file, error))
    else if (error instanceof Error && 'code' in error && 'syscall' in error) console.error(`${file}: ${error.message}`)
    else throw error
    process.exitCode = 2
  }
}
