import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLI = join(import.meta.dirname, '../../../server/cli.ts')

function run(args: readonly string[], input = ''): Promise<{ code: number | null; out: string[]; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'transliterate', ...args])
    const written: string[] = []
    const said: string[] = []
    child.stdout.setEncoding('utf8').on('data', (chunk) => written.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk) => said.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: written.join('').split('\n').filter(Boolean), error: said.join('') }),
    )
    child.stdin.end(input)
  })
}

test('writes the names given, a JSON line each', async () => {
  const { code, out } = await run(['Hà Nội', 'Lê Quang Vinh'])
  expect(code).toBe(0)
  expect(out.map((line) => JSON.parse(line))).toEqual([
    { name: 'Hà Nội', kind: 'place', thai: 'ฮานอย', variants: expect.any(Array) },
    { name: 'Lê Quang Vinh', kind: 'person', thai: 'เล กวาง วิญ', variants: expect.arrayContaining(['เลกวางวิญ']) },
  ])
})

test('reads names from standard input', async () => {
  const { out } = await run(['-'], 'Hội An\n\nđi\n')
  expect(out.map((line) => JSON.parse(line).thai)).toEqual(['ฮอยอัน', 'ดี'])
})

test('compares pairs in order', async () => {
  const rows = [
    { id: 'a', name: 'Lê Quang Vinh', thai: 'เล กวาง วินห์' },
    { id: 2, name: 'Ninh Thuận', thai: 'บิ่ญถ่วน' },
  ]
  const file = join(mkdtempSync(join(tmpdir(), 'songdesk-')), 'pairs.jsonl')
  writeFileSync(file, `\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n')}\n`)
  const { code, out } = await run(['--compare', file])
  expect(code).toBe(0)
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { ...rows[0], rule: 'เล กวาง วิญ', same: true },
    { ...rows[1], rule: 'นิญถ่วน', same: false },
  ])
})

test.each([
  ['not JSON', '{"id":'],
  ['a field missing', '{"id": 2, "name": "Hà"}'],
  ['not an object', '7'],
])('a broken line is named, and ends the work: %s', async (_what, broken) => {
  const { code, out, error } = await run(['--compare', '-'], `{"id":1,"name":"Hà","thai":"ห่า"}\n${broken}\n`)
  expect(code).toBe(2)
  expect(out).toHaveLength(1)
  expect(error).toContain('line 2')
})

test('a file that is not there is an error, not a crash', async () => {
  const { code, error } = await run(['--compare', '/nowhere/pairs.jsonl'])
  expect(code).toBe(2)
  expect(error).toContain('/nowhere/pairs.jsonl')
})
