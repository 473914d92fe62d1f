import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly url: string
  readonly process: ChildProcess
  /** Ends it as a power cut would, or as asked. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

/** Runs the command line. @returns what it said and how it ended */
export async function songdesk(
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'server/cli.ts'), ...args], { env: { ...process.env, ...env } })
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const parts: Buffer[] = []
    stream.on('data', (part) => parts.push(part))
    return parts
  })
  const [code] = await once(child, 'close')
  return { code, out: Buffer.concat(out!).toString(), err: Buffer.concat(err!).toString() }
}

/** Starts a server of its own, the API alone, on any free port. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'server/cli.ts'), 'serve', '--no-client'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /Songdesk is ready: (\S+)/.exec(line)?.[1]
    if (!url) continue
    return {
      url,
      process: child,
      end: async (signal) => {
        child.kill(signal)
        const [code] = await once(child, 'exit')
        return code
      },
    }
  }
  throw new Error('the server ended before it was ready')
}
