import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const CODE = ['client', 'server', 'shared', 'tests'] as const
const MOST_LINES = 260

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  return {
    path,
    text,
    imports: imports.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name)),
  }
}

const sources = CODE.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => read(join(folder, name))),
)
const below = (folder: string) => sources.filter((source) => source.path.startsWith(folder))
const offences = (list: readonly Source[], wrong: (name: string, source: Source) => boolean) =>
  list.flatMap((source) =>
    source.imports.filter((name) => wrong(name, source)).map((name) => `${source.path} imports ${name}`),
  )
const isPackage = (name: string) => !CODE.some((folder) => name.startsWith(`${folder}/`)) && !name.startsWith('..')

/** Packages that run in a browser and on the server alike, without a DOM. */
const ISOMORPHIC = ['zod', 'diff', 'node-diff3', 'fastest-levenshtein']

describe('what may import what', () => {
  test('the program is read', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(100)
  })
  test('shared imports only itself and isomorphic packages', () => {
    expect(
      offences(below('shared/'), (name) =>
        isPackage(name) ? !ISOMORPHIC.includes(name) : !name.startsWith('shared/'),
      ),
    ).toEqual([])
  })
  test('the client imports no server code and nothing of Node', () => {
    expect(
      offences(
        below('client/'),
        (name) => name.startsWith('server/') || name.startsWith('tests/') || name.startsWith('node:'),
      ),
    ).toEqual([])
  })
  test('the server imports no client code', () => {
    expect(
      offences(below('server/'), (name) => name.startsWith('client/') || name.startsWith('tests/') || name === 'react'),
    ).toEqual([])
  })
  test('features never import each other', () => {
    const feature = (path: string) => /^client\/features\/([^/]+)\//.exec(path)?.[1]
    expect(
      offences(
        below('client/features/'),
        (name, source) => feature(name) !== undefined && feature(name) !== feature(source.path),
      ),
    ).toEqual([])
  })
  test('client/ui and client/api know nothing of the product’s screens', () => {
    const lower = [...below('client/ui/'), ...below('client/api/')]
    expect(offences(lower, (name) => name.startsWith('client/features/') || name.startsWith('client/app/'))).toEqual([])
  })
  test('formats and text extraction are pure: no database, no HTTP', () => {
    expect(
      offences(
        below('server/formats/'),
        (name) => /^server\/(db|http|documents|segments)\//.test(name) || name === 'express',
      ),
    ).toEqual([])
  })
})

describe('one place for each thing', () => {
  const uses = (folder: string, pattern: RegExp, except: readonly string[]) =>
    below(folder)
      .filter((source) => pattern.test(source.text) && !except.includes(source.path))
      .map((source) => source.path)

  test('only client/api/http.ts fetches', () =>
    expect(uses('client/', /\bfetch\(/, ['client/api/http.ts'])).toEqual([]))
  test('only client/api/events.ts listens', () =>
    expect(uses('client/', /new EventSource\(/, ['client/api/events.ts'])).toEqual([]))
  test('only the database folder knows a dialect', () => {
    const drivers = below('server/').filter((source) => !source.path.startsWith('server/db/'))
    expect(offences(drivers, (name) => name === 'better-sqlite3' || name === 'pg' || name === 'pg-boss')).toEqual([])
    expect(offences(drivers, (name) => /^server\/db\/(sqlite|postgres)\//.test(name))).toEqual([])
  })
  test('SQL stands in repositories and the database folder', () => {
    const elsewhere = below('server/').filter(
      (source) => !source.path.startsWith('server/db/') && !/repository\.ts$/i.test(source.path),
    )
    const query = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    expect(elsewhere.filter((source) => query.test(source.text)).map((source) => source.path)).toEqual([])
  })
  test('no HTML is made from text in the client', () => {
    expect(uses('client/', /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/, [])).toEqual([])
  })
  test('every check is in the list, and has its test', () => {
    const parts = ['check', 'index', 'run']
    const files = readdirSync(join(ROOT, 'shared/checks'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3))
    const list = readFileSync(join(ROOT, 'shared/checks/index.ts'), 'utf8')
    const checks = files.filter(
      (name) =>
        !parts.includes(name) &&
        /export const \w+: Check\b/.test(readFileSync(join(ROOT, `shared/checks/${name}.ts`), 'utf8')),
    )
    expect(checks.filter((name) => !list.includes(`'./${name}.ts'`))).toEqual([])
    const tests = new Set(readdirSync(join(ROOT, 'tests/shared/checks')))
    expect(checks.filter((name) => !tests.has(`${name}.test.ts`))).toEqual([])
  })
})

describe('how it is written', () => {
  const program = sources.filter((source) => !source.path.startsWith('tests/'))
  test('files are short', () => {
    const long = program.map((source) => ({ path: source.path, lines: source.text.split('\n').length }))
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })
  test('names are exported by name, no type error is silenced, nothing is left for later', () => {
    const wrong = /^export default|@ts-(?:ignore|nocheck|expect-error)|\b(?:TODO|FIXME)\b/m
    expect(program.filter((source) => wrong.test(source.text)).map((source) => source.path)).toEqual([])
  })
  test('tests neither skip nor sleep', () => {
    // A bench types at a person's pace, and so must wait.
    const others = (path: string) => path !== 'tests/architecture.test.ts' && !path.startsWith('tests/bench/')
    const tests = below('tests/').filter(({ path }) => others(path))
    const wrong = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|waitForTimeout|setTimeout\(\s*(?:resolve|r|done)\b/
    expect(tests.filter((source) => wrong.test(source.text)).map((source) => source.path)).toEqual([])
  })
  test('imports name the file, ending and all', () => {
    const bare = (name: string, source: Source) =>
      !isPackage(name) && !/\.(tsx?|json|css|svg|html|js)(\?\w+)?$/.test(name) && relative(source.path, name) !== ''
    expect(offences(sources, bare)).toEqual([])
  })
  test('the top level holds what it should and nothing else', () => {
    const allowed = new Set([
      'client',
      'server',
      'shared',
      'tests',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
      'README.md',
      'LICENSE',
      'node_modules',
      'dist',
      'data',
      'coverage',
    ])
    expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([])
  })
})
