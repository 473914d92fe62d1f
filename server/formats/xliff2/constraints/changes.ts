import { attribute, children, type XmlElement } from '../../xml/nodes.ts'
import type { Constraint } from '../constraint.ts'
import { nameOf } from '../names.ts'
import { descendants } from '../tree.ts'

/** The element whose changes a ctr:revisions tells of: what holds its ctr:changeTrack. */
const enclosing = (revisions: XmlElement): XmlElement | null => revisions.parentElement?.parentElement ?? null

/** Elements below of the kind that the revisions apply to; those of the change track itself left out. */
function candidates(revisions: XmlElement): XmlElement[] {
  const scope = enclosing(revisions)
  const name = attribute(revisions, 'appliesTo')
  return scope ? [...descendants(scope)].filter((each) => each !== scope && nameOf(each) === name) : []
}

const changeRef: Constraint = {
  id: 'change-ref',
  rule: 'Change tracking, ref: names one of several elements that have ids, and is needed there',
  *check({ foreign }) {
    for (const revisions of foreign) {
      if (nameOf(revisions) !== 'ctr:revisions') continue
      const ref = attribute(revisions, 'ref')
      const identified = candidates(revisions).filter((each) => each.hasAttribute('id'))
      const scope = enclosing(revisions)
      const found = scope && [...descendants(scope)].some((each) => each !== revisions && attribute(each, 'id') === ref)
      if (ref === undefined ? identified.length > 1 : !found) yield { element: revisions, params: { ref: ref ?? '' } }
    }
  },
}

const changeProperty: Constraint = {
  id: 'change-property',
  rule: 'Change tracking, property: content or an attribute of the element, each once in a revision',
  *check({ foreign }) {
    for (const revision of foreign) {
      if (nameOf(revision) !== 'ctr:revision') continue
      const revisions = revision.parentElement
      const ref = revisions ? attribute(revisions, 'ref') : undefined
      const element = revisions
        ? candidates(revisions).find((each) => ref === undefined || attribute(each, 'id') === ref)
        : undefined
      const seen = new Set<string>()
      for (const item of children(revision).filter((each) => nameOf(each) === 'ctr:item')) {
        const property = attribute(item, 'property') ?? ''
        const known = property === 'content' || element === undefined || element.hasAttribute(property)
        if (!known || seen.has(property)) yield { element: item, params: { property } }
        seen.add(property)
      }
    }
  },
}

/** Change tracking: kept, and held to its rules. */
export const changeConstraints: readonly Constraint[] = [changeRef, changeProperty]
