import type { XmlElement } from '../xml/nodes.ts'
import type { Xliff } from './tree.ts'

/** What breaks a constraint: the element at fault, and words for the message. */
export interface Violation {
  readonly element: XmlElement
  readonly params?: Readonly<Record<string, string | number>>
}

/** One rule of the specification. Its sentence is the error `xliff-<id>` of `shared/formats/messages.json`. */
export interface Constraint {
  readonly id: string
  /** Where the specification says so. */
  readonly rule: string
  /** It compares units with each other: not to be asked of one unit alone. */
  readonly acrossUnits?: true
  check(xliff: Xliff): Iterable<Violation>
}
