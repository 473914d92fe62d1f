import type { Frequencies, Group } from '../db/memoryIndex.ts'

/** So many of a text's rarest syllables are asked for; more, up to the most, while all of them stand in few units. */
const RAREST = 6
const MOST_RAREST = 10
const FEW_UNITS = 7000
/** Syllables that the frequencies do not know: new since they were counted, or too rare for a sample. */
const MOST_UNKNOWN = 4
/** Pairs are taken, the rarest first, until they may be expected in this many units: every one of them is compared. */
const MOST_UNITS = 250
const FEWEST_PAIRS = 3

interface Pair {
  readonly a: number
  readonly b: number
  readonly expected: number
}

/**
 * The pairs of rare syllables by which a text is looked for: whoever shares one of them with it may be like it. Every pair of
 * the rarest ones, but for those that are so common together that comparing what has both would take the time: syllables that
 * follow each other are often one word, so they are together wherever the rarer of them is.
 * @returns nothing where the text has fewer than two different syllables
 */
export function groupsOf(syllables: readonly string[], { units, of }: Frequencies): Group[] {
  const different = [...new Set(syllables)]
  const unknown = different.filter((syllable) => !of.has(syllable)).slice(0, MOST_UNKNOWN)
  const count = (syllable: string) => of.get(syllable) ?? 1
  const known = different.filter((syllable) => of.has(syllable)).sort((a, b) => count(a) - count(b))
  const chosen = [...unknown, ...rarestOf(known, count)]
  const neighbours = new Set(syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`))
  const expected = (first: string, second: string): number => {
    const isOneWord = neighbours.has(`${first} ${second}`) || neighbours.has(`${second} ${first}`)
    return isOneWord ? Math.min(count(first), count(second)) : (count(first) * count(second)) / units
  }
  const pairs = chosen
    .flatMap((first, a) =>
      chosen.slice(a + 1).map((second, i): Pair => ({ a, b: a + 1 + i, expected: expected(first, second) })),
    )
    .sort((one, other) => one.expected - other.expected)
  return grouped(chosen, affordable(pairs))
}

/** @param syllables the rarest first */
function rarestOf(syllables: readonly string[], count: (syllable: string) => number): string[] {
  let sum = 0
  return syllables.slice(0, MOST_RAREST).filter((syllable, index) => {
    sum += count(syllable)
    return index < RAREST || sum <= FEW_UNITS
  })
}

function affordable(pairs: readonly Pair[]): Pair[] {
  let sum = 0
  return pairs.filter(({ expected }, index) => {
    sum += expected
    return index < FEWEST_PAIRS || sum <= MOST_UNITS
  })
}

function grouped(syllables: readonly string[], pairs: readonly Pair[]): Group[] {
  return [...Map.groupBy(pairs, ({ a }) => a)].map(([a, members]) => ({
    syllable: syllables[a]!,
    partners: members.map(({ b }) => syllables[b]!),
  }))
}
