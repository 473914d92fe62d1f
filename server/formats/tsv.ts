import { extension, head } from './bytes.ts'
import type { Format } from './format.ts'
import { editDelimited, readDelimited, writeDelimited } from './table/delimited.ts'
import { guardFormula } from './table/formulas.ts'
import { writeRows } from './table/rows.ts'

/** Tab-separated values. */
export const tsv: Format = {
  id: 'tsv',
  label: 'TSV',
  extensions: ['tsv', 'tab'],
  mime: 'text/tab-separated-values; charset=utf-8',
  detect(bytes, name) {
    if (['tsv', 'tab'].includes(extension(name))) return 0.8
    return /^\ufeff?[^\n\t]*\t/.test(head(bytes)) ? 0.3 : 0
  },
  read: (bytes, options) => readDelimited(bytes, '\t', options),
  write(documents, options = {}) {
    if (options.original) return editDelimited(options.original, '\t', documents, options)
    const rows = writeRows(documents, options).map((row) => row.map(guardFormula))
    return writeDelimited(rows, '\t')
  },
}
