import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
export const CLIENT_FOLDER = join(ROOT, 'dist/client')
/** What the built client is made from. */
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

/** When the newest file below a path was changed, in milliseconds since the epoch. */
function newest(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about) return 0
  if (!about.isDirectory()) return about.mtimeMs
  const below = readdirSync(path).filter((name) => name !== 'node_modules' && !name.startsWith('.'))
  return Math.max(about.mtimeMs, ...below.map((name) => newest(join(path, name))))
}

/** Whether the built client is missing, or older than what it is made from. */
export function clientIsStale(): boolean {
  const built = join(CLIENT_FOLDER, 'index.html')
  if (!existsSync(built)) return true
  return newest(built) < Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))
}

/** Builds the client where it is stale; `npm start` runs no other script first. */
export async function buildClientIfStale(say: (message: string) => void): Promise<void> {
  if (!clientIsStale()) return
  say('Building the client …')
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
}
