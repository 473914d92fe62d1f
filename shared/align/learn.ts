import { thaiUnits, vietnameseUnits } from './units.ts'

/** Two texts known, or nearly certain, to be translations of each other. */
export interface KnownPair {
  readonly source: string
  readonly target: string
}

/** Vietnamese unit (a syllable or two) → the Thai words that go with it. Plain data, to be stored as it is. */
export type WordTable = Readonly<Record<string, readonly string[]>>

/** Collects pairs, and tells at any time what they teach. */
export interface Learner {
  /** Takes a pair in; one that begins or ends like another (a story told again, cut elsewhere) teaches nothing new. */
  readonly add: (pair: KnownPair) => void
  readonly table: () => WordTable
}

/** How much of a text's beginning and end tells that it was seen before. */
const END = 40
/** A pair of words met together once may be chance. */
const FEWEST = 2
/** Words in more than this share of the texts tell nothing of which text it is. */
const TOO_COMMON = 0.2
/** Where the one word stands, the other must stand in this share. */
const STEADY = 0.5
/** Dunning's log-likelihood ratio (1993) that a pair of words must reach; 10.8 is chance once in a thousand. */
const CLEAR = 14

const xlogx = (x: number) => (x > 0 ? x * Math.log(x) : 0)

/** Dunning's G² of the two-by-two table of two words that stand together in `both` of `all` pairs. */
export function association(both: number, first: number, second: number, all: number): number {
  const cells = [both, first - both, second - both, all - first - second + both]
  const rows = [first, all - first]
  const columns = [second, all - second]
  const sum = (list: readonly number[]) => list.reduce((total, x) => total + xlogx(x), 0)
  return 2 * (sum(cells) - sum(rows) - sum(columns) + xlogx(all))
}

const note = (lists: Map<string, number[]>, unit: string, pair: number) => {
  const list = lists.get(unit)
  if (list) list.push(pair)
  else lists.set(unit, [pair])
}

/** A learner without knowledge. Its memory grows with the text it is given. */
export function learner(): Learner {
  const source = new Map<string, number[]>()
  const target = new Map<string, number>()
  const targets: (readonly string[])[] = []
  const seen = new Set<string>()
  const add = (pair: KnownPair) => {
    const ends = [`<${pair.source.slice(0, END)}`, `>${pair.source.slice(-END)}`]
    const repeated = ends.some((end) => seen.has(end))
    for (const end of ends) seen.add(end)
    if (repeated) return
    const words = thaiUnits(pair.target)
    for (const unit of vietnameseUnits(pair.source)) note(source, unit, targets.length)
    for (const word of words) target.set(word, (target.get(word) ?? 0) + 1)
    targets.push(words)
  }
  const translations = (pairs: readonly number[]): string[] => {
    const together = new Map<string, number>()
    for (const at of pairs) for (const word of targets[at]!) together.set(word, (together.get(word) ?? 0) + 1)
    return [...together]
      .filter(([word, both]) => {
        const count = target.get(word)!
        if (both < FEWEST || both < STEADY * pairs.length || count > Math.max(FEWEST, TOO_COMMON * targets.length))
          return false
        return both >= 0.3 * count && association(both, pairs.length, count, targets.length) >= CLEAR
      })
      .map(([word]) => word)
  }
  const table = () => {
    const most = Math.max(FEWEST, TOO_COMMON * targets.length)
    const found: Record<string, readonly string[]> = {}
    for (const [unit, pairs] of source) {
      if (pairs.length < FEWEST || pairs.length > most) continue
      const words = translations(pairs)
      if (words.length > 0) found[unit] = words
    }
    return found
  }
  return { add, table }
}

/** What pairs of texts teach about which words translate which, by Dunning's log-likelihood ratio. */
export function learnLexicon(pairs: Iterable<KnownPair>): WordTable {
  const { add, table } = learner()
  for (const pair of pairs) add(pair)
  return table()
}
