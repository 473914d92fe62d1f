import type { Band } from './paths.ts'
import type { Profile } from './types.ts'

/** Documents up to this many cells are looked at whole. */
const WHOLE = 40_000
const HALF_WIDTH = 20
/** The second look at a long document stays so near to what the first found, and so near where the first was settled all around. */
const AGAIN = 8
const SETTLED_AGAIN = 1
/** Only what stands in so few paragraphs on either side can tell where one is. */
const RARE = 2

interface Point {
  readonly i: number
  readonly j: number
}

/** In which paragraphs each key stands, in order. */
export function postings(
  profiles: readonly Profile[],
  keysOf: (profile: Profile) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  profiles.forEach((profile, at) => {
    for (const key of keysOf(profile)) {
      const list = found.get(key)
      if (!list) found.set(key, [at])
      else if (list.at(-1) !== at) list.push(at)
    }
  })
  return found
}

export const wantKeys = ({ wants }: Profile) => wants.map(({ key }) => key)
export const hasKeys = ({ has }: Profile) => has

/** Pairs that share two or more rare things. */
function points(source: readonly Profile[], target: readonly Profile[]): Point[] {
  const votes = new Map<number, number>()
  const vote = (seekers: Map<string, number[]>, holders: Map<string, number[]>, flip: boolean) => {
    for (const [key, from] of seekers) {
      const to = holders.get(key)
      if (!to || from.length > RARE || to.length > RARE) continue
      for (const a of from)
        for (const b of to) {
          const at = flip ? b * target.length + a : a * target.length + b
          votes.set(at, (votes.get(at) ?? 0) + 1)
        }
    }
  }
  vote(postings(source, wantKeys), postings(target, hasKeys), false)
  vote(postings(target, wantKeys), postings(source, hasKeys), true)
  return [...votes]
    .filter(([, count]) => count >= 2)
    .map(([at]) => ({ i: Math.floor(at / target.length), j: at % target.length }))
    .sort((a, b) => a.i - b.i || b.j - a.j)
}

/** The longest chain of points that rises on both sides (patience sorting). */
function chain(all: readonly Point[]): Point[] {
  const tails: number[] = []
  const before: number[] = []
  all.forEach(({ j }, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[tails[middle]!]!.j < j) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const out: Point[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) out.push(all[at]!)
  return out.reverse()
}

/**
 * Which cells to look at: all of a short document; of a long one a strip around the line through
 * the pairs that share rare figures, names and words, so that time and memory grow with its length only.
 */
export function bandFor(source: readonly Profile[], target: readonly Profile[]): Band {
  const rows = source.length
  const columns = target.length
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1).fill(columns)
  if (rows * columns <= WHOLE) return { from, to }
  const line = [{ i: 0, j: 0 }, ...chain(points(source, target)), { i: rows, j: columns }]
  let at = 0
  for (let i = 0; i <= rows; i++) {
    while (at + 2 < line.length && line[at + 1]!.i <= i) at++
    const [a, b] = [line[at]!, line[at + 1]!]
    const middle = b.i > a.i ? a.j + ((b.j - a.j) * (i - a.i)) / (b.i - a.i) : b.j
    from[i] = Math.max(0, Math.floor(middle) - HALF_WIDTH)
    to[i] = Math.min(columns, Math.ceil(middle) + HALF_WIDTH)
  }
  return joined({ from, to }, columns)
}

/** A point of a way already found where a step begins, and whether the step left no doubt. */
interface WayPoint extends Point {
  readonly settled: boolean
}

/** How far each step is from the next one that left a doubt. */
function distanceToDoubt(way: readonly WayPoint[]): Int32Array {
  const far = Int32Array.from(way, ({ settled }) => (settled ? way.length : 0))
  for (let at = 1; at < far.length; at++) far[at] = Math.min(far[at]!, far[at - 1]! + 1)
  for (let at = far.length - 2; at >= 0; at--) far[at] = Math.min(far[at]!, far[at + 1]! + 1)
  return far
}

/** A strip around a way already found: wide where it left doubts and near them, narrow where all was settled. */
export function bandAround(way: readonly WayPoint[], rows: number, columns: number): Band {
  const from = new Int32Array(rows + 1).fill(columns)
  const to = new Int32Array(rows + 1)
  const far = distanceToDoubt(way)
  way.forEach(({ i, j }, at) => {
    const next = way[at + 1] ?? { i: rows, j: columns }
    const width = far[at]! > AGAIN ? SETTLED_AGAIN : AGAIN
    for (let row = i; row <= next.i; row++) {
      from[row] = Math.min(from[row]!, Math.max(0, j - width))
      to[row] = Math.max(to[row]!, Math.min(columns, next.j + width))
    }
  })
  // Where the strip changes its width its edges must still rise: a link looks back and ahead along them.
  for (let row = rows - 1; row >= 0; row--) from[row] = Math.min(from[row]!, from[row + 1]!)
  for (let row = 1; row <= rows; row++) to[row] = Math.max(to[row]!, to[row - 1]!)
  return joined({ from, to }, columns)
}

/** Makes a strip begin and end at the corners, and each row touch the next. */
function joined({ from, to }: Band, columns: number): Band {
  const rows = from.length - 1
  from[0] = 0
  to[rows] = columns
  for (let i = 1; i <= rows; i++) from[i] = Math.min(Math.max(from[i]!, from[i - 1]!), to[i - 1]!)
  for (let i = rows - 1; i >= 0; i--) to[i] = Math.max(to[i]!, Math.min(from[i + 1]!, columns))
  return { from, to }
}
