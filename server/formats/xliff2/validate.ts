import { FormatError } from '../format.ts'
import { placeOf } from '../xml/nodes.ts'
import type { Constraint } from './constraint.ts'
import { changeConstraints } from './constraints/changes.ts'
import { structureConstraints } from './constraints/ids.ts'
import { inlineConstraints } from './constraints/inline.ts'
import { moduleConstraints } from './constraints/modules.ts'
import { orderConstraints } from './constraints/order.ts'
import { pluralConstraints } from './constraints/plurals.ts'
import { referenceConstraints } from './constraints/references.ts'
import { schemaConstraints } from './constraints/schema.ts'
import type { Xliff } from './tree.ts'

/** Every rule of XLIFF 2 that a file is held to, the plainest first. */
export const XLIFF2_CONSTRAINTS: readonly Constraint[] = [
  ...schemaConstraints,
  ...structureConstraints,
  ...inlineConstraints,
  ...orderConstraints,
  ...referenceConstraints,
  ...moduleConstraints,
  ...changeConstraints,
  ...pluralConstraints,
]

function hold(xliff: Xliff, constraints: readonly Constraint[]): void {
  for (const constraint of constraints)
    for (const { element, params } of constraint.check(xliff))
      throw new FormatError(`xliff-${constraint.id}`, placeOf(element), {
        element: placeOf(element).element,
        rule: constraint.rule,
        ...params,
      })
}

/** @throws FormatError `xliff-<constraint>` for the first rule that is broken, with element and line */
export const validateXliff2 = (xliff: Xliff): void => hold(xliff, XLIFF2_CONSTRAINTS)

const WITHIN = XLIFF2_CONSTRAINTS.filter(({ acrossUnits }) => !acrossUnits)

/** Holds one unit of a large file to every rule that can be told from the unit. */
export const validateUnit = (xliff: Xliff): void => hold(xliff, WITHIN)
