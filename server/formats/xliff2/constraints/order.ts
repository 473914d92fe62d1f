import type { XmlElement } from '../../xml/nodes.ts'
import { attribute, children } from '../../xml/nodes.ts'
import type { Constraint } from '../constraint.ts'
import type { Unit } from '../tree.ts'

const isCode = ({ localName }: XmlElement) =>
  localName === 'ph' || localName === 'pc' || localName === 'sc' || localName === 'ec'
const reorder = (code: XmlElement) => attribute(code, 'canReorder') ?? 'yes'

/** A code as it stands in the text; the end of a pair, however it is written, is one of its own. */
interface Code {
  readonly id: string
  readonly order: string
  readonly element: XmlElement
}

function* codesIn(content: XmlElement): Iterable<Code> {
  for (const element of children(content)) {
    const [id, ref, order] = [attribute(element, 'id') ?? '', attribute(element, 'startRef'), reorder(element)]
    if (isCode(element)) yield { id: ref === undefined ? id : `end of ${ref}`, order, element }
    yield* codesIn(element)
    // Whoever may not leave a sequence may not end outside it either.
    if (element.localName === 'pc') yield { id: `end of ${id}`, order: order === 'yes' ? 'yes' : 'no', element }
  }
}

const codesOf = (content: XmlElement | undefined): Code[] => (content === undefined ? [] : [...codesIn(content)])

const fixed: Constraint = {
  id: 'reorder-copy',
  rule: '4.3.1.5 canReorder: codes that may not be reordered may be neither copied nor deleted',
  *check({ elements }) {
    for (const element of elements)
      if (
        isCode(element) &&
        reorder(element) !== 'yes' &&
        !(attribute(element, 'canCopy') === 'no' && attribute(element, 'canDelete') === 'no')
      )
        yield { element }
  },
}

const firstNo: Constraint = {
  id: 'reorder-first',
  rule: '4.3.1.5 canReorder: a sequence that may not be reordered begins with firstNo',
  *check({ units }) {
    for (const { parts } of units)
      for (const contents of [parts.map(({ source }) => source), parts.map(({ target }) => target)]) {
        let begun = false
        for (const { order, element } of contents.flatMap(codesOf)) {
          begun ||= order === 'firstNo'
          if (order === 'no' && !begun) yield { element }
        }
      }
  },
}

/** The targets of a unit in the order that they are to be read. */
const orderedTargets = ({ parts }: Unit) =>
  parts
    .map(({ target }, i) => ({ target, order: Number((target && attribute(target, 'order')) ?? i + 1) }))
    .filter(({ target }) => target !== undefined)
    .sort((a, b) => a.order - b.order)
    .map(({ target }) => target!)

/** Ids of codes that may not be reordered, in runs: each begins with firstNo and ends before any code that may be. */
function runs(codes: readonly Code[]): string[][] {
  const found: string[][] = []
  let open: string[] | undefined
  for (const { id, order } of codes) {
    if (order === 'firstNo') {
      open = [id]
      found.push(open)
    } else if (order === 'no') open?.push(id)
    else open = undefined
  }
  return found
}

const keptOrder: Constraint = {
  id: 'reorder-target',
  rule: '4.3.1.5 canReorder: the codes of a sequence keep their order in the targets, with no other code among them',
  *check({ units }) {
    for (const unit of units) {
      const targets = orderedTargets(unit)
      const wanted = runs(unit.parts.flatMap(({ source }) => codesOf(source)))
      if (targets.length === 0 || wanted.length === 0) continue
      const given = targets.flatMap(codesOf)
      const ids = given.map(({ id }) => id)
      for (const run of wanted) {
        const there = run.filter((id) => ids.includes(id))
        const start = ids.indexOf(there[0] ?? '')
        const wrong = there.findIndex((id, i) => ids[start + i] !== id)
        if (there.length > 0 && wrong !== -1)
          yield { element: given[start + wrong]?.element ?? targets[0]!, params: { id: there[wrong] ?? '' } }
      }
    }
  },
}

const kept: Constraint = {
  id: 'code-deleted',
  rule: '4.3.1.2 canDelete: a code that may not be deleted is in the target too',
  *check({ units }) {
    for (const unit of units) {
      const there = new Set(unit.parts.flatMap(({ target }) => codesOf(target)).map(({ id }) => id))
      for (const { source, target } of unit.parts) {
        if (!target) continue
        for (const { id, element } of codesOf(source))
          if (attribute(element, 'canDelete') === 'no' && !there.has(id)) yield { element: target, params: { id } }
      }
    }
  },
}

const targetOrder: Constraint = {
  id: 'target-order',
  rule: '4.3.1.25 order: each from 1 to the number of segments and ignorables, none twice',
  *check({ units }) {
    for (const { parts } of units) {
      const seen = new Set<number>()
      const explicit = parts.some(({ target }) => target?.hasAttribute('order'))
      for (const [i, { target }] of parts.entries()) {
        if (!target || !explicit) continue
        const order = Number(attribute(target, 'order') ?? i + 1)
        if (seen.has(order) || order > parts.length) yield { element: target, params: { order } }
        seen.add(order)
      }
    }
  },
}

/** What may not be moved, copied or deleted. */
export const orderConstraints: readonly Constraint[] = [fixed, firstNo, keptOrder, kept, targetOrder]
