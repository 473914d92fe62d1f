import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createServer } from 'vite'
import { readConfig } from './config.ts'

const ROOT = join(import.meta.dirname, '..')
const GRACE_MS = 5000

/** The API in a process of its own, started anew by Node when a file that it loaded changes. */
function startApi(): ChildProcess {
  const args = ['--watch', '--watch-preserve-output', join(ROOT, 'server/cli.ts'), 'serve', '--no-client']
  return spawn(process.execPath, args, { stdio: 'inherit', env: process.env })
}

/** The client by Vite, which exchanges changed modules in the open page and hands /api on to the server. */
async function startClient(apiPort: number): Promise<{ url: string; close(): Promise<void> }> {
  const target = `http://localhost:${apiPort}`
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    // The server compares a change's Origin with the host it was asked under: that is Vite's.
    server: { proxy: { '/api': { target, changeOrigin: false } } },
  })
  await vite.listen()
  return { url: vite.resolvedUrls?.local[0] ?? '', close: () => vite.close() }
}

const { port } = readConfig(process.env)
const api = startApi()
const client = await startClient(port)
process.stdout.write(`Songdesk for development: ${client.url}\n`)

const stop = async (): Promise<void> => {
  await client.close()
  api.kill('SIGTERM')
  await Promise.race([once(api, 'exit'), new Promise((resolve) => setTimeout(resolve, GRACE_MS))])
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
api.on('exit', (code) => process.exit(code ?? 1))
