import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const KEPT = join(ROOT, '.cache/bench')

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha1')
  const files = paths.flatMap((path) =>
    statSync(join(ROOT, path)).isDirectory() ? globSync(`${path}/**/*.ts`, { cwd: ROOT }).sort() : [path],
  )
  for (const file of files) hash.update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 12)
}

/**
 * A folder of what takes minutes to make: made once for the same code, and used again by the next run.
 * @param madeBy files and folders whose change makes what is kept worthless
 */
export async function keptFolder(
  name: string,
  madeBy: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(KEPT, `${name}-${fingerprint(madeBy)}`)
  const ready = join(folder, 'ready')
  if (existsSync(ready)) return folder
  mkdirSync(KEPT, { recursive: true })
  for (const old of readdirSync(KEPT)) {
    if (old.slice(0, -13) === name) rmSync(join(KEPT, old), { recursive: true, force: true })
  }
  mkdirSync(folder)
  await make(folder)
  writeFileSync(ready, '')
  return folder
}
