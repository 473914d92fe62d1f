import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { alignMany } from '../../shared/align/alignMany.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  source: z.array(z.string()),
  target: z.array(z.string()),
})
type Document = z.infer<typeof Line>

/** Documents that teach each other; a longer stream is taken in parts of so many characters, to bound the memory. */
const PART = 8_000_000

class LineError extends Error {}

function readDocument(line: string, number: number): Document {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new LineError(`line ${number}: not JSON`)
  }
  const read = Line.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new LineError(`line ${number}: ${path.join('.') || 'line'}: ${message}`)
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ text: text.normalize('NFC') }))

async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function flush(documents: readonly Document[]): Promise<void> {
  const links = alignMany(
    documents.map(({ source, target }) => ({ source: paragraphs(source), target: paragraphs(target) })),
  )
  for (const [at, { id }] of documents.entries()) await say(`${JSON.stringify({ id, links: links[at] })}\n`)
}

async function alignLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let documents: Document[] = []
  let size = 0
  let number = 0
  try {
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      documents.push(readDocument(number === 1 ? line.replace(/^\uFEFF/, '') : line, number))
      size += line.length
      if (size < PART) continue
      await flush(documents)
      documents = []
      size = 0
    }
  } catch (error) {
    if (error instanceof LineError) await flush(documents)
    throw error
  }
  await flush(documents)
}

/**
 * `align FILE|-`: JSONL `{id, source: [text], target: [text]}` → `{id, links: [{source, target, score, doubtful?}]}`, in the
 * order of the input. A line that cannot be used stops it, named on standard error, with exit code 2; the lines before it are done.
 */
export async function align(file: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  try {
    await alignLines(file)
  } catch (error) {
    const fromSystem = error instanceof Error && 'syscall' in error
    if (!(error instanceof LineError) && !fromSystem) throw error
    console.error(`${file}: ${error.message}`)
    process.exitCode = 2
  }
}
