import type { XmlAttribute, XmlElement } from '../../xml/nodes.ts'
import { attribute, children } from '../../xml/nodes.ts'
import type { Constraint, Violation } from '../constraint.ts'
import modules from '../modules.json' with { type: 'json' }
import { isCore, MODULES, nameOf, XML } from '../names.ts'
import { descendants, type Xliff } from '../tree.ts'

interface Rule {
  readonly attributes: Readonly<Record<string, string>>
  readonly needs?: readonly string[]
  readonly oneOf?: readonly string[]
}
const RULES = new Map<string, Rule>(Object.entries(modules.elements))
const TYPES = new Map(
  Object.entries(modules.types).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, 'u')]),
)
const HTML = new Set(modules.htmlElements)

const all = ({ elements, foreign }: Xliff) => [...elements, ...foreign]

function* wrongAttributes(element: XmlElement, { attributes }: Rule): Iterable<Violation> {
  for (const [name, type] of Object.entries(attributes)) {
    const value = attribute(element, name)
    const wrong = value === undefined ? type.endsWith('!') : !TYPES.get(type.replace('!', ''))!.test(value)
    if (wrong) yield { element, params: { attribute: name, value: (value ?? '').slice(0, 80) } }
  }
  for (const { name, namespaceURI } of element.attributes)
    if (!namespaceURI && name !== 'xmlns' && !(name in attributes))
      yield { element, params: { attribute: name, value: element.getAttribute(name) ?? '' } }
}

const moduleAttributes: Constraint = {
  id: 'module-attribute',
  rule: '5: attributes of the modules and their values',
  *check({ foreign }) {
    for (const element of foreign) {
      const rule = RULES.get(nameOf(element))
      if (rule) yield* wrongAttributes(element, rule)
    }
  },
}

const moduleChildren: Constraint = {
  id: 'module-child',
  rule: '5: what the elements of the modules contain',
  *check({ foreign }) {
    for (const element of foreign) {
      const { needs = [], oneOf = [] } = RULES.get(nameOf(element)) ?? {}
      const below = children(element).map(nameOf)
      const missing =
        needs.find((name) => !below.includes(name)) ??
        (oneOf.length > 0 && !oneOf.some((name) => below.includes(name)) ? oneOf.join(' / ') : undefined)
      if (missing !== undefined) yield { element, params: { child: missing } }
    }
  },
}

const moduleElements: Constraint = {
  id: 'module-element',
  rule: '5: elements of the modules; extensions only where a module allows them',
  *check({ foreign }) {
    for (const element of foreign) {
      const prefix = MODULES[element.namespaceURI ?? '']
      if (prefix !== undefined && modules.closed.includes(prefix) && !RULES.has(nameOf(element))) yield { element }
      const parent = element.parentElement
      if (parent && nameOf(parent) === 'gls:glossEntry' && prefix !== undefined && prefix !== 'gls') yield { element }
      if (prefix === undefined && !isCore(element) && parent && modules.noExtension.includes(nameOf(parent)))
        yield { element }
    }
  },
}

const matchSubType: Constraint = {
  id: 'match-subType',
  rule: '5.1.6.9 subType: only with a type',
  *check({ foreign }) {
    for (const element of foreign)
      if (nameOf(element) === 'mtc:match' && element.hasAttribute('subType') && !element.hasAttribute('type'))
        yield { element }
  },
}

const matchLanguage: Constraint = {
  id: 'match-lang',
  rule: '5.1.5.2 match: no xml:lang',
  *check({ foreign }) {
    for (const element of foreign)
      if (nameOf(element) === 'mtc:match' && element.hasAttributeNS(XML, 'lang')) yield { element }
  },
}

const KINDS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']

const rules: Constraint = {
  id: 'validation-rule',
  rule: '5.8.5.2 rule: exactly one of isPresent, isNotPresent, startsWith, endsWith or a rule of its own; occurs only with isPresent; existsInSource not with isNotPresent',
  *check({ foreign }) {
    for (const element of foreign) {
      if (nameOf(element) !== 'val:rule') continue
      const own = [...element.attributes].filter(
        ({ namespaceURI, prefix }) => namespaceURI && prefix !== 'xmlns' && namespaceURI !== XML,
      ).length
      const kinds = KINDS.filter((name) => element.hasAttribute(name))
      const lone = element.hasAttribute('occurs') && !element.hasAttribute('isPresent')
      const exists = element.hasAttribute('existsInSource') && (kinds.length === 0 || kinds.includes('isNotPresent'))
      if (kinds.length + Math.min(own, 1) !== 1 || lone || exists) yield { element }
    }
  },
}

const formatStyle: Constraint = {
  id: 'format-style',
  rule: '5.4: fs names an HTML element; subFs only with fs',
  *check(xliff) {
    for (const element of all(xliff))
      for (const { name, localName, namespaceURI, value } of element.attributes) {
        if (MODULES[namespaceURI ?? ''] !== 'fs') continue
        const lone = localName === 'subFs' && !element.hasAttributeNS(namespaceURI, 'fs')
        if ((localName === 'fs' && !HTML.has(value)) || lone || (localName !== 'fs' && localName !== 'subFs'))
          yield { element, params: { attribute: name, value } }
      }
  },
}

const resources: Constraint = {
  id: 'resource',
  rule: '5.6.5: source and target hold either content or href; the xml:lang of a source is srcLang',
  *check({ foreign, srcLang }) {
    for (const element of foreign) {
      const name = nameOf(element)
      if (name !== 'res:source' && name !== 'res:target') continue
      const content = children(element).length > 0 || (element.textContent ?? '').trim() !== ''
      const lang = name === 'res:source' && element.getAttributeNS(XML, 'lang')
      if (content === element.hasAttribute('href') || (lang && lang.toLowerCase() !== srcLang.toLowerCase()))
        yield { element }
    }
  },
}

const RESTRICTION = /^(?:\*|\d+|\d+,(?:\d+|\*))$/
const WHOLE = /^\d+$/
/** Another profile may say what it likes of a size, but no profile counts in fractions. */
const FRACTION = /^\d*[.,]\d+$/
const SIZES: Readonly<Record<string, RegExp>> = {
  sizeRestriction: RESTRICTION,
  storageRestriction: RESTRICTION,
  equivStorage: WHOLE,
  sizeInfo: WHOLE,
}

const isOfSize = ({ namespaceURI }: XmlAttribute) => MODULES[namespaceURI ?? ''] === 'slr'

/** Ids of what slr:data elements hold. */
const sizeData = (foreign: readonly XmlElement[]) =>
  new Set(
    foreign
      .filter((each) => nameOf(each) === 'slr:data')
      .flatMap((each) => [...descendants(each)].map((below) => attribute(below, 'id'))),
  )

const sizes: Constraint = {
  id: 'size-restriction',
  rule: '5.7: forms of restrictions and sizes (of the standard profiles); sizeInfo or sizeInfoRef, not both; sizeInfoRef names size data',
  *check(xliff) {
    const standard = xliff.foreign.some(
      (each) => nameOf(each) === 'slr:profiles' && attribute(each, 'generalProfile') === 'xliff:codepoints',
    )
    const data = sizeData(xliff.foreign)
    for (const element of all(xliff)) {
      const own = [...element.attributes].filter(isOfSize)
      const value = (name: string) => own.find(({ localName }) => localName === name)?.value
      const wrong = own.find(({ localName, value: said }) => {
        const ownProfile = localName === 'sizeInfo' && !standard && !FRACTION.test(said)
        return !ownProfile && SIZES[localName ?? '']?.test(said) === false
      })
      if (wrong) yield { element, params: { attribute: wrong.name, value: wrong.value } }
      const ref = value('sizeInfoRef')
      const both = ref !== undefined && value('sizeInfo') !== undefined
      if (both || (ref !== undefined && !data.has(ref)))
        yield { element, params: { attribute: 'slr:sizeInfoRef', value: ref ?? '' } }
    }
  },
}

const repeatedResource: Constraint = {
  id: 'module-id',
  rule: '5: ids of a module are unique within its element',
  *check({ foreign }) {
    for (const outer of foreign) {
      const name = nameOf(outer)
      if (!modules.idScopes.includes(name)) continue
      const seen = new Set<string>()
      for (const element of children(outer)) {
        const id = attribute(element, 'id')
        if (id !== undefined && seen.has(id)) yield { element, params: { id } }
        seen.add(id ?? '')
      }
    }
  },
}

/** The modules: matches, glossary, format style, metadata, resource data, size restriction, validation. */
export const moduleConstraints: readonly Constraint[] = [
  moduleElements,
  moduleAttributes,
  moduleChildren,
  matchSubType,
  matchLanguage,
  rules,
  formatStyle,
  resources,
  sizes,
  repeatedResource,
]
