import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VARIABLES } from '../server/config.ts'

const ROOT = join(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

test('the README describes every environment variable as the program does', () => {
  for (const [name, { absent, describe }] of Object.entries(VARIABLES)) {
    expect(readme).toContain(`| \`${name}\` | ${absent} | ${describe} |`)
  }
})

test('every file and folder that the README points at is there', () => {
  const paths = [...readme.matchAll(/`((?:client|server|shared|tests)\/[\w./-]+)`|\]\((tests\/[\w./-]+)\)/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  )
  expect(paths.length).toBeGreaterThan(8)
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
