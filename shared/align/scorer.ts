import type { Bead } from './beads.ts'
import { type Expectations, expectations, sizeClass } from './evidence.ts'
import { type LengthProfile, lengthChance, lengthProfile, translationLength } from './length.ts'
import type { Profile } from './types.ts'

/** How far the evidence of words counts, each side; below one because the two sides say much the same. */
const SHARE = 0.6
const SAME_ROLE = 0.7
const OTHER_ROLE = -1.5

interface Side {
  readonly profiles: readonly Profile[]
  readonly expected: readonly Expectations[]
  readonly lengths: LengthProfile
  readonly usual: number
}

/** Scores any group of source paragraphs against any group of target paragraphs of one document. */
export interface Scorer {
  /** Log likelihood ratio of a bead that starts at these paragraphs, against its paragraphs having nothing in common. */
  readonly score: (i: number, j: number, bead: Bead) => number
}

const usualLength = (profiles: readonly Profile[]) =>
  profiles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, profiles.length)

function sideOf(profiles: readonly Profile[], others: readonly Profile[]): Side {
  return {
    profiles,
    expected: expectations(profiles, others),
    lengths: lengthProfile(profiles.map(({ length }) => length)),
    usual: usualLength(profiles),
  }
}

const mostWants = ({ wants }: Profile) => wants.length

function sums(values: readonly number[]): Float64Array {
  const out = new Float64Array(values.length + 1)
  for (const [k, value] of values.entries()) out[k + 1] = out[k]! + value
  return out
}

/** Which wants of a paragraph another one meets. */
const met = (seeker: Profile, holder: Profile): number[] => {
  const { wants } = seeker
  const found: number[] = []
  for (let k = 0; k < wants.length; k++) if (holder.has.has(wants[k]!.key)) found.push(k)
  return found
}

function roleScore(source: Profile, target: Profile): number {
  if (!source.role || !target.role) return 0
  return source.role === target.role ? SAME_ROLE : OTHER_ROLE
}

/** Prepares the scoring of two texts of one document. */
export function scorer(source: readonly Profile[], target: readonly Profile[]): Scorer {
  const left = sideOf(source, target)
  const right = sideOf(target, source)
  const width = target.length
  const sourceEnds = sums(source.map(({ length }) => length))
  const targetEnds = sums(target.map(({ length }) => length))
  const chances = sums(target.map(({ length }) => lengthChance(length, right.lengths)))
  const pairs = new Map<number, { readonly left: readonly number[]; readonly right: readonly number[] }>()
  const pair = (i: number, j: number) => {
    const at = i * width + j
    const known = pairs.get(at)
    if (known) return known
    const fresh = { left: met(source[i]!, target[j]!), right: met(target[j]!, source[i]!) }
    pairs.set(at, fresh)
    return fresh
  }
  const mark = new Int32Array(Math.max(0, ...source.map(mostWants), ...target.map(mostWants)))
  let round = 0
  const wanted = (
    expected: Expectations,
    size: number,
    found: (k: number) => readonly number[],
    count: number,
  ): number => {
    let sum = expected.nothing[size]!
    round++
    for (let n = 0; n < count; n++)
      for (const k of found(n)) {
        if (mark[k] === round) continue
        mark[k] = round
        sum += expected.found[k]![size]!
      }
    return sum
  }
  const group = (i: number, m: number, j: number, n: number): number => {
    const sourceLength = sourceEnds[i + m]! - sourceEnds[i]!
    const targetLength = targetEnds[j + n]! - targetEnds[j]!
    const chance = chances[j + n]! - chances[j]!
    const sourceSize = sizeClass(sourceLength, left.usual)
    const targetSize = sizeClass(targetLength, right.usual)
    let evidence = 0
    for (let a = i; a < i + m; a++) evidence += wanted(left.expected[a]!, targetSize, (b) => pair(a, j + b).left, n)
    for (let b = j; b < j + n; b++) evidence += wanted(right.expected[b]!, sourceSize, (a) => pair(i + a, b).right, m)
    const length = translationLength(sourceLength, targetLength, n) - chance
    return length + SHARE * evidence + roleScore(source[i]!, target[j]!)
  }
  const score = (i: number, j: number, bead: Bead): number => {
    if (bead.source === 0 || bead.target === 0) return 0
    if (bead.swap) return group(i, 1, j + 1, 1) + group(i + 1, 1, j, 1)
    return group(i, bead.source, j, bead.target)
  }
  return { score }
}
