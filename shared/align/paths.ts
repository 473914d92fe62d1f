import { type Bead, PLAIN } from './beads.ts'

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
  /** How many source units the bead takes. */
  readonly size: number
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

/** Visits the cells of the band, forwards, with how many of the beads are worth trying there. */
function cells(
  forward: Table,
  kinds: number,
  visit: (i: number, j: number, here: number, beads: number) => void,
): void {
  const { from, to } = forward.band
  for (let i = 0; i < from.length; i++) {
    let best = Number.NEGATIVE_INFINITY
    for (let j = from[i]!; j <= to[i]!; j++) best = Math.max(best, forward.get(i, j))
    for (let j = from[i]!; j <= to[i]!; j++) {
      const here = forward.get(i, j)
      if (here > Number.NEGATIVE_INFINITY) visit(i, j, here, here < best - POOR ? PLAIN : kinds)
    }
  }
}

/** How much the source units up to each one count in what is expected to be right: a paragraph counts once however many sentences it has. */
export type Counts = Float64Array

/**
 * The probabilities of all beads over all monotone ways through the band (forward–backward), then the way with the
 * greatest expected share of rightly linked paragraphs. Memory is the band's size.
 * @param score log likelihood of the bead that starts at (i, j)
 */
export function bestPath(
  band: Band,
  beads: readonly Bead[],
  counts: Counts,
  score: (i: number, j: number, bead: Bead) => number,
): Step[] {
  const last = band.from.length - 1
  const end = band.to[last]!
  const forward = new Table(band, Number.NEGATIVE_INFINITY)
  const weights = beads.map(() => new Table(band, Number.NEGATIVE_INFINITY))
  forward.set(0, 0, 0)
  cells(forward, beads.length, (i, j, here, kinds) => {
    for (let k = 0; k < kinds; k++) {
      const { sizes, target, priors } = beads[k]!
      const [a, b] = [i + sizes[i]!, j + target]
      if (sizes[i]! < 0 || a > last || b < band.from[a]! || b > band.to[a]!) continue
      const weight = score(i, j, beads[k]!) + priors[i]!
      weights[k]!.set(i, j, weight)
      forward.set(a, b, logSum(forward.get(a, b), here + weight))
    }
  })
  const total = forward.get(last, end)
  const backward = new Table(band, Number.NEGATIVE_INFINITY)
  const chanceOf = (i: number, j: number, k: number) => {
    const { sizes, target } = beads[k]!
    const log = forward.get(i, j) + weights[k]!.get(i, j) + backward.get(i + sizes[i]!, j + target) - total
    return Number.isNaN(log) ? 0 : Math.min(1, Math.exp(log))
  }
  const gain = new Table(band, 0)
  const choice = new Table(band, -1)
  backward.set(last, end, 0)
  const choose = (i: number, j: number): void => {
    let best = Number.NEGATIVE_INFINITY
    let back = Number.NEGATIVE_INFINITY
    for (let k = 0; k < beads.length; k++) {
      const weight = weights[k]!.get(i, j)
      if (weight === Number.NEGATIVE_INFINITY) continue
      const { sizes, target } = beads[k]!
      const a = i + sizes[i]!
      const after = backward.get(a, j + target)
      if (after === Number.NEGATIVE_INFINITY) continue
      back = logSum(back, weight + after)
      const value = gain.get(a, j + target) + chanceOf(i, j, k) * (counts[a]! - counts[i]! + target)
      if (value <= best) continue
      best = value
      choice.set(i, j, k)
    }
    backward.set(i, j, back)
    if (best > Number.NEGATIVE_INFINITY) gain.set(i, j, best)
  }
  for (let i = last; i >= 0; i--)
    for (let j = band.to[i]!; j >= band.from[i]!; j--) if (i < last || j < end) choose(i, j)
  const steps: Step[] = []
  for (let i = 0, j = 0; i < last || j < end; ) {
    const bead = choice.get(i, j)
    const { sizes, target } = beads[bead]!
    steps.push({ i, j, bead, size: sizes[i]!, score: chanceOf(i, j, bead) })
    i += sizes[i]!
    j += target
  }
  return steps
}
