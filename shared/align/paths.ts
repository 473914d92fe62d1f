import { BEADS } from './beads.ts'

/** For each source position (0 to its length), the first and last target position that is looked at. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** A bead on the chosen path, where it starts, and the probability that it is right. */
export interface Step {
  readonly i: number
  readonly j: number
  readonly bead: number
  readonly score: number
}

/** A table that is kept only inside the band, in one piece of memory. */
class Table {
  readonly band: Band
  readonly values: Float64Array
  /** Where each row would begin if it began at target position 0. */
  readonly rows: Int32Array
  constructor(band: Band, fill: number) {
    this.band = band
    this.rows = new Int32Array(band.from.length)
    let size = 0
    for (let i = 0; i < this.rows.length; i++) {
      this.rows[i] = size - band.from[i]!
      size += band.to[i]! - band.from[i]! + 1
    }
    this.values = new Float64Array(size).fill(fill)
  }
  get(i: number, j: number): number {
    const inside = i < this.rows.length && j >= this.band.from[i]! && j <= this.band.to[i]!
    return inside ? this.values[this.rows[i]! + j]! : Number.NEGATIVE_INFINITY
  }
  set(i: number, j: number, value: number): void {
    this.values[this.rows[i]! + j] = value
  }
}

const logSum = (a: number, b: number) => {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** From a cell so much less likely (in logarithms) than the best of its row, only the plain beads are tried. */
const POOR = 20
const PLAIN = 3

/** Visits the cells of the band, forwards, with how many of the beads are worth trying there. */
function cells(forward: Table, visit: (i: number, j: number, here: number, beads: number) => void): void {
  const { from, to } = forward.band
  for (let i = 0; i < from.length; i++) {
    let best = Number.NEGATIVE_INFINITY
    for (let j = from[i]!; j <= to[i]!; j++) best = Math.max(best, forward.get(i, j))
    for (let j = from[i]!; j <= to[i]!; j++) {
      const here = forward.get(i, j)
      if (here > Number.NEGATIVE_INFINITY) visit(i, j, here, here < best - POOR ? PLAIN : BEADS.length)
    }
  }
}

/**
 * The probabilities of all beads over all monotone ways through the band (forward–backward), then the way with the
 * greatest expected number of right links. Memory is the band's size.
 * @param score log weight of the bead that starts at (i, j), its prior included
 */
export function bestPath(band: Band, score: (i: number, j: number, bead: number) => number): Step[] {
  const last = band.from.length - 1
  const end = band.to[last]!
  const forward = new Table(band, Number.NEGATIVE_INFINITY)
  const weights = BEADS.map(() => new Table(band, Number.NEGATIVE_INFINITY))
  forward.set(0, 0, 0)
  const reaches = (i: number, j: number, k: number) => {
    const a = i + BEADS[k]!.source
    return a <= last && j + BEADS[k]!.target >= band.from[a]! && j + BEADS[k]!.target <= band.to[a]!
  }
  cells(forward, (i, j, here, beads) => {
    for (let k = 0; k < beads; k++) {
      if (!reaches(i, j, k)) continue
      const { source, target } = BEADS[k]!
      const weight = score(i, j, k)
      weights[k]!.set(i, j, weight)
      forward.set(i + source, j + target, logSum(forward.get(i + source, j + target), here + weight))
    }
  })
  const backward = new Table(band, Number.NEGATIVE_INFINITY)
  const gain = new Table(band, 0)
  const choice = new Table(band, -1)
  backward.set(last, end, 0)
  const total = forward.get(last, end)
  const chanceOf = (i: number, j: number, k: number) => {
    const { source, target } = BEADS[k]!
    const log = forward.get(i, j) + weights[k]!.get(i, j) + backward.get(i + source, j + target) - total
    return Number.isNaN(log) ? 0 : Math.min(1, Math.exp(log))
  }
  for (let i = last; i >= 0; i--)
    for (let j = band.to[i]!; j >= band.from[i]!; j--) {
      if (i === last && j === end) continue
      let best = Number.NEGATIVE_INFINITY
      let back = Number.NEGATIVE_INFINITY
      BEADS.forEach((bead, k) => {
        const weight = weights[k]!.get(i, j)
        const after = backward.get(i + bead.source, j + bead.target)
        if (weight === Number.NEGATIVE_INFINITY || after === Number.NEGATIVE_INFINITY) return
        back = logSum(back, weight + after)
        const value = gain.get(i + bead.source, j + bead.target) + worth(k, chanceOf(i, j, k))
        if (value <= best) return
        best = value
        choice.set(i, j, k)
      })
      backward.set(i, j, back)
      if (best > Number.NEGATIVE_INFINITY) gain.set(i, j, best)
    }
  const steps: Step[] = []
  for (let i = 0, j = 0; i < last || j < end; ) {
    const bead = choice.get(i, j)
    steps.push({ i, j, bead, score: chanceOf(i, j, bead) })
    i += BEADS[bead]!.source
    j += BEADS[bead]!.target
  }
  return steps
}

/** What a bead adds to the number of right links that is expected; paragraphs left alone are counted by the paragraph. */
function worth(k: number, chance: number): number {
  const { source, target } = BEADS[k]!
  if (source === 0 || target === 0) return chance * 0.5
  return chance * (BEADS[k]!.swap ? 2 : 1)
}
