import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../server/db/database.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/open.ts'
import { restore } from '../../../server/db/restore.ts'
import { openSqlite } from '../../../server/db/sqlite/open.ts'
import { matchesOf } from '../../../server/memory/findMatches.ts'
import { groupsOf } from '../../../server/memory/groups.ts'
import { indexedSyllables, indexedText } from '../../../server/memory/indexedText.ts'
import { likenessTo } from '../../../server/memory/likeness.ts'
import { insertUnits } from '../../../server/memory/repository.ts'
import { makeCorpus } from '../../bench/memoryCorpus.ts'
import { type Api, makeProject, makeStore, startApi } from '../../helpers/api.ts'

const SEGMENTS = 6000
const { segments, edited } = makeCorpus(SEGMENTS, 3)

let api: Api
let projectId: string
let elsewhere: string

beforeAll(async () => {
  api = await startApi()
  const admin = await api.person('Admin', true)
  ;[projectId, elsewhere] = [(await makeProject(api, admin)).id, (await makeProject(api, admin)).id]
  const unit = { segmentId: null, approvedBy: null, target: 'คำแปล', changedAt: new Date().toISOString() }
  await api.db.transaction().execute((db) =>
    insertUnits(
      db,
      segments.map((source, at) => ({ ...unit, source, projectId: at % 3 === 0 ? elsewhere : projectId })),
    ),
  )
})
afterAll(() => api.close())

/** Edited copies of segments that somebody may have to translate, with the likeness of the best there is in the project. */
const queries = Array.from({ length: 60 }, (_, at) => edited(segments[(at * 97) % SEGMENTS]!)).map((text) => {
  const like = likenessTo(indexedSyllables(text))
  const own = segments.filter((_, at) => at % 3 !== 0)
  return { text, best: Math.max(...own.map((source) => like(indexedSyllables(source)))) }
})

async function recall(database: Database): Promise<number> {
  const asked = queries.filter(({ best }) => best >= 0.7)
  let found = 0
  for (const { text, best } of asked) {
    const [first] = await matchesOf(database, projectId, text)
    if (first && likenessTo(indexedSyllables(text))(indexedSyllables(first.source)) >= best - 1e-9) found++
  }
  expect(asked.length).toBeGreaterThan(30)
  return found / asked.length
}

test('what an exhaustive search finds of 70 % and more is found, and nothing of another project', async () => {
  expect(await recall(api.services.database)).toBeGreaterThanOrEqual(0.97)
  const [other] = await matchesOf(api.services.database, elsewhere, segments[1]!)
  expect(other?.score ?? 0).toBeLessThan(1)
})

describe.each(['sqlite', 'the same database'])('a backup restored into %s', (kind) => {
  test('finds as before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'songdesk-memory-'))
    const store = kind === 'sqlite' ? undefined : await makeStore()
    const database = store ? await openDatabase(store.config) : openSqlite(join(folder, 'restored'))
    try {
      const file = join(folder, 'backup')
      await api.services.database.backup(file)
      await migrate(database)
      await restore(database, file)
      expect(await recall(database)).toBeGreaterThanOrEqual(0.97)
    } finally {
      await database.close()
      await store?.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('what is asked for', () => {
  const of = new Map(Object.entries({ của: 400_000, và: 300_000, nhà: 90_000, chợ: 900, nổi: 800, đò: 20 }))
  const groups = (text: string) => groupsOf(text.split(' '), { units: 1_000_000, of })
  test.each([
    ['', []],
    ['đò', []],
    ['đò đò', []],
    [
      'của nổi chợ',
      [
        ['nổi', 'chợ', 'của'],
        ['chợ', 'của'],
      ],
    ],
    [
      'lạ nổi đò',
      [
        ['lạ', 'đò', 'nổi'],
        ['đò', 'nổi'],
      ],
    ],
    // Left out: what is too common together, by itself or as neighbours that may be one word.
    [
      'và của đò nổi chợ nhà',
      [
        ['đò', 'nổi', 'chợ', 'nhà', 'của', 'và'],
        ['nổi', 'nhà'],
      ],
    ],
  ])('for “%s”: each syllable with its partners', (text, wanted) => {
    const asked = groups(text).map(({ syllable, partners }) => [syllable, ...[...partners].sort()])
    expect(asked.sort()).toEqual(wanted.map(([syllable, ...partners]) => [syllable, ...partners.sort()]).sort())
  })
})

test.each([
  ['Hoà bình, HÒA BÌNH!', 'hoà bình hoà bình'],
  ['Tăng 3,5% lúc 10:30, còn 1.586 người', 'tăng 3c5 lúc 10k30 còn 1d586 người'],
  ['COVID-19 và “anh-em”', 'covid 19 và anh em'],
  ['Nước'.normalize('NFD'), 'nước'],
  ['… – !', ''],
])('%s is indexed as %s', (text, indexed) => {
  expect(indexedText(text)).toBe(indexed)
})
