import type { Element } from '@xmldom/xmldom'
import type { Xliff } from './tree.ts'

/** What breaks a constraint: the element at fault, and words for the message. */
export interface Violation {
  readonly element: Element
  readonly params?: Readonly<Record<string, string | number>>
}

/** One rule of the specification. Its sentence is the error `xliff-<id>` of `shared/formats/messages.json`. */
export interface Constraint {
  readonly id: string
  /** Where the specification says so. */
  readonly rule: string
  check(xliff: Xliff): Iterable<Violation>
}
