import type { Link } from './types.ts'

/** Which edge of a link a paragraph crosses: from the end of this link to the start of the next, or the other way. */
export type Shift = 'give' | 'take'
export type LinkSide = 'source' | 'target'

/** What a person decided is sure. */
const decided = (source: readonly number[], target: readonly number[]): Link => ({ source, target, score: 1 })
const isEmpty = ({ source, target }: Link) => source.length === 0 && target.length === 0
const replaced = (links: readonly Link[], at: number, count: number, put: readonly Link[]) =>
  [...links.slice(0, at), ...put, ...links.slice(at + count)].filter((link) => !isEmpty(link))

/**
 * Cuts a link in two: its first `source` and `target` paragraphs, and the rest.
 * A cut that would leave one half without any paragraph changes nothing.
 * @param links every paragraph in exactly one of them; so are the links returned
 */
export function splitLink(links: readonly Link[], at: number, source: number, target: number): readonly Link[] {
  const link = links[at]
  if (!link) return links
  const halves = [
    decided(link.source.slice(0, source), link.target.slice(0, target)),
    decided(link.source.slice(source), link.target.slice(target)),
  ]
  return halves.some(isEmpty) ? links : replaced(links, at, 1, halves)
}

/** Joins `count` neighbouring links, from `at` on, into one. */
export function mergeLinks(links: readonly Link[], at: number, count = 2): readonly Link[] {
  const joined = links.slice(at, at + count)
  if (joined.length < 2) return links
  const all = (side: LinkSide) => joined.flatMap((link) => link[side]).sort((a, b) => a - b)
  return replaced(links, at, joined.length, [decided(all('source'), all('target'))])
}

/**
 * Moves one paragraph over the border between link `at` and the next: `give` sends this link's last one down,
 * `take` fetches the next link's first one up.
 */
export function shiftLink(links: readonly Link[], at: number, side: LinkSide, way: Shift): readonly Link[] {
  const [link, next] = [links[at], links[at + 1]]
  if (!link || !next) return links
  const from = way === 'give' ? link : next
  if (from[side].length === 0) return links
  const both = [...link[side], ...next[side]]
  const cut = link[side].length + (way === 'give' ? -1 : 1)
  const changed = (old: Link, paragraphs: readonly number[]) =>
    side === 'source' ? decided(paragraphs, old.target) : decided(old.source, paragraphs)
  return replaced(links, at, 2, [changed(link, both.slice(0, cut)), changed(next, both.slice(cut))])
}

/** Takes a link's paragraphs apart: they stay in the list, the source without target and the target without source. */
export function dropLink(links: readonly Link[], at: number): readonly Link[] {
  const link = links[at]
  if (!link || link.source.length === 0 || link.target.length === 0) return links
  return replaced(links, at, 1, [decided(link.source, []), decided([], link.target)])
}

/** Puts the two halves of a dropped link together again: a link without target and the one without source after it. */
export function restoreLink(links: readonly Link[], at: number): readonly Link[] {
  const [link, next] = [links[at], links[at + 1]]
  const halves = link?.target.length === 0 && next?.source.length === 0
  return halves ? mergeLinks(links, at) : links
}
