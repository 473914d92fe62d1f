import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../server/db/database.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/open.ts'
import { restore } from '../../../server/db/restore.ts'
import { openSqlite } from '../../../server/db/sqlite/open.ts'
import { DERIVED_TABLES, DUMP_TABLES } from '../../../server/db/tablesInOrder.ts'
import { type Api, makeDocument, makeProject, makeStore, save, startApi } from '../../helpers/api.ts'

let api: Api
let folder: string
let file: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'songdesk-backup-'))
  file = join(folder, 'backup')
  api = await startApi()
  const admin = await api.person('Admin', true)
  const { id, people } = await makeProject(api, admin, 'translator')
  const { segments } = await makeDocument(admin, id, [{ source: 'Ông thăm nhà máy.', target: 'เขาเยี่ยมชมโรงงานโรงงาน' }])
  const { findings } = segments[0]!
  await people.translator.agent
    .post(`/api/segments/${segments[0]!.id}/dismissals`)
    .send({ key: findings[0]!.key, reason: 'ตั้งใจ' })
  await save(people.translator, segments[0]!, 'เขาไปเยี่ยมชมโรงงานโรงงาน')
  await api.services.documentChecks.finish(segments[0]!.documentId)
  await api.services.database.backup(file)
})
afterAll(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every row of every table, in an order that both databases agree on, with instants and truths as texts. */
async function contents(database: Database) {
  const plain = (value: unknown) =>
    value instanceof Date ? value.toISOString() : typeof value === 'boolean' ? Number(value) : value
  const tables = DUMP_TABLES.map(async (table) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database.kysely)
    const texts = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([name, value]) => [name, plain(value)])
          .sort(),
      ),
    )
    return [table, texts.sort()] as const
  })
  return Object.fromEntries(await Promise.all(tables))
}

test('a backup names every table that there is', async () => {
  const tables = await api.db.introspection.getTables()
  const own = tables
    .map(({ name }) => name)
    .filter((name) => !/^(migration|sqlite_|.*_(data|idx|content|docsize|config)$)/.test(name))
  expect(own.filter((name) => !DERIVED_TABLES.some((table) => table === name)).sort()).toEqual([...DUMP_TABLES].sort())
})

describe.each(['sqlite', 'the same database'])('restored into %s', (kind) => {
  test('an installation is complete, its secret included', async () => {
    const store = kind === 'sqlite' ? undefined : await makeStore()
    const database = store ? await openDatabase(store.config) : openSqlite(join(folder, 'restored'))
    try {
      await migrate(database)
      await restore(database, file)
      const [restored, original] = [await contents(database), await contents(api.services.database)]
      expect(restored).toEqual(original)
      expect(original.installation!.join()).toContain('secret')
      expect(original.dismissal).toHaveLength(1)
      await expect(restore(database, file)).rejects.toThrow('--replace')
      await restore(database, file, { replace: true })
      expect(await contents(database)).toEqual(original)
    } finally {
      await database.close()
      await store?.remove()
    }
  })
})

test('a damaged file changes nothing', async () => {
  const cut = join(folder, 'cut')
  const bytes = readFileSync(file)
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2))
  const other = join(folder, 'other')
  writeFileSync(other, 'not a backup')
  const before = await contents(api.services.database)
  await expect(restore(api.services.database, cut, { replace: true })).rejects.toThrow()
  await expect(restore(api.services.database, other, { replace: true })).rejects.toThrow('no backup')
  await expect(restore(api.services.database, join(folder, 'missing'), { replace: true })).rejects.toThrow(
    'cannot be read',
  )
  expect(await contents(api.services.database)).toEqual(before)
})
