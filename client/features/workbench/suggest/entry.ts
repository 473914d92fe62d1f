import type { Name, Term } from '../../../../shared/api/knowledge.ts'
import type { Span } from '../../../../shared/model.ts'

/** A term or name that the source of a paragraph has, and how the Thai stands to it. */
export interface Entry {
  readonly kind: 'term' | 'name'
  /** Stays the same while the text is typed in. */
  readonly id: string
  /** The Vietnamese as the source has it. */
  readonly text: string
  readonly source: readonly Span[]
  /** Who says so: the project's glossary or ledger, or the built-in concepts and the established and rule forms of names. */
  readonly from: 'project' | 'built-in'
  /** The form to write; empty where the glossary only forbids. */
  readonly preferred: string
  readonly admitted: readonly string[]
  readonly forbidden: readonly string[]
  /** Names only: what the rules of transliteration give, and what it names. */
  readonly rule?: string
  readonly nameKind?: Name['kind']
  readonly note: string
  /** Where the Thai has an allowed form, and where it has another in its place. */
  readonly right: readonly Span[]
  readonly wrong: readonly Span[]
  /** What stands there may be meant: a name that sounds right and is only spelled otherwise, which no ledger forbids. */
  readonly doubtful: boolean
}

/** What the worker is told, and what it answers: entries in the order of the pairs. */
export type EntriesRequest =
  | { readonly kind: 'knowledge'; readonly terms: readonly Term[]; readonly names: readonly Name[] }
  | { readonly kind: 'pairs'; readonly generation: number; readonly pairs: readonly EntryPair[] }
export interface EntryPair {
  readonly source: string
  readonly target: string
}
export interface EntriesAnswer {
  readonly generation: number
  readonly pairs: readonly EntryPair[]
  readonly entries: readonly (readonly Entry[])[]
}

function commonHead(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/**
 * Entries of one text carried over to a later one: what stands before or after the change stays with its words, what stood
 * where something changed is left out until it is looked for again.
 */
export function carriedOver(entries: readonly Entry[], before: string, after: string): Entry[] {
  const head = commonHead(before, after)
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const by = after.length - before.length
  const carry = (spans: readonly Span[]) =>
    spans.flatMap((span) => {
      if (span.end <= head) return span
      return span.start >= before.length - tail ? { start: span.start + by, end: span.end + by } : []
    })
  return entries.map((entry) => ({ ...entry, right: carry(entry.right), wrong: carry(entry.wrong) }))
}
