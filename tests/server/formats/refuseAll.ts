import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFormat } from '../../../server/formats/index.ts'

/** Run as a process of its own: refuses every file of a folder, and prints by how many megabytes its memory grew at most, the files included. */
const megabytes = () => process.resourceUsage().maxRSS / 1024
const folder = process.argv[2] ?? '.'
const before = megabytes()
for (const name of readdirSync(folder)) {
  const refused = await readFormat(readFileSync(join(folder, name)), { name }).then(
    () => false,
    () => true,
  )
  if (!refused) throw new Error(`${name} was read`)
}
console.log(Math.round(megabytes() - before))
