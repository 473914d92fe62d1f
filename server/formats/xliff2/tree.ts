import type { XmlElement } from '../xml/nodes.ts'
import { attribute, child, children } from '../xml/nodes.ts'
import { isCore } from './names.ts'

/** A segment or ignorable with its texts. */
export interface Part {
  readonly element: XmlElement
  readonly source: XmlElement | undefined
  readonly target: XmlElement | undefined
}

export interface Unit {
  readonly element: XmlElement
  readonly file: XmlElement
  readonly parts: readonly Part[]
  readonly data: ReadonlySet<string>
}

/** What constraints ask of a file: its parts, indexed once. */
export interface Xliff {
  readonly root: XmlElement
  readonly srcLang: string
  readonly trgLang: string | undefined
  readonly files: readonly XmlElement[]
  readonly groups: readonly XmlElement[]
  readonly units: readonly Unit[]
  /** Core elements outside modules and extensions, in document order. */
  readonly elements: readonly XmlElement[]
  /** Elements of modules and extensions, in document order. */
  readonly foreign: readonly XmlElement[]
}

function readUnit(element: XmlElement, file: XmlElement): Unit {
  const parts = children(element)
    .filter((part) => isCore(part) && (part.localName === 'segment' || part.localName === 'ignorable'))
    .map((part) => ({ element: part, source: child(part, 'source'), target: child(part, 'target') }))
  const data = new Set(
    children(child(element, 'originalData') ?? element, 'data').map((each) => attribute(each, 'id') ?? ''),
  )
  return { element, file, parts, data }
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const below of children(element)) yield* descendants(below)
}

/** Inline elements of a source or target, in document order. */
export const inlines = (content: XmlElement | undefined): XmlElement[] =>
  content === undefined ? [] : [...descendants(content)].slice(1)

/** Indexes a parsed file. Core elements inside modules (a match's source) count as the module's. */
export function readTree(root: XmlElement): Xliff {
  const index = emptyIndex(root, children(root, 'file').filter(isCore))
  addElements(index, root, undefined, false)
  return index
}

/** Indexes one unit alone, whose file may already have let go of the others. */
export function readUnitTree(unit: XmlElement, file: XmlElement, root: XmlElement): Xliff {
  const index = emptyIndex(root, [])
  addElements(index, unit, file, false)
  return index
}

/** Indexes what is left of a file whose units were read and let go: they keep their attributes, and are not looked into. */
export function readFrame(root: XmlElement): Xliff {
  const index = readTree(root)
  return { ...index, elements: index.elements.filter(({ localName }) => localName !== 'unit') }
}

interface Index extends Xliff {
  readonly groups: XmlElement[]
  readonly units: Unit[]
  readonly elements: XmlElement[]
  readonly foreign: XmlElement[]
}

const emptyIndex = (root: XmlElement, files: readonly XmlElement[]): Index => ({
  root,
  srcLang: attribute(root, 'srcLang') ?? '',
  trgLang: attribute(root, 'trgLang'),
  files,
  groups: [],
  units: [],
  elements: [],
  foreign: [],
})

function addElements(index: Index, element: XmlElement, file: XmlElement | undefined, inModule: boolean): void {
  const outside = inModule || !isCore(element)
  ;(outside ? index.foreign : index.elements).push(element)
  if (!outside && element.localName === 'group') index.groups.push(element)
  if (!outside && element.localName === 'unit' && file) index.units.push(readUnit(element, file))
  const within = file ?? (index.files.includes(element) ? element : undefined)
  for (const below of children(element)) addElements(index, below, within, outside)
}
