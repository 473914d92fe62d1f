import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatById, readFormat, writeFormat } from '../../../server/formats/index.ts'
import { ARTICLE } from './sample.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songdesk-tools-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8' })
const installed = (tool: string, ask = '--version') => run(tool, ask).status === 0
const written = async (id: string, name: string): Promise<string> => {
  const path = join(folder, name)
  writeFileSync(path, await writeFormat(formatById(id), [ARTICLE]))
  return path
}

const LIBXML = installed('xmllint')
const GETTEXT = installed('msgfmt')
const TOOLKIT = installed('po2xliff')

describe('what other tools say of our files', () => {
  it.runIf(LIBXML).each(['xliff2', 'xliff12', 'tmx', 'tbx'])('xmllint: %s is well-formed', async (id) => {
    const { status, stderr } = run('xmllint', '--noout', await written(id, `${id}.xml`))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.runIf(GETTEXT)('msgfmt accepts our PO', async () => {
    expect(run('msgfmt', '--check-format', '-o', join(folder, 'a.mo'), await written('po', 'a.po')).status).toBe(0)
  })

  it.runIf(TOOLKIT)('translate-toolkit reads our PO, and we read what it makes of it', async () => {
    const made = join(folder, 'made.xlf')
    expect(run('po2xliff', '--progress=none', await written('po', 'b.po'), made).status).toBe(0)
    const { documents, format } = await readFormat(new Uint8Array(readFileSync(made)), { name: made })
    expect(format.id).toBe('xliff12')
    expect(documents[0]!.segments.map(({ target }) => target)).toEqual(
      expect.arrayContaining(ARTICLE.segments.map(({ target }) => target)),
    )
  })
})

for (const [tool, there] of Object.entries({ xmllint: LIBXML, msgfmt: GETTEXT, po2xliff: TOOLKIT }))
  if (!there) console.warn(`Left out: ${tool} is not installed; what it says of our files was not asked.`)
