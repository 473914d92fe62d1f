import type { Element } from '@xmldom/xmldom'
import {
  FormatError,
  type FormatWarning,
  type InterchangeDocument,
  type InterchangeNote,
  type InterchangeSegment,
  type ReadResult,
} from '../format.ts'
import { CodeTable } from '../xml/codes.ts'
import { attribute, child, children, parseXml, placeOf, type XmlFile } from '../xml/parse.ts'
import { readInline } from './inline.ts'
import { readIssues } from './issues.ts'
import { isCore, MATCHES, MODULES } from './names.ts'
import { roleOf } from './roles.ts'
import { readState } from './states.ts'
import { type Part, readTree, type Unit, type Xliff } from './tree.ts'
import { validateXliff2 } from './validate.ts'

/** The address of a segment in its file: unit and segment id, or its place among the unit's segments. */
export const segmentId = ({ element }: Unit, part: Part, place: number): string =>
  `${attribute(element, 'id')}/${attribute(part.element, 'id') ?? `@${place + 1}`}`

/** A unit's segments (not its ignorables) with the texts and codes of each. */
export function* unitSegments(
  unit: Unit,
): Iterable<{ id: string; part: Part; table: CodeTable; source: string; target: string | undefined }> {
  let place = 0
  for (const part of unit.parts) {
    if (part.element.localName !== 'segment' || !part.source) continue
    const table = new CodeTable()
    const source = readInline(part.source, table)
    const target = part.target && readInline(part.target, table)
    yield { id: segmentId(unit, part, place), part, table, source, target }
    place++
  }
}

const readNote = (note: Element): InterchangeNote => {
  const side = attribute(note, 'appliesTo')
  const priority = attribute(note, 'priority')
  return {
    text: (note.textContent ?? '').normalize('NFC'),
    ...(side === 'source' || side === 'target' ? { appliesTo: side } : {}),
    ...(attribute(note, 'category') !== undefined && { category: attribute(note, 'category') }),
    ...(priority !== undefined && { priority: Number(priority) }),
  }
}

const notesOf = (element: Element): InterchangeNote[] =>
  children(child(element, 'notes') ?? element, 'note')
    .filter(isCore)
    .map(readNote)

/** The machine's text of a segment: the match of type mt that points at it (or at its unit's only segment). */
function machineText(unit: Unit, part: Part): string | undefined {
  const matches = child(unit.element, 'matches', MATCHES)
  if (!matches) return undefined
  const alone = unit.parts.filter(({ element }) => element.localName === 'segment').length === 1
  const match = children(matches, 'match', MATCHES).find(
    (each) =>
      attribute(each, 'type') === 'mt' && (alone || attribute(each, 'ref') === `#${attribute(part.element, 'id')}`),
  )
  const target = match && child(match, 'target')
  return target && (target.textContent ?? '').normalize('NFC')
}

/** `translate` of the element or the nearest above that says it. */
function isLocked(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const said = attribute(at, 'translate')
    if (said !== undefined) return said === 'no'
  }
  return false
}

function unitInterchange(unit: Unit): InterchangeSegment[] {
  const notes = notesOf(unit.element)
  const role = roleOf(attribute(unit.element, 'type'))
  const locked = isLocked(unit.element)
  return [...unitSegments(unit)].map(({ id, part, table, source, target }, i) => {
    const issues = [
      ...(part.source ? readIssues(part.source, 'source') : []),
      ...(part.target ? readIssues(part.target, 'target') : []),
    ]
    const machine = machineText(unit, part)
    const state = readState(attribute(part.element, 'state'), attribute(part.element, 'subState'), target !== undefined)
    return {
      id,
      source,
      ...(role && { role }),
      ...(target !== undefined && { target }),
      ...(machine !== undefined && { machine }),
      ...(state && { state }),
      ...(locked && { locked }),
      ...(i === 0 && notes.length > 0 && { notes }),
      ...(issues.length > 0 && { issues }),
      ...(table.codes.length > 0 && { codes: table.codes }),
    }
  })
}

/** Tells of extensions once for each of their namespaces: they are kept, not understood. */
function extensionWarnings({ foreign }: Xliff): FormatWarning[] {
  const seen = new Map<string, Element>()
  for (const element of foreign) {
    const uri = element.namespaceURI ?? ''
    if (MODULES[uri] === undefined && !isCore(element) && !seen.has(uri)) seen.set(uri, element)
  }
  return [...seen].map(([namespace, element]) => ({
    place: placeOf(element),
    message: 'extension-kept',
    params: { namespace },
  }))
}

function fileDocument(xliff: Xliff, file: Element): InterchangeDocument {
  const segments = xliff.units.filter((unit) => unit.file === file).flatMap(unitInterchange)
  const original = attribute(file, 'original')
  const title = segments.find(({ role }) => role === 'title')
  return {
    id: attribute(file, 'id') ?? '',
    sourceLang: xliff.srcLang,
    targetLang: xliff.trgLang ?? 'th',
    ...(title && { title: title.source }),
    ...(original !== undefined && /^https?:/.test(original) && { url: original }),
    segments,
  }
}

/** A file as a DOM and its index. @throws FormatError where it is no XLIFF 2 or breaks one of its rules */
export function openXliff2(bytes: Uint8Array): { file: XmlFile; xliff: Xliff } {
  const file = parseXml(bytes)
  if (file.root.localName !== 'xliff' || !isCore(file.root))
    throw new FormatError('not-this-format', placeOf(file.root), { format: 'XLIFF 2' })
  const xliff = readTree(file.root)
  validateXliff2(xliff)
  return { file, xliff }
}

/** One document for each file element. */
export function readXliff2(bytes: Uint8Array): ReadResult {
  const { xliff } = openXliff2(bytes)
  return { documents: xliff.files.map((file) => fileDocument(xliff, file)), warnings: extensionWarnings(xliff) }
}
