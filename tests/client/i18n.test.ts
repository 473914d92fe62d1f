import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../shared/model.ts'

const CLIENT = join(import.meta.dirname, '../../client')
const PLURAL = /_(zero|one|two|few|many|other)$/

function keysOf(locale: string): Map<string, Set<string>> {
  const files = globSync(join(CLIENT, `i18n/${locale}/*.json`))
  return new Map(
    files.map((file) => [
      basename(file, '.json'),
      new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).map((key) => key.replace(PLURAL, ''))),
    ]),
  )
}

const english = keysOf('en')
const sources = globSync(join(CLIENT, '{api,app,features,i18n,ui}/**/*.{ts,tsx}')).map((file) => ({
  name: file.slice(CLIENT.length + 1),
  text: readFileSync(file, 'utf8'),
}))

/** `area:key` in any kind of quotes; a template's first `${` ends the known part. */
const USED = /['"`]([a-z][\w]*):([\w][\w.-]*)(\$\{)?/g

describe('texts of the interface', () => {
  test.each(LOCALES)('%s has the same keys as English', (locale) => {
    expect(keysOf(locale)).toEqual(english)
  })

  test('the sources were read', () => {
    expect(sources.length).toBeGreaterThan(30)
  })

  test.each(sources)('$name uses only keys that exist', ({ text }) => {
    const missing = [...text.matchAll(USED)].filter(([, area = '', key = '', open]) => {
      const keys = english.get(area)
      if (!keys) return false
      return open ? ![...keys].some((known) => known.startsWith(key)) : !keys.has(key)
    })
    expect(missing.map(([found]) => found)).toEqual([])
  })
})
