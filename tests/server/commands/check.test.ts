import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Each case starts the program, several of them more than once.
vi.setConfig({ testTimeout: 30_000 })

const ROOT = join(import.meta.dirname, '../../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songdesk-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Line {
  readonly id: string
  readonly findings: readonly { readonly check: string; readonly target: readonly { start: number; end: number }[] }[]
}

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli.ts', 'check', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const read = (stdout: string): Line[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const TWICE = { source: 'Cơ quan, đơn vị họp.', target: 'หน่วยงาน หน่วยงานประชุม' }

test('a line for every line, in order, with spans and messages', () => {
  const { status, stdout } = check(
    ['-', '--locale', 'vi'],
    jsonl([
      { id: 'a', doc: 'd', ...TWICE },
      { id: 'b', doc: 'd', source: 'Có.', target: 'มี' },
    ]),
  )
  expect(status).toBe(0)
  const lines = read(stdout)
  expect(lines.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(lines[0]?.findings).toContainEqual({
    check: 'doubled-words',
    severity: 'minor',
    category: 'fluency/duplication',
    message: '“หน่วยงาน” bị lặp',
    source: [],
    target: [{ start: 0, end: 17 }],
    fixes: [{ start: 0, end: 17, text: 'หน่วยงาน' }],
  })
  expect(lines[1]?.findings).toEqual([])
})

test('lines of one document that stand apart are one document; order holds over the threads', () => {
  const rows = Array.from({ length: 600 }, (_, i) => ({
    id: `${i}`,
    doc: `d${i % 5}`,
    source: `Số ${i}.`,
    target: i === 300 ? TWICE.target : `หมายเลข ${i}`,
  }))
  const { status, stdout } = check([file('many.jsonl', jsonl(rows))])
  expect(status).toBe(0)
  const lines = read(stdout)
  expect(lines.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(
    lines.filter(({ findings }) => findings.some((found) => found.check === 'doubled-words')).map(({ id }) => id),
  ).toEqual(['300'])
})

test('exit code 1 where a finding is as grave as asked', () => {
  const path = file('one.jsonl', jsonl([{ id: 'a', ...TWICE }]))
  expect(check([path, '--fail-on', 'minor']).status).toBe(1)
  expect(check([path, '--fail-on', 'critical']).status).toBe(0)
})

test.each([
  ['not JSON', '{"id":"a","target":"ก"}\n{"id":\n', /bad\.jsonl: line 2: not JSON/],
  ['no object', '\n[1]\n', /line 2: not a JSON object/],
  ['no target', '{"id":"a","source":"x"}\n', /line 1: "target" is missing/],
  ['a wrong kind', '{"id":"a","target":5}\n', /line 1: "target" is not a text/],
])('broken input (%s) is named by its line, and nothing is printed', (_, text, message) => {
  const { status, stdout, stderr } = check([file('bad.jsonl', text)])
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(message)
})

test('a missing file and unknown options are refused', () => {
  expect(check([join(folder, 'nowhere')])).toMatchObject({ status: 2, stdout: '' })
  expect(check(['-', '--format', 'csv']).stderr).toContain('--format csv: not one of jsonl, tsv, text')
  expect(check(['-', '--fail-on', 'awful']).status).toBe(2)
})

test('TSV with and without a head; text', () => {
  const { stdout } = check(['-', '--format', 'tsv'], `id\tvi\tth\nx\t${TWICE.source}\t${TWICE.target}\n`)
  expect(stdout.split('\n')[0]).toBe('line\tid\tcheck\tseverity\tcategory\tstart\tend\ttext\tmessage\tfix')
  expect(stdout).toContain('2\tx\tdoubled-words\tminor\tfluency/duplication\t0\t17\t')
  expect(check(['-', '--format', 'tsv'], `${TWICE.source}\t${TWICE.target}\n`).stdout).toContain('1\t1\tdoubled-words')
  expect(check(['-', '--format', 'tsv'], 'a\tb\tc\n').stderr).toContain('line 1: 3 columns, not 2')
  expect(check(['-', '--format', 'text'], `${TWICE.target}\n`).stdout).toContain(
    '1:1 minor doubled-words: “หน่วยงาน” is said twice',
  )
})

test('spans are offsets into the text as it came, also where that was not NFC', () => {
  const decomposed = 'Café'.normalize('NFD')
  const target = `${decomposed} ${TWICE.target}`
  const [line] = read(check(['-'], jsonl([{ id: 'a', source: 'Café.', target }])).stdout)
  const span = line?.findings.find((found) => found.check === 'doubled-words')?.target[0]
  expect(span && target.slice(span.start, span.end)).toBe('หน่วยงาน หน่วยงาน')
})
