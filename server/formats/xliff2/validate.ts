import { FormatError } from '../format.ts'
import { placeOf } from '../xml/parse.ts'
import type { Constraint } from './constraint.ts'
import { structureConstraints } from './constraints/ids.ts'
import { inlineConstraints } from './constraints/inline.ts'
import { moduleConstraints } from './constraints/modules.ts'
import { orderConstraints } from './constraints/order.ts'
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
]

/** @throws FormatError `xliff-<constraint>` for the first rule that is broken, with element and line */
export function validateXliff2(xliff: Xliff): void {
  for (const constraint of XLIFF2_CONSTRAINTS)
    for (const { element, params } of constraint.check(xliff))
      throw new FormatError(`xliff-${constraint.id}`, placeOf(element), {
        element: placeOf(element).element,
        rule: constraint.rule,
        ...params,
      })
}
