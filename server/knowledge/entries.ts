import { createName, createTerm } from '../../shared/api/knowledge.ts'
import { FormatError } from '../formats/format.ts'
import type { NameBody } from '../names/repository.ts'
import type { TermBody } from '../terms/repository.ts'

const NEW_TERM = { preferred: [], admitted: [], forbidden: [], unlessSource: [], note: '' }
const NEW_NAME = { kind: 'person', variants: [], note: '' } as const

/** What a file says of a term; what it does not speak of is missing and stays as it is. */
export type TermEntry = Partial<TermBody> & Pick<TermBody, 'source'>
/** The same of a name. */
export type NameEntry = Partial<NameBody> & Pick<NameBody, 'source'>

interface Parsed {
  readonly data?: unknown
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }
}

/** @throws FormatError `entry-invalid` naming the entry (from 1) and its fields */
function valid<T>({ data, error }: Parsed, at: number): T {
  if (!error) return data as T
  const fields = [...new Set(error.issues.map(({ path }) => String(path[0])))].join(', ')
  throw new FormatError('entry-invalid', { row: at + 1 }, { entry: at + 1, fields })
}

/** A term as an entry leaves it. @param at the entry's place in its file, from 0 */
export const settledTerm = (entry: TermEntry, before: TermBody | undefined, at: number): TermBody =>
  valid(createTerm.body!.safeParse({ ...NEW_TERM, ...before, ...entry }), at)

/** A name as an entry leaves it. @param at the entry's place in its file, from 0 */
export const settledName = (entry: NameEntry, before: NameBody | undefined, at: number): NameBody =>
  valid(createName.body!.safeParse({ ...NEW_NAME, ...before, ...entry }), at)
