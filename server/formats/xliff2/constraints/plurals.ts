import type { XmlElement } from '../../xml/nodes.ts'
import type { Constraint } from '../constraint.ts'
import { PLURALS } from '../names.ts'

const SELECTOR = /^(plural|ordinal|gender|select):[^\s:,]+$/
const NUMBER = /^(?:zero|one|two|few|many|other|-?\d+(?:\.\d+)?)$/

const own = (element: XmlElement, name: string) =>
  element.hasAttributeNS(PLURALS, name) ? (element.getAttributeNS(PLURALS, name) ?? '') : undefined

const selectors = (unit: XmlElement) => (own(unit, 'switch') ?? '').split(',').map((item) => item.trim())

const pluralSwitch: Constraint = {
  id: 'plural-switch',
  rule: 'Plural, Gender and Select, switch: plural, ordinal, gender or select, each with its variable, separated by commas',
  *check({ units }) {
    for (const { element } of units) {
      const said = own(element, 'switch')
      if (said !== undefined && !selectors(element).every((item) => SELECTOR.test(item)))
        yield { element, params: { value: said.slice(0, 80) } }
    }
  },
}

const pluralCase: Constraint = {
  id: 'plural-case',
  rule: 'Plural, Gender and Select, case: a value for each item of the switch, a number or a word for a number where it counts',
  *check({ units }) {
    for (const unit of units) {
      const kinds = own(unit.element, 'switch') === undefined ? [] : selectors(unit.element)
      for (const { element } of unit.parts) {
        const said = own(element, 'case')
        if (said === undefined) continue
        const values = said.split(/[\s,]+/).filter(Boolean)
        const counts = (item: string | undefined) => /^(?:plural|ordinal):/.test(item ?? '')
        if (values.length !== kinds.length || values.some((value, i) => counts(kinds[i]) && !NUMBER.test(value)))
          yield { element, params: { value: said.slice(0, 80) } }
      }
    }
  },
}

/** Texts that a program chooses among by number or gender (XLIFF 2.2). */
export const pluralConstraints: readonly Constraint[] = [pluralSwitch, pluralCase]
