import type { XmlElement } from '../../xml/nodes.ts'
import { children } from '../../xml/nodes.ts'
import type { Constraint, Violation } from '../constraint.ts'
import { isCore, MODULES, nameOf, XML } from '../names.ts'
import schema from '../schema.json' with { type: 'json' }

interface Rule {
  readonly attributes: Readonly<Record<string, string>>
  /** Whose attributes it takes besides: none, any, modules, or the one module named. */
  readonly foreign: string
  readonly mixed?: boolean
  readonly children: readonly string[]
}
const RULES = new Map<string, Rule>(Object.entries(schema.elements))
const TYPES = new Map(
  Object.entries(schema.types).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, 'u')]),
)
const ruleOf = (element: XmlElement) => RULES.get(element.localName ?? '')

const attributesOf = (element: XmlElement) =>
  [...element.attributes].filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')

const fits = (step: string, element: XmlElement): boolean => {
  const names = step.replace(/[?*+]$/, '').split('|')
  if (names[0] === '#foreign') return !isCore(element)
  if (names[0] === '#inline') return isCore(element) && schema.inline.includes(element.localName ?? '')
  return names.includes(nameOf(element))
}

/** Walks the child elements along the model's steps. @returns the first child that does not fit, or the step that lacks one */
function mismatch(element: XmlElement, { children: steps }: Rule): { child?: XmlElement; missing?: string } | null {
  const below = children(element)
  let at = 0
  for (const step of steps) {
    const many = /[*+]$/.test(step)
    let count = 0
    while (at < below.length && fits(step, below[at]!) && (many || count === 0)) {
      at++
      count++
    }
    if (count === 0 && !/[?*]$/.test(step))
      return at < below.length ? { child: below[at]! } : { missing: step.replace(/\+$/, '') }
  }
  return at < below.length ? { child: below[at]! } : null
}

const knownElement: Constraint = {
  id: 'element-unknown',
  rule: '4.2: core elements',
  *check({ elements }) {
    for (const element of elements) if (ruleOf(element) === undefined) yield { element }
  },
}

const childElements: Constraint = {
  id: 'children',
  rule: '4.2: what each element contains, and in which order',
  *check({ elements }) {
    for (const element of elements) {
      const rule = ruleOf(element)
      const wrong = rule && mismatch(element, rule)
      if (!wrong) continue
      if (wrong.child) yield { element: wrong.child, params: { parent: element.nodeName } }
    }
  },
}

const childMissing: Constraint = {
  id: 'child-missing',
  rule: '4.2: what each element contains',
  *check({ elements }) {
    for (const element of elements) {
      const rule = ruleOf(element)
      const wrong = rule && mismatch(element, rule)
      if (wrong?.missing) yield { element, params: { child: wrong.missing.replaceAll('|', ' / ') } }
      else if (element.localName === 'unit' && !children(element, 'segment').some(isCore))
        yield { element, params: { child: 'segment' } }
    }
  },
}

const noText: Constraint = {
  id: 'text',
  rule: '4.2: only elements with mixed content hold text',
  *check({ elements }) {
    for (const element of elements) {
      if (ruleOf(element)?.mixed !== false && ruleOf(element)?.mixed !== undefined) continue
      for (let node = element.firstChild; node; node = node.nextSibling)
        if ((node.nodeType === 3 || node.nodeType === 4) && (node.nodeValue ?? '').trim() !== '') {
          yield { element }
          break
        }
    }
  },
}

function* unknownAttributes(element: XmlElement, rule: Rule): Iterable<Violation> {
  for (const { name, namespaceURI } of attributesOf(element)) {
    const allowed =
      namespaceURI === null || namespaceURI === ''
        ? name in rule.attributes
        : namespaceURI === XML ||
          rule.foreign === 'any' ||
          (rule.foreign === 'modules' ? MODULES[namespaceURI] !== undefined : MODULES[namespaceURI] === rule.foreign)
    if (!allowed) yield { element, params: { attribute: name } }
  }
}

const knownAttribute: Constraint = {
  id: 'attribute-unknown',
  rule: '4.3: attributes of each element; extension attributes only where 4.2 allows them',
  *check({ elements }) {
    for (const element of elements) {
      const rule = ruleOf(element)
      if (rule) yield* unknownAttributes(element, rule)
    }
  },
}

const requiredAttribute: Constraint = {
  id: 'attribute-missing',
  rule: '4.2: required attributes',
  *check({ elements }) {
    for (const element of elements)
      for (const [name, type] of Object.entries(ruleOf(element)?.attributes ?? {}))
        if (type.endsWith('!') && !element.hasAttribute(name)) yield { element, params: { attribute: name } }
  },
}

const attributeValue: Constraint = {
  id: 'attribute-value',
  rule: '4.3: values of attributes',
  *check({ elements }) {
    for (const element of elements)
      for (const [name, type] of Object.entries(ruleOf(element)?.attributes ?? {})) {
        const value = element.hasAttribute(name) ? (element.getAttribute(name) ?? '') : undefined
        if (value !== undefined && !TYPES.get(type.replace('!', ''))!.test(value))
          yield { element, params: { attribute: name, value: value.slice(0, 80) } }
      }
  },
}

/** What a schema can say: elements, their order, attributes and values. */
export const schemaConstraints: readonly Constraint[] = [
  knownElement,
  childElements,
  childMissing,
  noText,
  knownAttribute,
  requiredAttribute,
  attributeValue,
]
