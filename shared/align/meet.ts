import { hasKeys, postings } from './band.ts'
import type { Band } from './paths.ts'
import type { Profile } from './types.ts'

const WORD_BITS = 32

/** Which wants of a paragraph the paragraphs of the other text meet, as bits, for every pair that a bead inside a band may hold. */
export interface Meetings {
  /** How many numbers of 32 bits each pair has. */
  readonly words: number
  readonly bits: Int32Array
  /** Where the bits of a pair (source, target) begin. */
  readonly at: (source: number, target: number) => number
}

/** The pairs that beads inside a band may hold: for each source paragraph, from which target paragraph to which. */
function layout(band: Band, columns: number, reach: number) {
  const rows = band.from.length - 1
  const low = new Int32Array(rows)
  const high = new Int32Array(rows)
  const start = new Int32Array(rows)
  let size = 0
  for (let i = 0; i < rows; i++) {
    low[i] = band.from[Math.max(0, i - reach + 1)]!
    high[i] = Math.min(columns, band.to[Math.min(rows, i + reach)]!)
    start[i] = size - low[i]!
    size += Math.max(0, high[i]! - low[i]!)
  }
  return { low, high, start, size }
}

/** The first place in a rising list that holds `least` or more. */
function firstFrom(list: readonly number[], least: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Who meets whose wants: those of the source paragraphs and those of the target paragraphs.
 * @param reach the most source paragraphs that a bead takes: a pair inside a bead is so near to the rows where it starts and ends
 */
export function meetings(
  source: readonly Profile[],
  target: readonly Profile[],
  band: Band,
  reach: number,
): { left: Meetings; right: Meetings } {
  const { low, high, start, size } = layout(band, target.length, reach)
  const prepare = (seekers: readonly Profile[]): Meetings => {
    const most = seekers.reduce((max, { wants }) => Math.max(max, wants.length), 1)
    const words = Math.ceil(most / WORD_BITS)
    return { words, bits: new Int32Array(size * words), at: (i, j) => (start[i]! + j) * words }
  }
  const left = prepare(source)
  const right = prepare(target)
  const mark = ({ bits, at }: Meetings, i: number, j: number, want: number) => {
    const place = at(i, j) + (want >> 5)
    bits[place] = bits[place]! | (1 << (want & 31))
  }
  const inTarget = postings(target, hasKeys)
  source.forEach(({ wants }, i) => {
    wants.forEach(({ key }, want) => {
      const holders = inTarget.get(key) ?? []
      for (let at = firstFrom(holders, low[i]!); at < holders.length && holders[at]! < high[i]!; at++)
        mark(left, i, holders[at]!, want)
    })
  })
  const inWants = new Map<string, { j: number; want: number }[]>()
  target.forEach(({ wants }, j) => {
    wants.forEach(({ key }, want) => {
      const list = inWants.get(key)
      if (list) list.push({ j, want })
      else inWants.set(key, [{ j, want }])
    })
  })
  const places = new Map([...inWants].map(([key, list]) => [key, list.map(({ j }) => j)]))
  source.forEach(({ has }, i) => {
    for (const key of has) {
      const seekers = inWants.get(key)
      if (!seekers) continue
      for (let at = firstFrom(places.get(key)!, low[i]!); at < seekers.length && seekers[at]!.j < high[i]!; at++)
        mark(right, i, seekers[at]!.j, seekers[at]!.want)
    }
  })
  return { left, right }
}
