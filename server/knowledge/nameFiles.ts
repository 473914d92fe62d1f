import type { NameBody } from '../names/repository.ts'
import type { NameEntry } from './entries.ts'
import { type Column, cellOf, formsOf, readTable, writeTable } from './table.ts'

/** The headings of a ledger: what a glossary calls preferred and admitted is a name's form and its variants. */
const TABLE: readonly Column[] = ['source', 'kind', 'preferred', 'admitted', 'note']

/** The names of a CSV file (or of any table). @throws FormatError */
export const readNameTable = (bytes: Uint8Array): NameEntry[] =>
  readTable(bytes).map(({ source = '', kind, preferred, admitted, note }) => ({
    source,
    ...(kind ? { kind: kind.toLowerCase() as NameBody['kind'] } : {}),
    ...(preferred === undefined ? {} : { target: preferred }),
    ...(admitted === undefined ? {} : { variants: formsOf(admitted) }),
    ...(note === undefined ? {} : { note }),
  }))

export const writeNameTable = (names: readonly NameBody[]): Uint8Array =>
  writeTable(
    TABLE,
    names.map(({ source, kind, target, variants, note }) => ({
      source,
      kind,
      preferred: target,
      admitted: cellOf(variants),
      note,
    })),
  )
