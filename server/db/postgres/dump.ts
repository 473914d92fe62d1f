import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { DUMP_TABLES, DUMP_VERSION } from '../tablesInOrder.ts'

const ROWS_AT_A_TIME = 1000

/** Writes every table as gzipped JSON lines, all as of one moment. */
export async function dump(pool: pg.Pool, file: string): Promise<void> {
  const client = await pool.connect()
  const zip = createGzip()
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  zip.pipe(out)
  const line = async (value: unknown) => {
    if (!zip.write(`${JSON.stringify(value)}\n`)) await once(zip, 'drain')
  }
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await line({ songdesk: DUMP_VERSION, at: new Date().toISOString() })
    for (const table of DUMP_TABLES) {
      await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT * FROM "${table}"`)
      for (;;) {
        const { rows } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM rows`)
        if (rows.length === 0) break
        for (const row of rows) await line({ table, row })
      }
      await client.query('CLOSE rows')
    }
    await client.query('COMMIT')
    await line({ end: true })
  } finally {
    client.release()
    zip.end()
    await finished(out)
  }
}
