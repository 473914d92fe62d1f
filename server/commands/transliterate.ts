import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { soundsLike } from '../../shared/names/soundsLike.ts'
import { ruleForm, transliterate as write } from '../../shared/names/transliterate.ts'

const UNUSABLE = 2
const Comparison = z.object({ id: z.union([z.string(), z.number()]), name: z.string(), thai: z.string() })

/** Lines of a file or of standard input (`-`), as they come. */
function linesOf(file: string): AsyncIterable<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  // An unreadable file must end the loop that reads its lines, which readline alone does not do.
  return createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })
}

async function print(record: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(record)}\n`)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
  }
}

async function printName(name: string): Promise<void> {
  const { kind, thai, variants } = write(name)
  await print({ name, kind, thai, variants })
}

function readComparison(line: string): z.infer<typeof Comparison> | string {
  try {
    const read = Comparison.safeParse(JSON.parse(line))
    return read.success ? read.data : z.prettifyError(read.error).replaceAll('\n', ' ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function compare(file: string): Promise<void> {
  let number = 0
  for await (const raw of linesOf(file)) {
    const line = number++ === 0 ? raw.replace(/^\uFEFF/, '') : raw
    if (line.trim() === '') continue
    const read = readComparison(line)
    if (typeof read === 'string') {
      process.stderr.write(`${file}: line ${number}: expected {id, name, thai} as JSON: ${read}\n`)
      process.exitCode = UNUSABLE
      return
    }
    const { distance, same } = soundsLike(read.name, read.thai)
    await print({ ...read, rule: ruleForm(read.name), distance: Number(distance.toFixed(4)), same })
  }
}

/**
 * `songdesk transliterate [NAME…]|-`: a JSON line `{name, kind, thai, variants}` for each name.
 * `--compare FILE|-`: for each `{id, name, thai}` a line with the rule's form and whether the Thai is this name by sound; a
 * broken line ends it with exit code 2 and a message that names the line.
 */
export async function transliterate(names: readonly string[], options: { compare?: string }): Promise<void> {
  try {
    if (options.compare !== undefined) return await compare(options.compare)
    for (const name of names.filter((given) => given !== '-')) await printName(name)
    if (names.includes('-') || names.length === 0) {
      for await (const line of linesOf('-')) if (line.trim() !== '') await printName(line.trim())
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = UNUSABLE
  }
}
