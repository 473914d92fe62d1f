import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')

/** The product, started as its user would start it, on a data folder and a port of its own. */
export interface Songdesk {
  readonly url: string
  readonly dataDir: string
  /** As a power cut would: no farewell, no flush. */
  kill(): Promise<void>
  /** Starts again on the same data and port. */
  start(): Promise<void>
  /** Stops and deletes the data. */
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function untilListening(child: ChildProcess): Promise<void> {
  const said: string[] = []
  child.stderr?.on('data', (chunk) => said.push(String(chunk)))
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line)
    if (/https?:\/\//.test(line)) return
  }
  throw new Error(`Songdesk did not start:\n${said.join('\n')}`)
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await exit
}

/** Starts Songdesk; with `DATABASE_URL` in `env` on PostgreSQL, else on its embedded database. */
export async function startSongdesk(env: Record<string, string> = {}): Promise<Songdesk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'songdesk-e2e-'))
  const port = await freePort()
  let child: ChildProcess
  const start = async () => {
    child = spawn(process.execPath, ['server/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await untilListening(child)
    child.stdout?.resume()
  }
  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    start,
    kill: () => ended(child, 'SIGKILL'),
    async stop() {
      await ended(child, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
