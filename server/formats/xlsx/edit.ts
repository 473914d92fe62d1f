import type { Element } from '@xmldom/xmldom'
import { zipSync } from 'fflate'
import { openArchive } from '../archive/open.ts'
import { FormatError } from '../format.ts'
import type { CellEdit } from '../table/rows.ts'
import { attribute, child, children } from '../xml/nodes.ts'
import { parseXml } from '../xml/parse.ts'
import { serializeXml } from '../xml/write.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** The archive's path of the sheet with the name, by the workbook and its relationships. */
function sheetPath(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const workbook = parseXml(parts['xl/workbook.xml'] ?? new Uint8Array()).root
  const relations = parseXml(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).root
  const sheet = children(child(workbook, 'sheets') ?? workbook, 'sheet').find(
    (each) => attribute(each, 'name') === name,
  )
  const id = sheet?.getAttributeNS(RELATIONSHIPS, 'id')
  const target = children(relations).find((each) => attribute(each, 'Id') === id)
  const path = target && attribute(target, 'Target')?.replace(/^\/?(?:xl\/)?/, 'xl/')
  if (!path || !parts[path]) throw new FormatError('part-missing', {}, { part: name, format: 'XLSX' })
  return path
}

function append(parent: Element, name: string, before: Element | undefined): Element {
  const element = parent.ownerDocument!.createElementNS(parent.namespaceURI, name)
  parent.insertBefore(element, before ?? null)
  return element
}

/** The cell of a row, made in its place where there is none. */
function cellAt(row: Element, reference: string): Element {
  const cells = children(row, 'c')
  const there = cells.find((each) => attribute(each, 'r') === reference)
  if (there) return there
  const rank = (name: string) => name.replace(/\d+/g, '').padStart(4)
  const cell = append(
    row,
    'c',
    cells.find((each) => rank(attribute(each, 'r') ?? '') > rank(reference)),
  )
  cell.setAttribute('r', reference)
  return cell
}

function writeText(cell: Element, text: string): void {
  for (const old of children(cell)) cell.removeChild(old)
  cell.setAttribute('t', 'inlineStr')
  const content = append(append(cell, 'is', undefined), 't', undefined)
  content.setAttribute('xml:space', 'preserve')
  content.appendChild(cell.ownerDocument!.createTextNode(text))
}

/** The workbook with some cells of a sheet written anew, as text; styles, formulas and other sheets stay. */
export function editSheet(original: Uint8Array, sheet: string, edits: readonly CellEdit[]): Uint8Array {
  const parts = openArchive(original)
  const path = sheetPath(parts, sheet)
  const file = parseXml(parts[path]!)
  const data = child(file.root, 'sheetData')
  if (!data) throw new FormatError('part-missing', {}, { part: 'sheetData', format: 'XLSX' })
  const rows = new Map(children(data, 'row').map((row, i) => [attribute(row, 'r') ?? String(i + 1), row]))
  for (const { row, column, text } of edits) {
    const element = rows.get(String(row + 1))
    if (element) writeText(cellAt(element, `${columnName(column)}${row + 1}`), text)
  }
  return zipSync({ ...parts, [path]: serializeXml(file) })
}
