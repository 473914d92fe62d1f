import { zipSync } from 'fflate'
import { isArchive, openArchive } from './archive/open.ts'
import { extension, head } from './bytes.ts'
import { type Format, FormatError } from './format.ts'
import { approvedRemark } from './remarks.ts'
import { unguardFormula } from './table/formulas.ts'
import { editRows, readRows, writeRows } from './table/rows.ts'
import { editSheet } from './xlsx/edit.ts'

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
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    return await readXlsxFile(Buffer.from(harmless(bytes)), { trim: false })
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError('archive-broken', {}, { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** The first sheet that has rows, its cells as text. */
async function firstSheet(bytes: Uint8Array): Promise<{ name: string; rows: string[][] }> {
  const { sheet, data } = (await readSheets(bytes)).find((each) => each.data.length > 0) ?? { sheet: '', data: [] }
  return { name: sheet, rows: data.map((row) => row.map((cell) => unguardFormula(cellText(cell)))) }
}

/** Excel workbooks: the first sheet that has rows; every cell is written as text, so that 1.586 stays 1.586 and = is no formula. */
export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel',
  extensions: ['xlsx'],
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  detect: (bytes, name) => (isArchive(bytes) && extension(name) === 'xlsx' ? 0.95 : 0),
  async read(bytes, options) {
    return readRows((await firstSheet(bytes)).rows, options)
  },
  async write(documents, options = {}) {
    if (options.original) {
      const { name, rows } = await firstSheet(options.original)
      return editSheet(options.original, name, editRows(rows, documents, options))
    }
    const rows = writeRows(documents, options)
    const said = documents.map((document) => approvedRemark(document, options)).filter(Boolean)
    const cells = rows.map((row) => row.map((value) => ({ value, type: String, wrap: true })))
    const columns = (rows[0] ?? []).map((heading) => ({ width: /source|target|machine/.test(heading) ? 60 : 14 }))
    const { default: writeXlsxFile } = await import('write-excel-file/node')
    return writeXlsxFile(cells, { columns, sheet: said.length > 0 ? 'Approved text only' : 'Songdesk' }).toBuffer()
  },
}
