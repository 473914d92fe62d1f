import { extension, head } from './bytes.ts'
import type { Format } from './format.ts'
import { editDelimited, findDelimiter, readDelimited, writeDelimited } from './table/delimited.ts'
import { guardFormula } from './table/formulas.ts'
import { writeRows } from './table/rows.ts'

/** Comma-separated values (or whatever delimiter the file uses), as spreadsheets write and read them. */
export const csv: Format = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv'],
  mime: 'text/csv; charset=utf-8',
  detect(bytes, name) {
    if (extension(name) === 'csv') return 0.8
    const text = head(bytes)
    return findDelimiter(text) !== '\t' && /^\ufeff?"?(?:id|source|doc)"?[,;]/i.test(text) ? 0.5 : 0
  },
  read: (bytes, options) => readDelimited(bytes, undefined, options),
  write(documents, options = {}) {
    if (options.original) return editDelimited(options.original, undefined, documents, options)
    const rows = writeRows(documents, options).map((row) => row.map(guardFormula))
    return writeDelimited(rows, ',')
  },
}
