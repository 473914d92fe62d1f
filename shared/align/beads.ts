import { WEIGHTS } from './weights.ts'

/**
 * One kind of link between consecutive Vietnamese sentences and Thai paragraphs. How many sentences it takes may depend on where
 * it starts (the rest of a paragraph), and so does how often it happens before anything is read.
 */
export interface Bead {
  /** By the sentence where it starts: how many it takes, or -1 where it cannot start there. */
  readonly sizes: Int32Array
  readonly target: number
  /** By the sentence where it starts: the logarithm of its share. */
  readonly priors: Float64Array
  /** Two neighbouring paragraphs that changed places: the first, of so many sentences, goes with the second Thai one. */
  readonly swap?: Int32Array
}

/** The kinds that are tried even where the way is poor come first. */
export const PLAIN = 3
/** A link to one Thai paragraph takes at most so many sentences, unless they are one paragraph; a link to several, so many. */
const MOST = 8
const MOST_PARAGRAPHS = 4
const MOST_TO_TWO = 4

interface Breaks {
  /** For every sentence, which paragraph it is in. */
  readonly paragraphs: Int32Array
}

const isLast = ({ paragraphs }: Breaks, at: number) => paragraphs[at + 1] !== paragraphs[at]
const isFirst = ({ paragraphs }: Breaks, at: number) => paragraphs[at - 1] !== paragraphs[at]

function endOf({ paragraphs }: Breaks, at: number): number {
  let end = at
  while (end < paragraphs.length && paragraphs[end] === paragraphs[at]) end++
  return end
}

type Size = (at: number) => number
const NONE: Size = () => 0

/** Every kind of link of a text whose sentences are in these paragraphs. */
export function beadsOf(paragraphs: Int32Array): Bead[] {
  const breaks = { paragraphs }
  const { shares } = WEIGHTS
  const [joined, inside] = [Math.log(shares.joined), Math.log(shares.inside)]
  const rest: Size = (at) => endOf(breaks, at) - at
  const priorOf = (share: number, at: number, size: number) => {
    const last = at + size - 1
    const crossed = size > 0 ? paragraphs[last]! - paragraphs[at]! : 0
    const cut = size > 0 && !isLast(breaks, last) ? inside : 0
    return Math.log(share) + crossed * joined + cut
  }
  const bead = (target: number, share: number, size: Size, swap?: Size): Bead => {
    const count = paragraphs.length
    const sizes = Int32Array.from({ length: count + 1 }, (_, at) => {
      const wanted = at === count ? 0 : size(at)
      const within =
        wanted <= 0 || (paragraphs[at + wanted - 1] ?? Number.POSITIVE_INFINITY) - paragraphs[at]! < MOST_PARAGRAPHS
      const fits = wanted >= 0 && at + wanted <= count && within && (at < count || target > 0)
      return fits ? wanted : -1
    })
    if (size !== NONE) sizes[count] = -1
    const priors = Float64Array.from(sizes, (taken, at) => (taken < 0 ? 0 : priorOf(share, at, taken)))
    return { sizes, target, priors, ...(swap ? { swap: Int32Array.from(paragraphs, (_, at) => swap(at)) } : {}) }
  }
  const both: Size = (at) => {
    const end = at + rest(at)
    return isFirst(breaks, at) && end < paragraphs.length ? rest(at) + rest(end) : -1
  }
  const some =
    (count: number): Size =>
    () =>
      count
  const upTo = (most: number) => Array.from({ length: most }, (_, k) => k + 1)
  return [
    bead(1, shares.one, some(1)),
    bead(0, shares.none, (at) => (isLast(breaks, at) ? -1 : 1)),
    bead(1, shares.extra, NONE),
    bead(0, shares.none, rest),
    ...upTo(MOST)
      .slice(1)
      .map((count) => bead(1, shares.one, some(count))),
    bead(1, shares.one, (at) => (rest(at) > MOST ? rest(at) : -1)),
    ...upTo(MOST_TO_TWO).map((count) => bead(2, shares.two, some(count))),
    ...upTo(2).map((count) => bead(3, shares.three, some(count))),
    bead(2, shares.swap, both, rest),
  ]
}
