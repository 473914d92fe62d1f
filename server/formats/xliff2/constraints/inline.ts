import type { XmlElement } from '../../xml/nodes.ts'
import { attribute } from '../../xml/nodes.ts'
import type { Constraint, Violation } from '../constraint.ts'
import { MODULES } from '../names.ts'
import { inlines, type Unit } from '../tree.ts'

/** The inline elements of a unit's sources, and those of its targets in the order of the targets. */
function sides({ parts }: Unit): XmlElement[][] {
  const ordered = parts
    .map(({ target }, i) => ({ target, order: Number(target && (attribute(target, 'order') ?? i + 1)) }))
    .filter(({ target }) => target)
    .sort((a, b) => a.order - b.order)
  return [parts.flatMap(({ source }) => inlines(source)), ordered.flatMap(({ target }) => inlines(target))]
}

const named = (elements: readonly XmlElement[], ...names: string[]) =>
  elements.filter(({ localName }) => names.includes(localName ?? ''))
const isIsolated = (element: XmlElement) => attribute(element, 'isolated') === 'yes'

function* unitSides(units: readonly Unit[]): Iterable<{ unit: Unit; codes: XmlElement[] }> {
  for (const unit of units) for (const codes of sides(unit)) yield { unit, codes }
}

const endOf = (codes: readonly XmlElement[], sc: XmlElement, name: string) =>
  codes.findIndex((each) => each.localName === name && attribute(each, 'startRef') === attribute(sc, 'id'))

const startCodes: Constraint = {
  id: 'sc-isolated',
  rule: '4.2.3.4 sc: isolated exactly where its ec is not in the same unit',
  *check({ units }) {
    for (const { codes } of unitSides(units))
      for (const sc of named(codes, 'sc')) if ((endOf(codes, sc, 'ec') === -1) !== isIsolated(sc)) yield { element: sc }
  },
}

const endCodes: Constraint = {
  id: 'ec-isolated',
  rule: '4.2.3.5 ec: isolated ones have an id and no startRef, others a startRef and no id',
  *check({ units }) {
    for (const { codes } of unitSides(units))
      for (const ec of named(codes, 'ec'))
        if (isIsolated(ec) !== ec.hasAttribute('id') || isIsolated(ec) === ec.hasAttribute('startRef'))
          yield { element: ec }
  },
}

const endsAfterStart = (start: string, end: string): Constraint => ({
  id: `${end}-order`,
  rule: `4.7.2.4, 4.7.3.2: ${end} comes after the ${start} that it refers to, in the same unit`,
  *check({ units }) {
    for (const { codes } of unitSides(units))
      for (const [i, element] of codes.entries()) {
        const ref = element.localName === end ? attribute(element, 'startRef') : undefined
        if (ref === undefined) continue
        const at = codes.findIndex((each) => each.localName === start && attribute(each, 'id') === ref)
        if (at === -1 || at > i) yield { element, params: { ref } }
      }
  },
})

const markersEnd: Constraint = {
  id: 'sm-open',
  rule: '4.2.3.7 sm: has its em in the same unit',
  *check({ units }) {
    for (const { codes } of unitSides(units))
      for (const sm of named(codes, 'sm')) if (endOf(codes, sm, 'em') === -1) yield { element: sm }
  },
}

const DEFAULTS: Readonly<Record<string, string>> = {
  canCopy: 'yes',
  canDelete: 'yes',
  canOverlap: 'yes',
  canReorder: 'yes',
}

const sameOnBoth: Constraint = {
  id: 'sc-ec-differ',
  rule: '4.2.3.5 ec: canCopy, canDelete, canOverlap and canReorder as on its sc',
  *check({ units }) {
    for (const { codes } of unitSides(units))
      for (const sc of named(codes, 'sc')) {
        const ec = codes[endOf(codes, sc, 'ec')]
        for (const [name, usual] of Object.entries(DEFAULTS)) {
          const [start, end] = [attribute(sc, name) ?? usual, ec && (attribute(ec, name) ?? usual)]
          const follows = name === 'canReorder' && start === 'firstNo' && end === 'no'
          if (ec && start !== end && !follows) yield { element: ec, params: { attribute: name } }
        }
      }
  },
}

const modulesOnEnd: Constraint = {
  id: 'ec-module',
  rule: '4.2.3.5 ec: attributes of modules only where it is isolated',
  *check({ elements }) {
    for (const ec of named(elements, 'ec')) {
      if (isIsolated(ec)) continue
      const found = [...ec.attributes].find(({ namespaceURI }) => MODULES[namespaceURI ?? ''] !== undefined)
      if (found) yield { element: ec, params: { attribute: found.name } }
    }
  },
}

const PREDEFINED: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui',
}

const subTypes: Constraint = {
  id: 'subType',
  rule: '4.3.1.35 subType: only with a type; xlf:lb, pb, b, i, u with fmt, xlf:var with ui, no other xlf: value',
  *check({ elements }) {
    for (const element of elements) {
      const subType = attribute(element, 'subType')
      if (subType === undefined) continue
      const type = attribute(element, 'type')
      if (type === undefined || (subType.startsWith('xlf:') && PREDEFINED[subType] !== type))
        yield { element, params: { subType } }
    }
  },
}

const reserved: Constraint = {
  id: 'type-reserved',
  rule: '4.3.1.38 type: the prefix xlf is reserved',
  *check({ elements }) {
    for (const element of elements) {
      const type = attribute(element, 'type') ?? ''
      if (/^xlf:/.test(type)) yield { element, params: { type } }
    }
  },
}

const codePoint: Constraint = {
  id: 'cp-hex',
  rule: '4.2.3.1 cp: only characters that XML does not allow',
  *check({ elements }) {
    for (const cp of named(elements, 'cp')) {
      const hex = attribute(cp, 'hex') ?? ''
      const point = Number.parseInt(hex, 16)
      const allowed =
        point === 9 ||
        point === 10 ||
        point === 13 ||
        (point >= 0x20 && point <= 0xd7ff) ||
        (point >= 0xe000 && point <= 0xfffd) ||
        (point >= 0x10000 && point <= 0x10ffff)
      if (allowed || point > 0x10ffff) yield { element: cp, params: { hex } }
    }
  },
}

const copies: Constraint = {
  id: 'copyOf',
  rule: '4.3.1.8 copyOf: names a code of the same unit that may be copied; a copy has no data of its own',
  *check({ units }) {
    for (const { unit, codes } of unitSides(units)) {
      const all = sides(unit).flat()
      for (const element of codes) {
        const of = attribute(element, 'copyOf')
        if (of === undefined) continue
        const base = all.find(
          (each) =>
            attribute(each, 'id') === of && each !== element && each.localName !== 'mrk' && each.localName !== 'sm',
        )
        const data = ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => element.hasAttribute(name))
        if (!base || attribute(base, 'canCopy') === 'no' || data) yield { element, params: { ref: of } }
      }
    }
  },
}

const dataRefs: Constraint = {
  id: 'dataRef',
  rule: '4.3.1.9 to 11 dataRef: names a data element of the unit',
  *check({ units }) {
    for (const { unit, codes } of unitSides(units))
      for (const element of codes)
        for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
          const ref = attribute(element, name)
          if (ref !== undefined && !unit.data.has(ref)) yield { element, params: { ref } }
        }
  },
}

function* subFlowViolations(unit: Unit, known: ReadonlySet<string>, codes: readonly XmlElement[]): Iterable<Violation> {
  for (const element of codes)
    for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd'])
      for (const ref of (attribute(element, name) ?? '').split(/\s+/).filter(Boolean))
        if (!known.has(ref) || ref === attribute(unit.element, 'id')) yield { element, params: { ref } }
}

const subFlows: Constraint = {
  id: 'subFlows',
  acrossUnits: true,
  rule: '4.3.1.31 to 33 subFlows: ids of other units of the same file',
  *check({ units }) {
    for (const { unit, codes } of unitSides(units)) {
      if (!codes.some((code) => ['subFlows', 'subFlowsStart', 'subFlowsEnd'].some((name) => code.hasAttribute(name))))
        continue
      const known = new Set(
        units.filter(({ file }) => file === unit.file).map(({ element }) => attribute(element, 'id') ?? ''),
      )
      yield* subFlowViolations(unit, known, codes)
    }
  },
}

/** Codes, spanning and placeholder, and the marks of annotations. */
export const inlineConstraints: readonly Constraint[] = [
  startCodes,
  endCodes,
  endsAfterStart('sc', 'ec'),
  endsAfterStart('sm', 'em'),
  markersEnd,
  sameOnBoth,
  modulesOnEnd,
  subTypes,
  reserved,
  codePoint,
  copies,
  dataRefs,
  subFlows,
]
