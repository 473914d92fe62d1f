import type { Name } from '../../../../shared/api/knowledge.ts'
import type { Entry } from './entry.ts'

export const KINDS = ['term', 'person', 'place', 'body'] as const
export type Kind = 'term' | Name['kind']
export const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value)

/** A new term or name as its panel shows it. */
export interface Begun {
  readonly kind: Kind
  readonly source: string
  readonly target: string
}

/** The first letter of every word is a capital: a name rather than a term. */
const CAPITALS = /^(?:\p{Lu}[\p{L}\p{M}]*)(?:[\s-]+\p{Lu}[\p{L}\p{M}]*)+$/u

/**
 * What a new entry begins with: the selections of both sides. A name that was recognised brings its kind, and the Thai for it
 * where nothing was selected; other words of capitals are taken for a person's name, to be said otherwise.
 */
export function beginEntry(
  selected: { readonly source: string; readonly target: string },
  entries: readonly Entry[],
): Begun {
  const source = selected.source.normalize('NFC').trim()
  const target = selected.target.normalize('NFC').trim()
  const known = entries.find((entry) => entry.kind === 'name' && entry.text === source)
  const kind = known?.nameKind ?? (CAPITALS.test(source) ? 'person' : 'term')
  return { kind, source, target: target || (known?.preferred ?? '') }
}
