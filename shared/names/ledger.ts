import { nameKey } from './established.ts'

/** A Thai name as spellings are compared: spaces, hyphens and invisible characters make no other spelling. */
export const foldedName = (thai: string): string => thai.replace(/[\s\-–\u200B-\u200D\u2060]/g, '')

/** A line of the ledger of names. */
export interface LedgerLine {
  readonly source: string
  readonly target: string
  readonly variants: readonly string[]
}

const indexes = new WeakMap<readonly LedgerLine[], ReadonlyMap<string, LedgerLine>>()

/** The ledger's line for a Vietnamese name, whatever its case and the placement of its tone marks. */
export function ledgerForm(name: string, names: readonly LedgerLine[]): LedgerLine | undefined {
  let index = indexes.get(names)
  if (!index) {
    index = new Map(names.map((entry) => [nameKey(entry.source), entry]))
    indexes.set(names, index)
  }
  return index.get(nameKey(name))
}
