import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const run = (file: string, input = '') =>
  spawnSync(process.execPath, ['server/cli.ts', 'align', '--format', 'jsonl', file], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  })

const DOCUMENT = {
  id: 'a',
  source: ['Giá xăng tăng 3,5 %', 'Người dân lo ngại về mùa đông.'],
  target: ['ราคาน้ำมันเพิ่มขึ้น 3.5 %', 'ประชาชนกังวลเกี่ยวกับฤดูหนาว'],
}
const LINKS = [
  { source: [0], target: [0] },
  { source: [1], target: [1] },
]

test.each(['file', 'standard input'])('aligns documents from %s, in order', (from) => {
  const lines = `${JSON.stringify(DOCUMENT)}\n\n${JSON.stringify({ id: 2, source: [], target: ['ก'] })}\n`
  const file = join(mkdtempSync(join(tmpdir(), 'align-')), 'in.jsonl')
  writeFileSync(file, lines)
  const { stdout, status } = from === 'file' ? run(file) : run('-', lines)
  expect(status).toBe(0)
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ id: 'a', links: LINKS })
  expect(second).toMatchObject({ id: 2, links: [{ source: [], target: [0] }] })
})

test.each([
  ['{"id": 1, "source": [', 'line 2: not JSON'],
  ['{"id": 1, "source": "x", "target": []}', 'line 2: source'],
  ['{"source": [], "target": []}', 'line 2: id'],
])('a broken line is named, and the lines before it are done: %s', (line, message) => {
  const { stdout, stderr, status } = run('-', `${JSON.stringify(DOCUMENT)}\n${line}\n`)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(JSON.parse(stdout)).toMatchObject({ id: 'a', links: LINKS })
})

test('a file that is not there is an error in words', () => {
  const { stderr, status } = run('/no/such/file.jsonl')
  expect(status).toBe(2)
  expect(stderr).toContain('/no/such/file.jsonl')
})
