import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { DatabaseError } from '../database.ts'
import { DUMP_TABLES, DUMP_VERSION, type DumpRow } from '../tablesInOrder.ts'

const line = z.union([
  z.object({ table: z.enum(DUMP_TABLES), row: z.record(z.string(), z.unknown()) }),
  z.object({ end: z.literal(true) }),
])

/** The rows of a backup written from PostgreSQL. @throws DatabaseError where it is damaged, cut off or of another version */
export async function* readDump(file: string): AsyncGenerator<DumpRow> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })
  let number = 0
  let ended = false
  for await (const text of lines) {
    number++
    if (number === 1) {
      if (!text.includes(`"songdesk":${DUMP_VERSION},`))
        throw new DatabaseError(`${file} is no backup that this version reads.`)
      continue
    }
    const parsed = line.parse(JSON.parse(text))
    if ('end' in parsed) ended = true
    else yield parsed
  }
  if (!ended) throw new DatabaseError(`${file} is cut off after line ${number}.`)
}
