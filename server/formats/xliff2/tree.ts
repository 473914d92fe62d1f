import type { Element } from '@xmldom/xmldom'
import { attribute, child, children } from '../xml/parse.ts'
import { isCore } from './names.ts'

/** A segment or ignorable with its texts. */
export interface Part {
  readonly element: Element
  readonly source: Element | undefined
  readonly target: Element | undefined
}

export interface Unit {
  readonly element: Element
  readonly file: Element
  readonly parts: readonly Part[]
  readonly data: ReadonlySet<string>
}

/** What constraints ask of a file: its parts, indexed once. */
export interface Xliff {
  readonly root: Element
  readonly srcLang: string
  readonly trgLang: string | undefined
  readonly files: readonly Element[]
  readonly groups: readonly Element[]
  readonly units: readonly Unit[]
  /** Core elements outside modules and extensions, in document order. */
  readonly elements: readonly Element[]
  /** Elements of modules and extensions, in document order. */
  readonly foreign: readonly Element[]
}

function readUnit(element: Element, file: Element): Unit {
  const parts = children(element)
    .filter((part) => isCore(part) && (part.localName === 'segment' || part.localName === 'ignorable'))
    .map((part) => ({ element: part, source: child(part, 'source'), target: child(part, 'target') }))
  const data = new Set(
    children(child(element, 'originalData') ?? element, 'data').map((each) => attribute(each, 'id') ?? ''),
  )
  return { element, file, parts, data }
}

/** The element and everything below it, in document order. */
export function* descendants(element: Element): Generator<Element> {
  yield element
  for (const below of children(element)) yield* descendants(below)
}

/** Inline elements of a source or target, in document order. */
export const inlines = (content: Element | undefined): Element[] =>
  content === undefined ? [] : [...descendants(content)].slice(1)

/** Indexes a parsed file. Core elements inside modules (a match's source) count as the module's. */
export function readTree(root: Element): Xliff {
  const elements: Element[] = []
  const foreign: Element[] = []
  const units: Unit[] = []
  const files = children(root, 'file').filter(isCore)
  const visit = (element: Element, file: Element | undefined, inModule: boolean) => {
    const outside = inModule || !isCore(element)
    ;(outside ? foreign : elements).push(element)
    if (!outside && element.localName === 'unit' && file) units.push(readUnit(element, file))
    const within = file ?? (files.includes(element) ? element : undefined)
    for (const below of children(element)) visit(below, within, outside)
  }
  visit(root, undefined, false)
  return {
    root,
    srcLang: attribute(root, 'srcLang') ?? '',
    trgLang: attribute(root, 'trgLang'),
    files,
    groups: elements.filter(({ localName }) => localName === 'group'),
    units,
    elements,
    foreign,
  }
}
