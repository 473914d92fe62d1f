import { thaiWords, vietnameseSyllables } from '../text/words.ts'
import words from './words.json' with { type: 'json' }

const LONGEST = 5
/** Thai words shorter than this count only where a dictionary sees them as words of their own. */
const FREE_LENGTH = 5

const thaiOf = new Map<string, readonly string[]>(
  Object.entries(words.words).map(([vietnamese, thai]) => [vietnamese, thai.split('|')]),
)
const vietnameseOf = new Map<string, string[]>()
for (const [vietnamese, all] of thaiOf)
  for (const thai of all) vietnameseOf.set(thai, [...(vietnameseOf.get(thai) ?? []), vietnamese])

interface Node {
  readonly next: Map<string, Node>
  word?: string
}
const root: Node = { next: new Map() }
for (const thai of vietnameseOf.keys()) {
  let node = root
  for (const letter of thai) {
    const next: Node = node.next.get(letter) ?? { next: new Map() }
    node.next.set(letter, next)
    node = next
  }
  node.word = thai
}

/** The table's words in a text: `longest` are those that no longer one covers, `all` every one. */
export interface FoundWords {
  readonly longest: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Finds the table's Vietnamese words (of one to five syllables) in a text. */
export function vietnameseTableWords(text: string): FoundWords {
  const syllables = vietnameseSyllables(text).map(({ text: syllable }) => syllable.toLowerCase())
  const longest = new Set<string>()
  const all = new Set<string>()
  let covered = 0
  for (let at = 0; at < syllables.length; at++) {
    for (let n = Math.min(LONGEST, syllables.length - at); n > 0; n--) {
      const word = syllables.slice(at, at + n).join(' ')
      if (!thaiOf.has(word)) continue
      all.add(word)
      if (at + n <= covered) continue
      longest.add(word)
      covered = at + n
    }
  }
  return { longest, all }
}

function thaiWordAt(text: string, start: number, edges: ReadonlySet<number>): string[] {
  const found: string[] = []
  let node: Node | undefined = root
  for (let at = start; at < text.length; at++) {
    node = node.next.get(text[at]!)
    if (!node) break
    if (node.word && (node.word.length >= FREE_LENGTH || (edges.has(start) && edges.has(at + 1)))) found.push(node.word)
  }
  return found
}

/** Finds the table's Thai words in a text without spaces between words. */
export function thaiTableWords(text: string): FoundWords {
  const edges = new Set(thaiWords(text).flatMap(({ start, end }) => [start, end]))
  const longest = new Set<string>()
  const all = new Set<string>()
  let covered = 0
  for (let at = 0; at < text.length; at++) {
    const found = thaiWordAt(text, at, edges)
    for (const word of found) all.add(word)
    const last = found.at(-1)
    if (!last || at + last.length <= covered) continue
    longest.add(last)
    covered = at + last.length
  }
  return { longest, all }
}

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
