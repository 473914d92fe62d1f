import type { Hit } from '../../../shared/api/sweeps.ts'

/** A row of a result list: it has a name of its own and belongs to a document. */
export interface InDocument {
  readonly key: string
  readonly documentId: string
  readonly title: string
}

/** What a result list shows, from top to bottom: a document's heading, then its rows. */
export type Item<T extends InDocument> =
  | { readonly kind: 'document'; readonly key: string; readonly title: string; readonly rows: readonly T[] }
  | { readonly kind: 'row'; readonly key: string; readonly row: T }

/** Rows under the headings of their documents; documents stand in the order of their first row. */
export function grouped<T extends InDocument>(rows: readonly T[]): Item<T>[] {
  return [...Map.groupBy(rows, ({ documentId }) => documentId)].flatMap(([documentId, members]): Item<T>[] => [
    { kind: 'document', key: documentId, title: members[0]?.title ?? '', rows: members },
    ...members.map((row) => ({ kind: 'row' as const, key: row.key, row })),
  ])
}

/** The row that a step (1 or −1) leads to; it stays at the ends, and the first step leads to the first row. */
export function stepFrom<T extends InDocument>(
  items: readonly Item<T>[],
  active: string | null,
  step: 1 | -1,
): string | null {
  const keys = items.flatMap((item) => (item.kind === 'row' ? [item.key] : []))
  const at = active === null ? -1 : keys.indexOf(active)
  if (at < 0) return keys[0] ?? null
  return keys[at + step] ?? active
}

/** Takes these hits out; puts them back in where all of them were out already. */
export function toggled(out: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(keys)
  if (keys.every((key) => out.has(key))) return new Set([...out].filter((key) => !chosen.has(key)))
  return new Set([...out, ...keys])
}

/** The keys that were taken out and still name a hit: a hit whose paragraph changed meanwhile is another one. */
export function stillOut(hits: readonly Hit[], out: ReadonlySet<string>): string[] {
  return hits.map(({ key }) => key).filter((key) => out.has(key))
}

/** A hit's text cut into what stays, what goes and what comes. */
export function cutAtHit({ target, span, replacement }: Pick<Hit, 'target' | 'span' | 'replacement'>) {
  return {
    before: target.slice(0, span.start),
    wrong: target.slice(span.start, span.end),
    right: replacement,
    after: target.slice(span.end),
  }
}
