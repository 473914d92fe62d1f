/** Pairs of texts as numbered words, each word of a text once. */
export interface Bitext {
  readonly sources: readonly Int32Array[]
  readonly targets: readonly Int32Array[]
  /** How many different words each side has. */
  readonly sourceWords: number
  readonly targetWords: number
}

/** Two words that may translate each other, and how often they are expected to have done so. */
export interface Translation {
  readonly source: number
  readonly target: number
  /** Expected count where the source word is asked which target words it made, and the other way round. */
  readonly forth: number
  readonly back: number
  /** In how many pairs either word stands. */
  readonly sources: number
  readonly targets: number
}

/** What expectation–maximisation found. */
export interface Learned {
  readonly translations: readonly Translation[]
  /** The objective after each round, forth and back: it never falls. */
  readonly objectives: readonly (readonly [forth: number, back: number])[]
}

/** Words that stand in more than this share of the texts tell nothing of which text it is. */
const TOO_COMMON = 0.2
/** Words, and pairs of words, met once may be chance. */
const FEWEST = 2
/** Where the rarer of two words stands, the other must stand in this share for them to be tried at all. */
const TOGETHER = 0.3
/** How often a word comes from nothing on the other side. */
const FROM_NOTHING = 0.2
/** So much of every word's translations is kept for what was not met, or a rare word would translate all its neighbours. */
const UNMET = 1
const ROUNDS = 8

function timesOf(texts: readonly Int32Array[], words: number): Int32Array {
  const times = new Int32Array(words)
  for (const text of texts) for (const word of text) times[word]!++
  return times
}

/** The words that are neither too rare nor too common, in each text. */
function telling(texts: readonly Int32Array[], times: Int32Array): Int32Array[] {
  const most = Math.max(FEWEST, TOO_COMMON * texts.length)
  return texts.map((text) => text.filter((word) => times[word]! >= FEWEST && times[word]! <= most))
}

/** Pairs of words worth trying, by number, and where they are met. */
interface Meetings {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Numbers of the pairs of words met in each pair of texts, one text after another. */
  readonly met: Int32Array
  readonly ends: Int32Array
}

/** For every source word, in which texts it stands. */
function placesOf(texts: readonly Int32Array[], times: Int32Array): Int32Array[] {
  const places = Array.from(times, (count) => new Int32Array(count))
  const filled = new Int32Array(times.length)
  texts.forEach((text, at) => {
    for (const word of text) places[word]![filled[word]!++] = at
  })
  return places
}

/** Finds the pairs of words worth trying: met often enough, and where the rarer of the two stands mostly together. */
function meetings(sources: Int32Array[], targets: Int32Array[], from: Int32Array, to: Int32Array): Meetings {
  const [source, target]: [number[], number[]] = [[], []]
  const pairsIn: number[][] = sources.map(() => [])
  /** For the source word at hand: how often it meets each target word, then the number of their pair, or -1. */
  const together = new Int32Array(to.length)
  const numbers = new Int32Array(to.length)
  const decide = (word: number, other: number) => {
    const both = together[other]!
    if (both === 0) return
    together[other] = 0
    const tried = both >= FEWEST && both >= TOGETHER * Math.min(from[word]!, to[other]!)
    numbers[other] = tried ? source.length : -1
    if (!tried) return
    source.push(word)
    target.push(other)
  }
  placesOf(sources, timesOf(sources, from.length)).forEach((places, word) => {
    for (const at of places) for (const other of targets[at]!) together[other]!++
    for (const at of places)
      for (const other of targets[at]!) {
        decide(word, other)
        if (numbers[other]! >= 0) pairsIn[at]!.push(numbers[other]!)
      }
  })
  const ends = new Int32Array(pairsIn.length)
  pairsIn.forEach((pairs, at) => {
    ends[at] = pairs.length + (ends[at - 1] ?? 0)
  })
  return {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    met: Int32Array.from(pairsIn.flat()),
    ends,
  }
}

/** One direction: which words `made` were made by which words `by`. */
interface Direction {
  readonly by: Int32Array
  readonly made: Int32Array
  readonly texts: readonly Int32Array[]
  readonly times: Int32Array
  readonly madeTimes: Int32Array
}

/** IBM model 1 in one direction. */
class Model {
  readonly counts: Float64Array
  readonly #chances: Float64Array
  readonly #way: Direction
  readonly #found: Meetings
  readonly #all: number
  constructor(way: Direction, found: Meetings) {
    this.#way = way
    this.#found = found
    this.#all = way.madeTimes.reduce((a, b) => a + b, 0)
    this.counts = new Float64Array(found.source.length)
    const ways = new Int32Array(way.times.length)
    for (const by of way.by) ways[by]!++
    this.#chances = Float64Array.from(way.by, (by) => 1 / (ways[by]! + 1))
  }

  /** Expects, then maximises. @returns the objective before. */
  round(): number {
    const { by, made, texts, madeTimes, times } = this.#way
    const { met, ends } = this.#found
    const chances = this.#chances
    const sum = new Float64Array(madeTimes.length)
    this.counts.fill(0)
    let objective = 0
    for (let text = 0, start = 0; text < ends.length; start = ends[text++]!) {
      const end = ends[text]!
      const share = (1 - FROM_NOTHING) / Math.max(1, texts[text]!.length)
      for (let k = start; k < end; k++) sum[made[met[k]!]!]! += chances[met[k]!]!
      for (let k = start; k < end; k++) {
        const pair = met[k]!
        const word = made[pair]!
        const total = (FROM_NOTHING * madeTimes[word]!) / this.#all / share + sum[word]!
        this.counts[pair]! += chances[pair]! / total
      }
      for (let k = start; k < end; k++) {
        const word = made[met[k]!]!
        if (sum[word]! === 0) continue
        objective += Math.log((FROM_NOTHING * madeTimes[word]!) / this.#all + share * sum[word]!)
        sum[word] = 0
      }
    }
    const totals = new Float64Array(times.length)
    const spoken = new Float64Array(times.length)
    by.forEach((word, pair) => {
      totals[word]! += this.counts[pair]!
      spoken[word]! += chances[pair]!
    })
    for (const said of spoken) if (said > 0) objective += UNMET * Math.log(1 - said)
    by.forEach((word, pair) => {
      chances[pair] = this.counts[pair]! / (totals[word]! + UNMET)
    })
    return objective
  }
}

/**
 * Learns which words translate which: IBM model 1 (Brown et al. 1993) by expectation–maximisation in both directions, over the pairs
 * of words that are met often enough; a word may come from nothing, and every word keeps some of its chance for what was not met.
 */
export function learnTranslations({ sources, targets, sourceWords, targetWords }: Bitext): Learned {
  const [from, to] = [timesOf(sources, sourceWords), timesOf(targets, targetWords)]
  const [left, right] = [telling(sources, from), telling(targets, to)]
  const found = meetings(left, right, from, to)
  const { source, target } = found
  const forth = new Model({ by: source, made: target, texts: left, times: from, madeTimes: to }, found)
  const back = new Model({ by: target, made: source, texts: right, times: to, madeTimes: from }, found)
  const objectives = Array.from({ length: ROUNDS }, () => [forth.round(), back.round()] as const)
  const translations = Array.from(source, (word, pair) => ({
    source: word,
    target: target[pair]!,
    forth: forth.counts[pair]!,
    back: back.counts[pair]!,
    sources: from[word]!,
    targets: to[target[pair]!]!,
  }))
  return { translations, objectives }
}
