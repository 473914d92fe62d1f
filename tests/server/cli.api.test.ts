import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeStore } from '../helpers/api.ts'
import { songdesk, startServerProcess } from '../helpers/serverProcess.ts'

let store: Awaited<ReturnType<typeof makeStore>>
let env: Record<string, string>
let folder: string
beforeAll(async () => {
  store = await makeStore()
  folder = mkdtempSync(join(tmpdir(), 'songdesk-cli-'))
  const { databaseUrl, dataDir } = store.config
  env = databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }
})
afterAll(async () => {
  await store.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('an installation is made, filled, copied and read from the command line', async () => {
  expect(await songdesk(env, 'migrate')).toMatchObject({ code: 0, out: '', err: '' })
  const added = await songdesk(env, 'user', 'add', 'Lead@Example.org', 'Lan', '--admin')
  expect(added).toMatchObject({ code: 0, err: '' })
  const again = await songdesk(env, 'user', 'add', 'lead@example.org', 'Lan')
  expect([again.code, again.err]).toEqual([2, 'lead@example.org has an account already.\n'])
  await songdesk(env, 'user', 'add', 'other@example.org', 'Minh')
  await songdesk(env, 'user', 'disable', 'other@example.org')
  const { out: users } = await songdesk(env, 'user', 'list')
  expect(users.split('\n')).toEqual(['lead@example.org\tLan\tadmin\t', 'other@example.org\tMinh\t\tdisabled', ''])

  const server = await startServerProcess(env)
  const signIn = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'lead@example.org', password: added.out.trim() }),
  })
  expect(signIn.status).toBe(200)
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  await fetch(`${server.url}/api/projects`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Làng' }),
  })
  const copy = join(folder, 'while-running')
  expect(await songdesk(env, 'backup', copy)).toMatchObject({ code: 0, err: '' })
  expect(existsSync(copy)).toBe(true)
  expect((await songdesk(env, 'backup', copy)).code).toBe(2)
  await server.end('SIGTERM')

  const table = join(folder, 'bài.tsv')
  writeFileSync(table, 'source\ttarget\nNgười dân trồng 2 cây.\tชาวบ้านปลูกต้นไม้ 2 ต้น\n')
  const unknown = await songdesk(env, 'import', 'Không có', table)
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Làng')])
  const page = join(folder, 'bài.md')
  writeFileSync(page, '# ต้นไม้สองต้น\n')
  const imported = await songdesk(env, 'import', 'Làng', table, page)
  expect(imported).toMatchObject({ code: 0, err: '' })
  const [id, alone] = imported.out.trim().split('\n')
  const approved = await songdesk(env, 'export', id!, '--format', 'txt')
  expect(approved.out).toContain('0 of 1')
  const current = await songdesk(env, 'export', id!, '--format', 'txt', '--current')
  expect(current.out).toContain('ชาวบ้านปลูกต้นไม้ 2 ต้น')
  expect((await songdesk(env, 'export', id!, '--format', 'nonsense')).code).toBe(2)
  const refused = await songdesk(env, 'export', alone!, '--format', 'markdown')
  expect([refused.code, refused.err]).toEqual([0, expect.stringContaining('new file, not back into bài.md')])

  expect((await songdesk(env, 'restore', copy)).code).toBe(2)
  expect(await songdesk(env, 'restore', copy, '--replace')).toMatchObject({ code: 0, err: '' })
  expect((await songdesk(env, 'export', id!, '--format', 'txt')).code).toBe(2)
}, 120_000)

test('a wrong setting ends it with the setting’s name', async () => {
  const { code, err } = await songdesk({ ...env, PORT: 'x' }, 'serve', '--no-client')
  expect([code, err]).toEqual([2, expect.stringContaining('PORT')])
})
