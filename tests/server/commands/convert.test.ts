import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = new URL('../../../server/cli.ts', import.meta.url).pathname
const songdesk = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songdesk-convert-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const CSV = 'Mã,source,target,state\n1,Xin chào,สวัสดี,approved\n2,Tạm biệt,ลาก่อน,draft\n'

describe('convert', () => {
  it.each(['a.xlf', 'a.tmx', 'a.po', 'a.docx', 'a.xlsx'])('does not take a broken %s for plain text', (name) => {
    const { status, stdout, stderr } = songdesk('convert', file(name, '<xliff version="2.1"><file>'), '--to', 'tsv')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`${name}: .*\\.$`, 'm'))
  })

  it('turns one format into another, on standard output or into a file', () => {
    const tmx = join(folder, 'out.tmx')
    expect(songdesk('convert', file('a.csv', CSV), tmx, '--to', 'tmx')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(tmx, 'utf8')).toContain('<tuv xml:lang="th"><seg>ลาก่อน</seg></tuv>')
    const { status, stdout } = songdesk('convert', tmx, '--to', 'jsonl')
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .slice(1),
    ).toMatchObject([
      { source: 'Xin chào', target: 'สวัสดี', state: 'approved' },
      { source: 'Tạm biệt', target: 'ลาก่อน', state: 'draft' },
    ])
  })

  it('leaves a file of the same format as it is, and takes only approved text when asked', () => {
    expect(songdesk('convert', file('a.csv', CSV), '--to', 'csv').stdout).toBe(CSV)
    const approved = songdesk('convert', file('a.csv', CSV), '--to', 'txt', '--approved-only').stdout
    expect(approved).toContain('สวัสดี')
    expect(approved).toContain('[Approved text only: 1 of 2 paragraphs]')
    expect(approved).not.toContain('ลาก่อน')
  })

  it('names file, place and mend of what it cannot use', () => {
    const { status, stdout, stderr } = songdesk(
      'convert',
      file('b.jsonl', '{"source": "a"}\n{"source": \n'),
      '--to',
      'csv',
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`${join(folder, 'b.jsonl')}: line 2: This line is no valid JSON. Correct or remove it.\n`)
    expect(songdesk('convert', file('a.csv', CSV), '--to', 'pdf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('pdf'),
    })
    expect(songdesk('convert', join(folder, 'nothing.csv'), '--to', 'tsv')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing.csv'),
    })
  })

  it('refuses one line of a gigabyte before reading it', () => {
    const path = file('huge.txt', 'a')
    truncateSync(path, 1_000_000_000)
    const started = performance.now()
    expect(songdesk('convert', path, '--to', 'html')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('over the limit'),
    })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('extract', () => {
  it('prints the article of a page as JSON', () => {
    const page = new URL('../../fixtures/formats/portal.th.html', import.meta.url).pathname
    const { status, stdout } = songdesk('extract', page)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      outlet: 'Báo Sông Nước',
      date: '2024-09-19',
      paragraphs: expect.arrayContaining([{ role: 'heading', text: 'ก้าวต่อไป' }]),
    })
  })

  it('refuses a page without an article', () => {
    expect(songdesk('extract', file('empty.html', '<html><body></body></html>'))).toMatchObject({
      status: 2,
      stdout: '',
    })
  })
})

it.each([['nonsense'], ['convert'], ['convert', 'a.csv', '--too', 'tmx']])(
  'refuses the call %s with exit code 2',
  (...args) => {
    const { status, stderr } = songdesk(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^error: /)
  },
)
