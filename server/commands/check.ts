import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { LOCALES, type Locale, SEVERITIES, type Severity } from '../../shared/model.ts'
import { type CheckedLine, checkDocuments, type PrintedFinding } from './checkDocuments.ts'
import {
  CHECK_FORMATS,
  type CheckFormat,
  countByDocument,
  gatherDocuments,
  InputError,
  type InputLine,
  readCheckLines,
} from './checkLines.ts'

export interface CheckOptions {
  readonly format: string
  readonly failOn?: string
  readonly locale?: string
}

/** Lines in one task, enough that handing it over costs little beside the work. */
const TASK_LINES = 48
/** Below this many lines, starting threads takes longer than the work. */
const FEW_LINES = 192

type Write = (checked: CheckedLine) => string

const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
const fixOf = ({ fixes }: PrintedFinding) => fixes[0]?.text ?? ''

function tsvRows({ line, findings }: CheckedLine): string {
  return findings
    .map((finding) => {
      const { start = '', end = '' } = finding.target[0] ?? {}
      const words = finding.target.map((span) => line.target.slice(span.start, span.end)).join(' … ')
      const { check, severity, category, message } = finding
      return `${[line.line, line.id, check, severity, category, start, end, words, message, fixOf(finding)].map((cell) => oneLine(String(cell))).join('\t')}\n`
    })
    .join('')
}

const textRows = ({ line, findings }: CheckedLine): string =>
  findings
    .map(({ check, severity, message, target }) => {
      return `${line.line}:${(target[0]?.start ?? 0) + 1} ${severity} ${check}: ${oneLine(message)}\n`
    })
    .join('')

const WRITERS: Readonly<Record<CheckFormat, { head: string; write: Write }>> = {
  jsonl: { head: '', write: ({ line, findings }) => `${JSON.stringify({ id: line.id, findings })}\n` },
  tsv: { head: 'line\tid\tcheck\tseverity\tcategory\tstart\tend\ttext\tmessage\tfix\n', write: tsvRows },
  text: { head: '', write: textRows },
}

function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const known = values.find((each) => each === value)
  if (known === undefined) throw new InputError(`--${option} ${value}: not one of ${values.join(', ')}`)
  return known
}

async function* inTasks(documents: AsyncIterable<InputLine[]>): AsyncGenerator<InputLine[][]> {
  let task: InputLine[][] = []
  let size = 0
  for await (const document of documents) {
    task.push(document)
    size += document.length
    if (size < TASK_LINES) continue
    yield task
    task = []
    size = 0
  }
  if (task.length > 0) yield task
}

/** Results in whatever order they are ready: few lines here, many over the cores, never more in hand than the threads need. */
async function* checkAll(tasks: AsyncIterable<InputLine[][]>, locale: Locale): AsyncGenerator<CheckedLine[]> {
  const waiting: InputLine[][][] = []
  let lines = 0
  const rest = tasks[Symbol.asyncIterator]()
  let next = await rest.next()
  for (; !next.done && lines < FEW_LINES; next = await rest.next()) {
    waiting.push(next.value)
    lines += next.value.flat().length
  }
  if (next.done) {
    for (const documents of waiting) yield checkDocuments({ documents, locale })
    return
  }
  const { Piscina } = await import('piscina')
  const threads = availableParallelism()
  const pool = new Piscina<{ documents: InputLine[][]; locale: Locale }, CheckedLine[]>({
    filename: new URL('./checkDocuments.ts', import.meta.url).href,
    name: checkDocuments.name,
    minThreads: threads,
    maxThreads: threads,
  })
  const running = new Set<Promise<CheckedLine[]>>()
  const done: CheckedLine[][] = []
  try {
    while (waiting.length > 0 || running.size > 0 || !next.done) {
      while (running.size < threads * 3 && (waiting.length > 0 || !next.done)) {
        const documents = waiting.shift() ?? next.value
        if (documents === next.value) next = await rest.next()
        const result: Promise<CheckedLine[]> = pool.run({ documents, locale }).then((checked) => {
          running.delete(result)
          done.push(checked)
          return checked
        })
        running.add(result)
      }
      await Promise.race(running)
      yield* done.splice(0)
    }
  } finally {
    await pool.destroy()
  }
}

/** The same lines in the order of the input. */
async function* inOrder(results: AsyncIterable<CheckedLine[]>): AsyncGenerator<CheckedLine> {
  const early = new Map<number, CheckedLine>()
  let next = 0
  for await (const result of results) {
    for (const checked of result) early.set(checked.line.index, checked)
    for (let checked = early.get(next); checked; checked = early.get(next)) {
      early.delete(next++)
      yield checked
    }
  }
}

const say = (text: string): Promise<void> | undefined =>
  process.stdout.write(text) ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve))

async function checkFile(file: string, options: CheckOptions): Promise<void> {
  const format = oneOf('format', options.format, CHECK_FORMATS)
  const locale = oneOf('locale', options.locale ?? 'en', LOCALES)
  const gravest: readonly Severity[] =
    options.failOn === undefined
      ? []
      : SEVERITIES.slice(0, SEVERITIES.indexOf(oneOf('fail-on', options.failOn, SEVERITIES)) + 1)
  const twice = file !== '-' && (await stat(file)).isFile()
  const counts = twice ? await countByDocument(file, format) : undefined
  const documents = gatherDocuments(readCheckLines(file, format), counts)
  const { head, write } = WRITERS[format]
  await say(head)
  for await (const checked of inOrder(checkAll(inTasks(documents), locale))) {
    await say(write(checked))
    if (checked.findings.some(({ severity }) => gravest.includes(severity))) process.exitCode = 1
  }
}

/**
 * `check FILE|-`: findings on standard output, in the order of the input. Exit code 1 where a finding is as grave as
 * `--fail-on` asks, 2 where the input cannot be used (a regular file is read through before anything is printed).
 */
export async function check(file: string, options: CheckOptions): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  try {
    await checkFile(file, options)
  } catch (error) {
    const fromSystem = error instanceof Error && 'syscall' in error
    if (!(error instanceof InputError) && !fromSystem) throw error
    console.error(`${file}: ${error.message}`)
    process.exitCode = 2
  }
}
