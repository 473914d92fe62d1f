import { learnTranslations } from './em.ts'
import { thaiUnits, vietnameseUnits } from './units.ts'

/** Two texts known, or nearly certain, to be translations of each other. */
export interface KnownPair {
  readonly source: string
  readonly target: string
}

/** A Thai word for a Vietnamese unit: in which share of the unit's places it stood for it, and in which share of its own. */
export interface LearnedWord {
  readonly word: string
  readonly forth: number
  readonly back: number
}

/** Vietnamese unit (a syllable or two) → the Thai words that translate it. */
export type WordTable = ReadonlyMap<string, readonly LearnedWord[]>

export const NO_WORDS: WordTable = new Map()

/** Collects pairs, and tells at any time what they teach. */
export interface Learner {
  /** Takes a pair in; one that begins or ends like another (a story told again, cut elsewhere) teaches nothing new. */
  readonly add: (pair: KnownPair) => void
  readonly table: () => WordTable
}

/** How much of a text's beginning and end tells that it was seen before. */
const END = 40
/** How often two words must be expected to have translated each other, and in which share of their places. */
const FEWEST = 1
const STEADY = 0.3

const share = (count: number, all: number) => Math.round((100 * count) / all) / 100

/** Numbers words in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    })
  return { numbers, numbered }
}

/** A learner without knowledge. Its memory grows with the text it is given. */
export function learner(): Learner {
  const [vietnamese, thai] = [numbering(), numbering()]
  const [sources, targets]: [Int32Array[], Int32Array[]] = [[], []]
  const seen = new Set<string>()
  const add = (pair: KnownPair) => {
    const ends = [`<${pair.source.slice(0, END)}`, `>${pair.source.slice(-END)}`]
    const repeated = ends.some((end) => seen.has(end))
    for (const end of ends) seen.add(end)
    if (repeated) return
    sources.push(vietnamese.numbered(vietnameseUnits(pair.source)))
    targets.push(thai.numbered(thaiUnits(pair.target)))
  }
  const table = () => {
    const found = new Map<string, LearnedWord[]>()
    const [units, words] = [[...vietnamese.numbers.keys()], [...thai.numbers.keys()]]
    const { translations } = learnTranslations({
      sources,
      targets,
      sourceWords: units.length,
      targetWords: words.length,
    })
    for (const { source, target, forth, back, sources: from, targets: to } of translations) {
      const agreed = Math.sqrt(forth * back)
      if (agreed < FEWEST || agreed < STEADY * Math.sqrt(from * to)) continue
      const unit = units[source]!
      const learned = { word: words[target]!, forth: share(agreed, from), back: share(agreed, to) }
      const list = found.get(unit)
      if (list) list.push(learned)
      else found.set(unit, [learned])
    }
    return found
  }
  return { add, table }
}

/** What pairs of texts teach about which words translate which, by expectation–maximisation. */
export function learnLexicon(pairs: Iterable<KnownPair>): WordTable {
  const { add, table } = learner()
  for (const pair of pairs) add(pair)
  return table()
}
