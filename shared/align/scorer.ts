import { BEADS, type Bead } from './beads.ts'
import { type Expectations, expectations, sizeClass } from './evidence.ts'
import { lengthChance, type LengthProfile, lengthProfile, translationLength } from './length.ts'
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

/** Which wants of a paragraph another one meets. */
const met = (seeker: Profile, holder: Profile): number[] => {
  const found: number[] = []
  seeker.wants.forEach(({ key }, k) => {
    if (holder.has.has(key)) found.push(k)
  })
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
  const pairs = new Map<number, { readonly left: readonly number[]; readonly right: readonly number[] }>()
  const pair = (i: number, j: number) => {
    const at = i * width + j
    const known = pairs.get(at)
    if (known) return known
    const fresh = { left: met(source[i]!, target[j]!), right: met(target[j]!, source[i]!) }
    pairs.set(at, fresh)
    return fresh
  }
  const wanted = (expected: Expectations, size: number, found: readonly (readonly number[])[]): number => {
    let sum = expected.nothing[size]!
    found.forEach((list, n) => {
      for (const k of list)
        if (n === 0 || !found.slice(0, n).some((earlier) => earlier.includes(k))) sum += expected.found[k]![size]!
    })
    return sum
  }
  const group = (i: number, m: number, j: number, n: number): number => {
    let sourceLength = 0
    let targetLength = 0
    let chance = 0
    for (let a = i; a < i + m; a++) sourceLength += source[a]!.length
    for (let b = j; b < j + n; b++) {
      targetLength += target[b]!.length
      chance += lengthChance(target[b]!.length, right.lengths)
    }
    let sum = translationLength(sourceLength, targetLength, n) - chance
    const sourceSize = sizeClass(sourceLength, left.usual)
    const targetSize = sizeClass(targetLength, right.usual)
    for (let a = i; a < i + m; a++) {
      const found = Array.from({ length: n }, (_, b) => pair(a, j + b).left)
      sum += SHARE * wanted(left.expected[a]!, targetSize, found)
    }
    for (let b = j; b < j + n; b++) {
      const found = Array.from({ length: m }, (_, a) => pair(i + a, b).right)
      sum += SHARE * wanted(right.expected[b]!, sourceSize, found)
    }
    return sum + roleScore(source[i]!, target[j]!)
  }
  const score = (i: number, j: number, bead: Bead): number => {
    if (bead.source === 0 || bead.target === 0) return 0
    if (bead.swap) return group(i, 1, j + 1, 1) + group(i + 1, 1, j, 1)
    return group(i, bead.source, j, bead.target)
  }
  return { score }
}

export { BEADS }
