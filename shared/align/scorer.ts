import type { Bead } from './beads.ts'
import { type Expectations, expectations, sizeClass } from './evidence.ts'
import { lengthChance, lengthProfile, translationLength } from './length.ts'
import { type Meetings, meetings } from './meet.ts'
import type { Band } from './paths.ts'
import type { Profile } from './types.ts'
import { WEIGHTS } from './weights.ts'

/** Scores any group of source paragraphs against any group of target paragraphs of one document. */
export interface Scorer {
  /** Log likelihood ratio of a bead that starts at these paragraphs, against its paragraphs having nothing in common. */
  readonly score: (i: number, j: number, bead: Bead) => number
}

interface Side {
  readonly expected: readonly Expectations[]
  readonly usual: number
  /** The length of the text up to each paragraph. */
  readonly ends: Float64Array
}

function sums(values: readonly number[]): Float64Array {
  const out = new Float64Array(values.length + 1)
  for (const [k, value] of values.entries()) out[k + 1] = out[k]! + value
  return out
}

function sideOf(profiles: readonly Profile[], others: readonly Profile[]): Side {
  const ends = sums(profiles.map(({ length }) => length))
  return {
    expected: expectations(profiles, others),
    usual: ends.at(-1)! / Math.max(1, profiles.length),
    ends,
  }
}

function roleScore(source: Profile, target: Profile): number {
  if (!source.role || !target.role) return 0
  return source.role === target.role ? WEIGHTS.sameRole : WEIGHTS.otherRole
}

/** The evidence of one paragraph in some neighbouring paragraphs, the bits of whose pairs with it begin at `places`. */
function evidenceIn(
  { nothing, found }: Expectations,
  size: number,
  { bits, words }: Meetings,
  places: Int32Array,
  count: number,
): number {
  let sum = nothing[size]!
  for (let word = 0; word < words; word++) {
    let set = 0
    for (let n = 0; n < count; n++) set |= bits[places[n]! + word]!
    for (; set !== 0; set &= set - 1) sum += found[(word << 5) + 31 - Math.clz32(set & -set)]![size]!
  }
  return sum
}

/** A link takes at most so many Thai paragraphs. */
const MOST_TARGETS = 4

/**
 * Prepares the scoring of two texts of one document, for beads inside a band.
 * @param reach the most source units that a bead takes
 */
export function scorer(source: readonly Profile[], target: readonly Profile[], band: Band, reach: number): Scorer {
  const left = sideOf(source, target)
  const right = sideOf(target, source)
  const met = meetings(source, target, band, reach)
  const lengths = lengthProfile(target.map(({ length }) => length))
  const chances = sums(target.map(({ length }) => lengthChance(length, lengths)))
  const places = new Int32Array(Math.max(MOST_TARGETS, reach))
  const group = (i: number, m: number, j: number, n: number): number => {
    const sourceLength = left.ends[i + m]! - left.ends[i]!
    const targetLength = right.ends[j + n]! - right.ends[j]!
    const sourceSize = sizeClass(sourceLength, left.usual)
    const targetSize = sizeClass(targetLength, right.usual)
    let evidence = 0
    for (let a = i; a < i + m; a++) {
      for (let b = 0; b < n; b++) places[b] = met.left.at(a, j + b)
      evidence += evidenceIn(left.expected[a]!, targetSize, met.left, places, n)
    }
    for (let b = j; b < j + n; b++) {
      for (let a = 0; a < m; a++) places[a] = met.right.at(i + a, b)
      evidence += evidenceIn(right.expected[b]!, sourceSize, met.right, places, m)
    }
    const length = translationLength(sourceLength, targetLength, n) - (chances[j + n]! - chances[j]!)
    return length + WEIGHTS.share * evidence + roleScore(source[i]!, target[j]!)
  }
  const score = (i: number, j: number, { sizes, target, swap }: Bead): number => {
    const size = sizes[i]!
    if (size === 0 || target === 0) return 0
    if (!swap) return group(i, size, j, target)
    const first = swap[i]!
    return group(i, first, j + 1, 1) + group(i + first, size - first, j, 1)
  }
  return { score }
}
