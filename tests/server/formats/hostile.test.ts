import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../server/formats/format.ts'
import { FORMATS, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { formatMessage } from '../../../shared/formats/messages.ts'
import { LOCALES } from '../../../shared/model.ts'
import { HOSTILE } from './hostileFiles.ts'
import { ARTICLE } from './sample.ts'

describe('hostile input is refused in words, at once', () => {
  it.each(HOSTILE)('%s', async (_, name, bytes, code) => {
    const started = performance.now()
    const refused = await readFormat(bytes, { name }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FormatError)
    expect(refused).toMatchObject({ code })
    expect(performance.now() - started).toBeLessThan(2000)
    for (const locale of LOCALES)
      expect(formatMessage(locale, code, (refused as FormatError).params)).not.toMatch(/[{}]|^[a-z-]+$/)
  })
})

it('all of them together take less memory than any one may', () => {
  const folder = mkdtempSync(join(tmpdir(), 'songdesk-hostile-'))
  try {
    for (const [i, [, name, bytes]] of HOSTILE.entries()) writeFileSync(join(folder, `${i}-${name}`), bytes)
    const script = join(import.meta.dirname, 'refuseAll.ts')
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
    expect(Number(stdout || Number.NaN), stderr).toBeLessThan(200)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('a file that breaks off', () => {
  it.each(FORMATS.map(({ id }) => id))('%s: is refused, or read as far as it goes', async (id) => {
    const format = FORMATS.find((each) => each.id === id)!
    const whole = await writeFormat(format, [ARTICLE])
    const strict = ['xliff2', 'xliff12', 'tmx', 'tbx', 'docx', 'xlsx'].includes(id)
    for (const share of [0.1, 0.35, 0.5, 0.75, 0.9]) {
      const read = await readFormat(whole.slice(0, Math.floor(whole.length * share)), {
        name: `a.${format.extensions[0] ?? 'html'}`,
        format: id,
      }).catch((error: unknown) => error)
      if (strict || read instanceof Error) expect(read).toBeInstanceOf(FormatError)
    }
  })
})
