import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { buildClientIfStale, CLIENT_FOLDER } from './client.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { DatabaseError } from './db/database.ts'
import { type Running, startServices } from './start.ts'

/** Open requests get this long to finish at a shutdown. */
const GRACE_MS = 5000

/**
 * Runs the server until it is told to stop: builds the client where it is stale, migrates, listens, and prints the address.
 * A wrong setting or an unusable database ends the process with code 2 and a sentence.
 */
export async function serve(options: { client?: boolean } = {}): Promise<void> {
  const say = (message: string) => process.stdout.write(`${message}\n`)
  try {
    const config = readConfig(process.env)
    const withClient = options.client ?? true
    if (withClient) await buildClientIfStale(say)
    const running = await startServices(config)
    const server = await listen(config, running, withClient)
    const { port } = server.address() as AddressInfo
    const host = config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host
    say(`Songdesk is ready: ${config.publicUrl ?? `http://${host}:${port}`}`)
    stopOnSignals(server, running)
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof DatabaseError || isListenError(error))) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

async function listen(config: Config, running: Running, withClient: boolean): Promise<Server> {
  const app = createApp(running.services, withClient ? CLIENT_FOLDER : undefined)
  const server = app.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await running.close()
    throw error
  }
  return server
}

function stopOnSignals(server: Server, running: Running): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    const closed = once(server, 'close')
    running.services.events.close()
    server.close()
    await closed
    await running.close()
    clearTimeout(late)
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

const isListenError = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen'
