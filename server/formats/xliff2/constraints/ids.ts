import type { XmlElement } from '../../xml/nodes.ts'
import { attribute, child, children } from '../../xml/nodes.ts'
import type { Constraint, Violation } from '../constraint.ts'
import { isCore, XML } from '../names.ts'
import { descendants, inlines, type Unit } from '../tree.ts'

/** Elements whose id an earlier one of the list has. */
function* repeated(
  elements: Iterable<XmlElement>,
  seen = new Set<string>(),
  idOf = (element: XmlElement) => attribute(element, 'id'),
): Iterable<Violation> {
  for (const element of elements) {
    const id = idOf(element)
    if (id === undefined) continue
    if (seen.has(id)) yield { element, params: { id } }
    seen.add(id)
  }
}

/** Groups of a file, however deep. */
function* descendantGroups(element: XmlElement): Generator<XmlElement> {
  for (const group of children(element, 'group').filter(isCore)) {
    yield group
    yield* descendantGroups(group)
  }
}

const structureIds: Constraint = {
  id: 'id-repeated',
  acrossUnits: true,
  rule: '4.3.1.19 id: unique among files; among groups and among units of a file; among notes; among data of a unit',
  *check({ files, units, elements }) {
    yield* repeated(files)
    for (const file of files) {
      yield* repeated(descendantGroups(file))
      yield* repeated(units.filter((unit) => unit.file === file).map(({ element }) => element))
    }
    for (const element of elements)
      if (element.localName === 'notes' || element.localName === 'originalData') yield* repeated(children(element))
  },
}

/** Codes that close or continue another one carry no identity of their own. */
const identified = (content: XmlElement | undefined) =>
  inlines(content).filter(({ localName }) => localName !== 'em' && localName !== 'cp')

const inlineIds: Constraint = {
  id: 'id-in-unit',
  rule: '4.3.1.19 id: segments, ignorables and the inline elements of all sources of a unit share one set of ids',
  *check({ units }) {
    for (const { parts } of units) {
      const seen = new Set<string>()
      yield* repeated(
        parts.map(({ element }) => element),
        seen,
      )
      yield* repeated(
        parts.flatMap(({ source }) => identified(source)),
        seen,
      )
    }
  },
}

const paired = (name: string | null) => (name === 'sc' ? 'pc' : name === 'sm' ? 'mrk' : (name ?? ''))

function* targetIds({ parts }: Unit): Iterable<Violation> {
  const seen = new Set(parts.map(({ element }) => attribute(element, 'id')).filter((id) => id !== undefined))
  yield* repeated(
    parts.flatMap(({ target }) => identified(target)),
    seen,
  )
  const sources = new Map(
    parts.flatMap(({ source }) => identified(source)).map((code) => [attribute(code, 'id'), code]),
  )
  for (const code of parts.flatMap(({ target }) => identified(target))) {
    const source = sources.get(attribute(code, 'id'))
    if (source && paired(source.localName) !== paired(code.localName))
      yield { element: code, params: { id: attribute(code, 'id') ?? '' } }
  }
}

const idsOfTargets: Constraint = {
  id: 'id-in-targets',
  rule: '4.3.1.19 id: an inline element of a target has the id of its counterpart in the source, or one of its own',
  *check({ units }) {
    for (const unit of units) yield* targetIds(unit)
  },
}

/** Extensions of other origin may have xml:id instead. */
const ownId = (element: XmlElement) => attribute(element, 'id') ?? (element.getAttributeNS(XML, 'id') || undefined)

const extensionIds: Constraint = {
  id: 'id-in-extension',
  rule: '4.9.2: ids of extension elements are unique within their file, group or unit',
  *check({ elements }) {
    for (const element of elements) {
      if (!['file', 'group', 'unit'].includes(element.localName ?? '')) continue
      const byNamespace = new Map<string, XmlElement[]>()
      for (const outer of children(element).filter((each) => !isCore(each)))
        for (const each of descendants(outer))
          if (!isCore(each))
            byNamespace.set(each.namespaceURI ?? '', [...(byNamespace.get(each.namespaceURI ?? '') ?? []), each])
      for (const list of byNamespace.values()) yield* repeated(list, undefined, ownId)
    }
  },
}

const skeleton: Constraint = {
  id: 'skeleton',
  rule: '4.2.2.3 skeleton: href where it is empty, no href where it is not',
  *check({ elements }) {
    for (const element of elements) {
      if (element.localName !== 'skeleton') continue
      const empty = (element.textContent ?? '').trim() === '' && children(element).length === 0
      if (empty !== element.hasAttribute('href')) yield { element }
    }
  },
}

const targetLanguage: Constraint = {
  id: 'trgLang-missing',
  rule: '4.3.1.37 trgLang: required where any target exists',
  *check({ root, trgLang, units }) {
    if (trgLang !== undefined) return
    const target = units.flatMap(({ parts }) => parts).find((part) => part.target)?.target
    if (target) yield { element: root, params: { line: target.lineNumber ?? 0 } }
  },
}

/** The value of an xml: attribute in force at an element: its own or its nearest ancestor's. */
function inForce(element: XmlElement, name: string): string | undefined {
  for (let at: XmlElement | null = element; at; at = at.parentElement)
    if (at.hasAttributeNS(XML, name)) return at.getAttributeNS(XML, name) ?? ''
  return undefined
}

const languages: Constraint = {
  id: 'xml-lang',
  rule: '4.2.2.11 source, 4.2.2.12 target: xml:lang, written or inherited, is srcLang and trgLang',
  *check({ units, srcLang, trgLang }) {
    const differs = (content: XmlElement | undefined, lang: string | undefined) => {
      const said = content && inForce(content, 'lang')
      return said !== undefined && said.toLowerCase() !== lang?.toLowerCase()
    }
    for (const { parts } of units)
      for (const { source, target } of parts) {
        if (differs(source, srcLang)) yield { element: source!, params: { lang: srcLang } }
        if (differs(target, trgLang)) yield { element: target!, params: { lang: trgLang ?? '' } }
      }
  },
}

const space: Constraint = {
  id: 'xml-space',
  rule: '4.2.2.12 target: xml:space is that of the source',
  *check({ units }) {
    for (const { parts } of units)
      for (const { source, target } of parts)
        if (source && target && (inForce(source, 'space') ?? 'default') !== (inForce(target, 'space') ?? 'default'))
          yield { element: target }
  },
}

const spaceOfData: Constraint = {
  id: 'data-space',
  rule: '4.2.2.9 data: xml:space is preserve',
  *check({ elements }) {
    for (const element of elements)
      if (
        element.localName === 'data' &&
        element.hasAttributeNS(XML, 'space') &&
        element.getAttributeNS(XML, 'space') !== 'preserve'
      )
        yield { element }
  },
}

const subState: Constraint = {
  id: 'subState',
  rule: '4.3.1.34 subState: only with an explicit state, never with the reserved prefix xlf',
  *check({ units }) {
    for (const { parts } of units)
      for (const { element } of parts) {
        const value = attribute(element, 'subState')
        if (value !== undefined && (!element.hasAttribute('state') || value.startsWith('xlf:')))
          yield { element, params: { subState: value } }
      }
  },
}

/** Whether a note of the unit has the id. */
export const hasNote = (unit: XmlElement, id: string): boolean =>
  children(child(unit, 'notes') ?? unit, 'note').some((note) => attribute(note, 'id') === id)

/** Ids, languages, white space and state. */
export const structureConstraints: readonly Constraint[] = [
  structureIds,
  inlineIds,
  idsOfTargets,
  extensionIds,
  skeleton,
  targetLanguage,
  languages,
  space,
  spaceOfData,
  subState,
]
