import {
  FormatError,
  type FormatWarning,
  type InterchangeDocument,
  type InterchangeNote,
  type InterchangeSegment,
  type ReadResult,
} from '../format.ts'
import { CodeTable } from '../xml/codes.ts'
import { lightReader, readLight } from '../xml/light.ts'
import type { XmlElement } from '../xml/nodes.ts'
import { attribute, child, children, placeOf } from '../xml/nodes.ts'
import { decodeXml, xmlPieces } from '../xml/parse.ts'
import { readInline } from './inline.ts'
import { readIssues } from './issues.ts'
import { isCore, MATCHES, MODULES } from './names.ts'
import { roleOf } from './roles.ts'
import { readState } from './states.ts'
import { type Part, readFrame, readTree, readUnitTree, type Unit, type Xliff } from './tree.ts'
import { validateUnit, validateXliff2 } from './validate.ts'

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

const readNote = (note: XmlElement): InterchangeNote => {
  const side = attribute(note, 'appliesTo')
  const priority = attribute(note, 'priority')
  return {
    text: (note.textContent ?? '').normalize('NFC'),
    ...(side === 'source' || side === 'target' ? { appliesTo: side } : {}),
    ...(attribute(note, 'category') !== undefined && { category: attribute(note, 'category') }),
    ...(priority !== undefined && { priority: Number(priority) }),
  }
}

const notesOf = (element: XmlElement): InterchangeNote[] =>
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
function isLocked(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parentElement) {
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
  const seen = new Map<string, XmlElement>()
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

function fileDocument(
  root: XmlElement,
  file: XmlElement,
  segments: readonly InterchangeSegment[],
): InterchangeDocument {
  const original = attribute(file, 'original')
  const title = segments.find(({ role }) => role === 'title')
  return {
    id: attribute(file, 'id') ?? '',
    sourceLang: attribute(root, 'srcLang') ?? 'vi',
    targetLang: attribute(root, 'trgLang') ?? 'th',
    ...(title && { title: title.source }),
    ...(original !== undefined && /^https?:/.test(original) && { url: original }),
    segments,
  }
}

/** @throws FormatError `not-this-format` */
function checkRoot(root: XmlElement): void {
  if (root.localName !== 'xliff' || !isCore(root))
    throw new FormatError('not-this-format', placeOf(root), { format: 'XLIFF 2' })
}

function readWhole(text: string): ReadResult {
  const root = readLight(text)
  checkRoot(root)
  const xliff = readTree(root)
  validateXliff2(xliff)
  const documents = xliff.files.map((file) =>
    fileDocument(root, file, xliff.units.filter((unit) => unit.file === file).flatMap(unitInterchange)),
  )
  return { documents, warnings: extensionWarnings(xliff) }
}

const above = (element: XmlElement, name: string): XmlElement | undefined => {
  let at = element.parentElement
  while (at && !(at.localName === name && isCore(at))) at = at.parentElement
  return at ?? undefined
}

/** Refuses a second unit with the id of an earlier one of its file. */
function uniqueIds(): (unit: XmlElement, file: XmlElement) => void {
  const seen = new Map<XmlElement, Set<string>>()
  return (unit, file) => {
    const ids = seen.get(file) ?? new Set<string>()
    seen.set(file, ids)
    const id = attribute(unit, 'id') ?? ''
    if (ids.has(id)) throw new FormatError('xliff-id-repeated', placeOf(unit), { element: placeOf(unit).element, id })
    ids.add(id)
  }
}

/** Unit by unit, each let go when it is read: references from one unit into another are not followed. */
function readLarge(bytes: Uint8Array): ReadResult {
  const segments = new Map<XmlElement, InterchangeSegment[]>()
  const warnings: FormatWarning[] = []
  const noteId = uniqueIds()
  /** Of each parent's units the first stays, bare, so that what contains what can still be told. */
  const parents = new Set<XmlElement>()
  const reader = lightReader((element) => {
    if (element.localName !== 'unit' || !isCore(element)) return 'keep'
    const file = above(element, 'file')
    const top = file && above(file, 'xliff')
    if (!file || !top) return 'keep'
    checkRoot(top)
    const slice = readUnitTree(element, file, top)
    validateUnit(slice)
    if (warnings.length < 20) warnings.push(...extensionWarnings(slice))
    const there = segments.get(file) ?? []
    there.push(...slice.units.flatMap(unitInterchange))
    segments.set(file, there)
    noteId(element, file)
    const parent = element.parentElement!
    if (parents.has(parent)) return 'remove'
    parents.add(parent)
    return 'empty'
  })
  for (const piece of xmlPieces(bytes)) reader.write(piece)
  const root = reader.close()
  checkRoot(root)
  const frame = readFrame(root)
  validateXliff2(frame)
  return {
    documents: frame.files.map((file) => fileDocument(root, file, segments.get(file) ?? [])),
    warnings: [...warnings, ...extensionWarnings(frame)],
  }
}

/** A file of more bytes is read unit by unit. */
const LARGE = 6_000_000

/**
 * One document for each file element.
 * @throws FormatError where it is no XLIFF 2 or breaks one of its rules
 */
export const readXliff2 = (bytes: Uint8Array): ReadResult =>
  bytes.length > LARGE ? readLarge(bytes) : readWhole(decodeXml(bytes).text)
