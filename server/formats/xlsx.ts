import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { isArchive, openArchive } from './archive/open.ts'
import { extension, head } from './bytes.ts'
import { type Format, FormatError } from './format.ts'
import { approvedRemark } from './remarks.ts'
import { unguardFormula } from './table/formulas.ts'
import { readRows, writeRows } from './table/rows.ts'

/** A cell as text: what a person sees in it, numbers without grouping, days in ISO 8601. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/** The workbook unpacked within its stated sizes, and without document types, before a library sees it. */
function harmless(bytes: Uint8Array): Uint8Array {
  const parts = openArchive(bytes)
  if (!parts['xl/workbook.xml']) throw new FormatError('part-missing', {}, { part: 'xl/workbook.xml', format: 'XLSX' })
  for (const [name, part] of Object.entries(parts))
    if (/<!DOCTYPE/i.test(head(part.subarray(0, 2000)))) throw new FormatError('xml-doctype', { element: name })
  return zipSync(parts, { level: 0 })
}

async function readSheets(bytes: Uint8Array) {
  try {
    return await readXlsxFile(Buffer.from(harmless(bytes)), { trim: false })
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError('archive-broken', {}, { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Excel workbooks: the first sheet that has rows; every cell is written as text, so that 1.586 stays 1.586 and = is no formula. */
export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel',
  extensions: ['xlsx'],
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  detect: (bytes, name) => (isArchive(bytes) && extension(name) === 'xlsx' ? 0.95 : 0),
  async read(bytes, options) {
    const sheets = await readSheets(bytes)
    const rows = sheets.find(({ data }) => data.length > 0)?.data ?? []
    return readRows(
      rows.map((row) => row.map((cell) => unguardFormula(cellText(cell)))),
      options,
    )
  },
  async write(documents, options) {
    const rows = writeRows(documents, options)
    const said = documents.map((document) => approvedRemark(document, options)).filter(Boolean)
    const cells = rows.map((row) => row.map((value) => ({ value, type: String, wrap: true })))
    const columns = (rows[0] ?? []).map((heading) => ({ width: /source|target|machine/.test(heading) ? 60 : 14 }))
    return writeXlsxFile(cells, { columns, sheet: said.length > 0 ? 'Approved text only' : 'Songdesk' }).toBuffer()
  },
}
