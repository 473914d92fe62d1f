import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../../server/formats/format.ts'
import { readFormat, writeFormat } from '../../../../server/formats/index.ts'
import { parseXml } from '../../../../server/formats/xml/parse.ts'
import { serializeXml } from '../../../../server/formats/xml/write.ts'
import { canonical } from '../../../helpers/canonicalXml.ts'

/** The folder of the OASIS suite (…/test-suite): it is not ours to ship. */
const suite = process.env.XLIFF_SUITE ?? ''
/** A file of the suite that is not well-formed, although it stands among the valid ones. */
const NOT_XML = ['Good-pgs_plural.xlf']

const files = (kind: 'valid' | 'invalid'): string[] =>
  ['core', 'modules'].flatMap((part) => {
    const folder = join(suite, part, kind)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.xlf') && !NOT_XML.includes(name))
      .map((name) => join(folder, name))
  })

describe.runIf(suite !== '')('the OASIS test suite of XLIFF 2', () => {
  it.each(suite === '' ? [] : files('valid'))('%s opens, and saves as it was', async (path) => {
    const bytes = new Uint8Array(readFileSync(path))
    const { documents, format } = await readFormat(bytes, { name: path })
    expect(format.id).toBe('xliff2')
    expect(canonical(await writeFormat(format, documents, { original: bytes }))).toBe(canonical(bytes))
    expect(canonical(serializeXml(parseXml(bytes)))).toBe(canonical(bytes))
  })

  it.each(suite === '' ? [] : files('invalid'))('%s is refused with rule and line', async (path) => {
    const refused = readFormat(new Uint8Array(readFileSync(path)), { name: path, format: 'xliff2' })
    await expect(refused).rejects.toBeInstanceOf(FormatError)
    await expect(refused).rejects.toMatchObject({
      code: expect.stringMatching(/^xliff-|^xml-/),
      place: { line: expect.any(Number) },
    })
  })
})
if (suite === '')
  console.warn('Left out: the OASIS suite of XLIFF 2; name its folder (…/test-suite) in XLIFF_SUITE to run it.')
