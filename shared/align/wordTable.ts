import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { lower } from '../text/normalise.ts'
import { NOWHERE, ROOT, Trie } from '../text/trie.ts'
import { EDGE, scanWords, thaiWordEdges } from '../text/words.ts'
import words from './words.json' with { type: 'json' }

/** Thai words shorter than this count only where a dictionary sees them as words of their own. */
const FREE_LENGTH = 5

/** The table's words, and for each the numbers of the words of the other language that it may be. */
interface Side {
  readonly words: readonly string[]
  readonly answers: readonly (readonly number[])[]
  readonly trie: Trie<number>
}

function sideOf(answers: ReadonlyMap<string, readonly string[]>, others: Iterable<string>): Side {
  const words = [...answers.keys()]
  const numberOf = new Map([...others].map((other, i) => [other, i]))
  return {
    words,
    answers: [...answers.values()].map((all) => all.map((other) => numberOf.get(other)!)),
    trie: new Trie(words.map((word, i) => [word, i])),
  }
}

const thaiOf = new Map(Object.entries(words.words).map(([vietnamese, thai]) => [vietnamese, thai.split('|')]))
const vietnameseOf = new Map<string, string[]>()
for (const [vietnamese, all] of thaiOf)
  for (const thai of all) vietnameseOf.set(thai, [...(vietnameseOf.get(thai) ?? []), vietnamese])
const VIETNAMESE = sideOf(thaiOf, vietnameseOf.keys())
const THAI = sideOf(vietnameseOf, thaiOf.keys())

/** The table's words in a text, by number: every place of every word, by where they begin and then by where they end. */
export interface FoundWords {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly words: readonly number[]
  /** The different words that no longer one covers. */
  readonly longest: readonly number[]
}

type Places = Omit<FoundWords, 'longest'>

/** The different words of a stretch that no longer word there covers. */
export function longestWithin({ starts, ends, words }: Places, { start, end }: Span): number[] {
  const longest: number[] = []
  let covered = start
  for (let i = 0; i < words.length; i++) {
    if (starts[i]! < start || ends[i]! > end || ends[i]! <= covered) continue
    let best = i
    while (starts[i + 1] === starts[best]) if (ends[++i]! <= end) best = i
    covered = ends[best]!
    if (!longest.includes(words[best]!)) longest.push(words[best]!)
  }
  return longest
}

const withLongest = (places: Places, text: string): FoundWords => ({
  ...places,
  longest: longestWithin(places, { start: 0, end: text.length }),
})

const SPACE = 0x20

/** Finds the table's Vietnamese words in a text, by whole syllables whatever stands between them. */
export const vietnameseTableWords = cached((text: string): FoundWords => {
  const letters = lower(text)
  const from: number[] = []
  const to: number[] = []
  scanWords(text, (start, end, kind) => {
    if (kind === 'gap') return
    from.push(start)
    to.push(end)
  })
  const [starts, ends, words]: [number[], number[], number[]] = [[], [], []]
  for (let first = 0; first < from.length; first++) {
    let node = ROOT
    for (let i = first; i < from.length && node !== NOWHERE; i++) {
      const end = to[i]!
      for (let at = from[i]!; at < end && node !== NOWHERE; at++)
        node = VIETNAMESE.trie.next(node, letters.charCodeAt(at))
      if (VIETNAMESE.trie.isWord(node)) {
        starts.push(from[first]!)
        ends.push(end)
        words.push(VIETNAMESE.trie.values[node]![0]!)
      }
      node = VIETNAMESE.trie.next(node, SPACE)
    }
  }
  return withLongest({ starts, ends, words }, text)
})

/** The table's Thai words that may stand in a text: the short ones only where the dictionary agrees. */
const thaiCandidates = cached((text: string): Places => {
  const [starts, ends, words]: [number[], number[], number[]] = [[], [], []]
  for (let start = 0; start < text.length; start++) {
    let node = ROOT
    for (let end = start + 1; end <= text.length; end++) {
      node = THAI.trie.next(node, text.charCodeAt(end - 1))
      if (node === NOWHERE) break
      if (!THAI.trie.isWord(node)) continue
      starts.push(start)
      ends.push(end)
      words.push(THAI.trie.values[node]![0]!)
    }
  }
  return { starts, ends, words }
})

/** Whether a candidate is a word of its own: long enough to be one wherever its letters stand, or by the dictionary. */
function isWhole(text: string, start: number, end: number): boolean {
  if (end - start >= FREE_LENGTH) return true
  const edges = thaiWordEdges(text)
  return edges[start] === EDGE && edges[end] === EDGE
}

/** Finds the table's Thai words in a text without spaces between words. */
export const thaiTableWords = cached((text: string): FoundWords => {
  const found = thaiCandidates(text)
  const [starts, ends, words]: [number[], number[], number[]] = [[], [], []]
  for (let i = 0; i < found.words.length; i++) {
    if (!isWhole(text, found.starts[i]!, found.ends[i]!)) continue
    starts.push(found.starts[i]!)
    ends.push(found.ends[i]!)
    words.push(found.words[i]!)
  }
  return withLongest({ starts, ends, words }, text)
})

/** Whether a Thai text has one of the table's words for a Vietnamese one; the dictionary is asked only where nothing else tells. */
export function isAnswered(vietnamese: number, text: string): boolean {
  const { starts, ends, words } = thaiCandidates(text)
  const forms = VIETNAMESE.answers[vietnamese]!
  for (const form of forms) if (THAI.words[form]!.length >= FREE_LENGTH && words.includes(form)) return true
  for (const form of forms)
    for (let i = words.indexOf(form); i >= 0; i = words.indexOf(form, i + 1))
      if (isWhole(text, starts[i]!, ends[i]!)) return true
  return false
}

/** Whether one of the Vietnamese words found is in the table for a Thai one. */
export function answers(thai: number, { words }: FoundWords): boolean {
  for (const vietnamese of THAI.answers[thai]!) if (words.includes(vietnamese)) return true
  return false
}

const keysOf = ({ words }: Side, lang: 'vi' | 'th') => words.map((word) => `${lang}:${word}`)
const KEYS = { vi: keysOf(VIETNAMESE, 'vi'), th: keysOf(THAI, 'th') }

/** The key of each of a text's own words that no longer one covers, as `vi:WORD` or `th:WORD`. */
export const ownKeys = ({ longest }: FoundWords, lang: 'vi' | 'th'): string[] =>
  longest.map((word) => KEYS[lang][word]!)

/** The keys of the words of the other language that answer a text's words. */
export function answerKeys({ words }: FoundWords, lang: 'vi' | 'th'): string[] {
  const [{ answers }, keys] = lang === 'vi' ? [VIETNAMESE, KEYS.th] : [THAI, KEYS.vi]
  return [...new Set(words)].flatMap((word) => answers[word]!.map((other) => keys[other]!))
}

/** The Thai words themselves for a Vietnamese one. */
export const thaiWordsFor = (vietnamese: string): readonly string[] => thaiOf.get(vietnamese) ?? []
