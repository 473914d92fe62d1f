import { stat } from 'node:fs/promises'
import { Piscina } from 'piscina'
import { checkpoint } from './checkpoint.ts'

const LOOK_EVERY_MS = 500
/** As much as SQLite lets a log grow by itself before whoever commits has to wait for this. */
const FROM_BYTES = 4 * 1024 * 1024

/**
 * Moves what was written from the log into the database in a thread of its own: it takes as long as a hundred saves, one of
 * which would otherwise wait for it.
 * @returns how to end it
 */
export function keepCheckpointed(file: string): () => Promise<void> {
  const pool = new Piscina<void, void>({
    filename: new URL('./checkpoint.ts', import.meta.url).href,
    name: checkpoint.name,
    workerData: { file },
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Infinity,
  })
  let seen = 0
  let running = Promise.resolve()
  const look = async (): Promise<void> => {
    const { size, mtimeMs } = await stat(`${file}-wal`)
    if (size < FROM_BYTES || mtimeMs === seen) return
    seen = mtimeMs
    await pool.run()
  }
  const timer = setInterval(() => {
    // What fails (the file is gone, the thread ended) is tried again; a log that grows is written by its writer in the end.
    running = running.then(look).catch(() => {})
  }, LOOK_EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
    await pool.destroy()
  }
}
