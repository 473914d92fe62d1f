import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { lower } from '../text/normalise.ts'
import { NOWHERE, ROOT, Trie } from '../text/trie.ts'
import { scanWords, thaiWordEdges } from '../text/words.ts'
import words from './words.json' with { type: 'json' }

/** Thai words shorter than this count only where a dictionary sees them as words of their own. */
const FREE_LENGTH = 5

const thaiOf = new Map<string, readonly string[]>(
  Object.entries(words.words).map(([vietnamese, thai]) => [vietnamese, thai.split('|')]),
)
const vietnameseOf = new Map<string, string[]>()
for (const [vietnamese, all] of thaiOf)
  for (const thai of all) vietnameseOf.set(thai, [...(vietnameseOf.get(thai) ?? []), vietnamese])

const trieOf = (table: ReadonlyMap<string, unknown>) => new Trie([...table.keys()].map((word) => [word, word] as const))
const vietnameseTrie = trieOf(thaiOf)
const thaiTrie = trieOf(vietnameseOf)

/** A word of the table at its place in a text. */
export interface FoundWord extends Span {
  readonly word: string
}

/** The table's words in a text. */
export interface FoundWords {
  /** Every place of every word, by where they begin and then by where they end. */
  readonly places: readonly FoundWord[]
  /** The different words that no longer one covers. */
  readonly longest: readonly string[]
  readonly all: ReadonlySet<string>
}

/** The different words of a stretch that no longer word there covers. */
export function longestWithin(places: readonly FoundWord[], { start, end }: Span): string[] {
  const longest: string[] = []
  let covered = start
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    if (place.start < start || place.end > end || place.end <= covered) continue
    let best = place
    for (let next = places[i + 1]; next?.start === place.start; next = places[++i + 1]) if (next.end <= end) best = next
    covered = best.end
    if (!longest.includes(best.word)) longest.push(best.word)
  }
  return longest
}

function foundWords(text: string, places: readonly FoundWord[]): FoundWords {
  const longest = longestWithin(places, { start: 0, end: text.length })
  return { places, longest, all: new Set(places.map(({ word }) => word)) }
}

const SPACE = 0x20

/** Finds the table's Vietnamese words in a text, by whole syllables whatever stands between them. */
export const vietnameseTableWords = cached((text: string): FoundWords => {
  const letters = lower(text)
  const starts: number[] = []
  const ends: number[] = []
  scanWords(text, (start, end, kind) => {
    if (kind === 'gap') return
    starts.push(start)
    ends.push(end)
  })
  const places: FoundWord[] = []
  for (const [first, start] of starts.entries()) {
    let node = ROOT
    for (let i = first; i < starts.length && node !== NOWHERE; i++) {
      const end = ends[i]!
      for (let at = starts[i]!; at < end && node !== NOWHERE; at++)
        node = vietnameseTrie.next(node, letters.charCodeAt(at))
      const words = vietnameseTrie.values[node]
      if (words) for (const word of words) places.push({ start, end, word })
      node = vietnameseTrie.next(node, SPACE)
    }
  }
  return foundWords(text, places)
})

/**
 * Whether a stretch of a Thai text is words of its own by the dictionary, asked place by place: only the runs of Thai that are
 * asked about are cut.
 */
function wholeWords(text: string): (place: Span) => boolean {
  const isEdge = thaiWordEdges(text)
  return ({ start, end }) => isEdge(start) && isEdge(end)
}

/** The table's Thai words that may stand in a text, for asking which of them do. */
interface ThaiCandidates {
  readonly places: readonly FoundWord[]
  /** The words that are long enough to stand wherever their letters do. */
  readonly sure: ReadonlySet<string>
  /** The places of the others. */
  readonly short: ReadonlyMap<string, readonly FoundWord[]>
  readonly isWhole: (place: Span) => boolean
}

const thaiCandidates = cached((text: string): ThaiCandidates => {
  const places: FoundWord[] = []
  const sure = new Set<string>()
  const short = new Map<string, FoundWord[]>()
  for (let start = 0; start < text.length; start++) {
    let node = ROOT
    for (let end = start + 1; end <= text.length; end++) {
      node = thaiTrie.next(node, text.charCodeAt(end - 1))
      if (node === NOWHERE) break
      const words = thaiTrie.values[node]
      if (!words) continue
      for (const word of words) {
        const place = { start, end, word }
        places.push(place)
        if (word.length >= FREE_LENGTH) sure.add(word)
        else if (short.has(word)) short.get(word)!.push(place)
        else short.set(word, [place])
      }
    }
  }
  return { places, sure, short, isWhole: wholeWords(text) }
})

/** Finds the table's Thai words in a text without spaces between words. */
export const thaiTableWords = cached((text: string): FoundWords => {
  const { places, isWhole } = thaiCandidates(text)
  return foundWords(
    text,
    places.filter((place) => place.word.length >= FREE_LENGTH || isWhole(place)),
  )
})

/** The Vietnamese words for which a Thai text has a word of the table; the dictionary is asked only where nothing else tells. */
const answeredIn = cached((thai: string): ((vietnamese: string) => boolean) => {
  const { sure, short, isWhole } = thaiCandidates(thai)
  const known = new Map<string, boolean>()
  const isAnswered = (word: string): boolean => {
    const forms = thaiWordsFor(word)
    return forms.some((form) => sure.has(form)) || forms.some((form) => short.get(form)?.some(isWhole))
  }
  return (word) => {
    const answer = known.get(word) ?? isAnswered(word)
    known.set(word, answer)
    return answer
  }
})

/** Whether a Thai text has one of the table's words for a Vietnamese one. */
export const isAnswered = (vietnamese: string, thai: string): boolean => answeredIn(thai)(vietnamese)

const keysOf = (lang: 'vi' | 'th', table: ReadonlyMap<string, readonly string[]>) =>
  new Map([...table].map(([word, others]) => [word, others.map((other) => `${lang}:${other}`)]))
const thaiKeys = keysOf('th', thaiOf)
const vietnameseKeys = keysOf('vi', vietnameseOf)

/** The Thai words for a Vietnamese one, by the built-in table, each as `th:WORD`. */
export const thaiFor = (vietnamese: string): readonly string[] => thaiKeys.get(vietnamese) ?? []

/** The Vietnamese words for a Thai one, by the built-in table, each as `vi:WORD`. */
export const vietnameseFor = (thai: string): readonly string[] => vietnameseKeys.get(thai) ?? []

/** The Thai words themselves for a Vietnamese one. */
export const thaiWordsFor = (vietnamese: string): readonly string[] => thaiOf.get(vietnamese) ?? []

/** The Vietnamese words themselves for a Thai one. */
export const vietnameseWordsFor = (thai: string): readonly string[] => vietnameseOf.get(thai) ?? []
