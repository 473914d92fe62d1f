import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatById, writeFormat } from '../../../server/formats/index.ts'
import { FORMAT_MESSAGES, formatMessage, placeText } from '../../../shared/formats/messages.ts'
import { LOCALES } from '../../../shared/model.ts'
import { ARTICLE } from './sample.ts'

const folder = new URL('../../../server/formats/', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

describe('what is said of files', () => {
  it('every code that is thrown or warned of has its sentence', () => {
    const used = sources.flatMap((text) =>
      [...text.matchAll(/(?:new FormatError\(|message: |note\()'([a-z\d-]+)'/g)].map(([, code]) => code!),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((code) => !FORMAT_MESSAGES.includes(code))).toEqual([])
  })

  it.each(LOCALES)('%s: every sentence is there, with the same holes', (locale) => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
    for (const code of FORMAT_MESSAGES) {
      expect(formatMessage(locale, code).trim()).not.toBe('')
      expect([code, holes(formatMessage(locale, code))]).toEqual([code, holes(formatMessage('en', code))])
    }
  })

  it('places are put into words', () => {
    expect(placeText('en', { line: 3, column: 2, element: 'unit u1' })).toBe('line 3, column 2, unit u1')
    expect(placeText('vi', { row: 7 })).toBe('hàng 7')
    expect(placeText('th', {})).toBe('')
  })
})

const msgfmt = spawnSync('msgfmt', ['--version']).status === 0

describe.runIf(msgfmt)('gettext', () => {
  it('accepts what is written', async () => {
    const { status, stderr } = spawnSync('msgfmt', ['-c', '-o', '/dev/null', '-'], {
      input: await writeFormat(formatById('po'), [ARTICLE]),
      encoding: 'utf8',
    })
    expect(
      stderr
        .split('\n')
        .filter((line) => !/header field/.test(line))
        .join(''),
    ).toBe('')
    expect(status).toBe(0)
  })
})
if (!msgfmt) console.warn('Left out: msgfmt is not installed.')
