import type { XmlElement } from '../../xml/nodes.ts'
import { attribute, child, children } from '../../xml/nodes.ts'
import type { Constraint } from '../constraint.ts'
import { CORE_NAMESPACES, isCore, MODULES, nameOf } from '../names.ts'
import { descendants, type Xliff } from '../tree.ts'
import { hasNote } from './ids.ts'

const SELECTOR = /^(?:([\p{L}\p{N}_.-]+)=)?([\p{L}\p{M}\p{N}_:.-]+)$/u
const STRUCTURE = ['f', 'g', 'u']
const LEAVES = ['n', 'd', 't']
/** Prefixes of the modules, and tbx as registered for term bases in extensions. */
const PREFIXES = new Set([...Object.values(MODULES), 'tbx'])

interface Step {
  readonly prefix: string
  readonly id: string
}

/**
 * A fragment identifier (4.4) → its steps, or null where its syntax is wrong: unknown or repeated prefix, file, group and unit out of
 * order, more than one leaf, or a leaf that is not last.
 */
function parseFragment(fragment: string): Step[] | null {
  const steps: Step[] = []
  for (const part of fragment.replace(/^\//, '').split('/')) {
    const match = SELECTOR.exec(part)
    if (!match) return null
    steps.push({ prefix: match[1] ?? '', id: match[2]! })
  }
  const rank = ({ prefix }: Step) => (STRUCTURE.includes(prefix) ? STRUCTURE.indexOf(prefix) : 3)
  const known = steps.every(
    ({ prefix }) => prefix === '' || STRUCTURE.includes(prefix) || LEAVES.includes(prefix) || PREFIXES.has(prefix),
  )
  const ordered = steps.every((step, i) => i === 0 || rank(steps[i - 1]!) < rank(step))
  return known && ordered ? steps : null
}

const withId = (elements: Iterable<XmlElement>, id: string, fits: (element: XmlElement) => boolean) =>
  [...elements].some((each) => attribute(each, 'id') === id && fits(each))

const enclosing = (element: XmlElement, ...names: string[]): XmlElement | undefined => {
  for (let at: XmlElement | null = element; at; at = at.parentElement)
    if (isCore(at) && names.includes(at.localName ?? '')) return at
  return undefined
}

/** Where the steps lead: to the element that the leaf is looked for in, or null where the way is broken. */
function scopeOf(
  steps: readonly Step[],
  from: XmlElement,
  { files, groups, units }: Xliff,
): { scope: XmlElement; leaf: Step | undefined } | null {
  const said = (prefix: string) => steps.find((step) => step.prefix === prefix)?.id
  const [f, g, u] = [said('f'), said('g'), said('u')]
  const file = f === undefined ? enclosing(from, 'file') : files.find((each) => attribute(each, 'id') === f)
  if (!file) return null
  const inFile = (element: XmlElement) => enclosing(element, 'file') === file
  let scope: XmlElement | undefined = f === undefined ? enclosing(from, 'unit', 'group', 'file') : file
  if (g !== undefined) scope = groups.find((each) => attribute(each, 'id') === g && inFile(each))
  if (u !== undefined)
    scope = units.map(({ element }) => element).find((each) => attribute(each, 'id') === u && inFile(each))
  const leaf = steps.at(-1)
  return scope ? { scope, leaf: leaf && STRUCTURE.includes(leaf.prefix) ? undefined : leaf } : null
}

/** Whether a fragment leads to an element of the file. */
function resolves(steps: readonly Step[], from: XmlElement, xliff: Xliff): boolean {
  const found = scopeOf(steps, from, xliff)
  if (!found) return false
  const { scope, leaf } = found
  if (!leaf) return true
  if (leaf.prefix === 'n') return hasNote(scope, leaf.id)
  if (leaf.prefix === 'd')
    return children(child(scope, 'originalData') ?? scope, 'data').some((each) => attribute(each, 'id') === leaf.id)
  const inTarget = (element: XmlElement) => enclosing(element, 'target') !== undefined
  const inText = (element: XmlElement) => isCore(element) && enclosing(element, 'segment', 'ignorable') !== undefined
  if (leaf.prefix === 't') return withId(descendants(scope), leaf.id, (each) => inText(each) && inTarget(each))
  if (leaf.prefix === '') return withId(descendants(scope), leaf.id, inText)
  if (leaf.prefix === 'tbx')
    return [...descendants(scope)].some(
      (each) => !isCore(each) && (attribute(each, 'id') ?? attribute(each, 'xml:id')) === leaf.id,
    )
  return withId(descendants(scope), leaf.id, (each) => MODULES[each.namespaceURI ?? ''] === leaf.prefix)
}

/** Every reference into the file: `ref` attributes that begin with #. */
function* references({ elements, foreign }: Xliff): Iterable<{ element: XmlElement; ref: string }> {
  for (const element of [...elements, ...foreign]) {
    const ref = attribute(element, 'ref')
    const module = nameOf(element)
    if (
      ref !== undefined &&
      (module === 'mtc:match' || (ref.startsWith('#') && (isCore(element) || module.startsWith('gls:'))))
    )
      yield { element, ref }
  }
}

const syntax: Constraint = {
  id: 'fragment-syntax',
  rule: '4.4.1: selectors of fragment identifiers, their order and prefixes',
  *check(xliff) {
    for (const { element, ref } of references(xliff))
      if (!ref.startsWith('#') || parseFragment(ref.slice(1)) === null) yield { element, params: { ref } }
  },
}

const target: Constraint = {
  id: 'fragment-unresolved',
  acrossUnits: true,
  rule: '4.4: a reference into the file names something in it',
  *check(xliff) {
    for (const { element, ref } of references(xliff)) {
      const steps = parseFragment(ref.slice(1))
      if (steps !== null && !resolves(steps, element, xliff)) yield { element, params: { ref } }
    }
  },
}

/** A comment's reference leads to a note of its own unit: by the note's id alone, or by the whole way. */
function namesOwnNote(element: XmlElement, ref: string): boolean {
  const steps = parseFragment(ref.slice(1))
  if (!ref.startsWith('#') || steps?.at(-1)?.prefix !== 'n') return false
  const unit = enclosing(element, 'unit')
  const said = steps.find(({ prefix }) => prefix === 'u')
  return said ? said.id === (unit && attribute(unit, 'id')) : steps.length === 1
}

const comments: Constraint = {
  id: 'comment-annotation',
  rule: '4.7.3.1.3: a comment has either a value or a reference to a note of its unit',
  *check({ elements }) {
    for (const element of elements) {
      if ((element.localName !== 'mrk' && element.localName !== 'sm') || attribute(element, 'type') !== 'comment')
        continue
      const ref = attribute(element, 'ref')
      if ((ref === undefined) === !element.hasAttribute('value') || (ref !== undefined && !namesOwnNote(element, ref)))
        yield { element }
    }
  },
}

const root: Constraint = {
  id: 'root',
  rule: '4.2.2.1 xliff: the namespace fits the version',
  *check({ root: element }) {
    const old = element.namespaceURI === CORE_NAMESPACES[0]
    if (old && attribute(element, 'version') === '2.2') yield { element, params: { version: '2.2' } }
  },
}

/** References, comments and the root. */
export const referenceConstraints: readonly Constraint[] = [root, syntax, target, comments]
