import { toGraphemes } from '../text/graphemes.ts'
import { thaiPieces } from '../text/words.ts'

/**
 * Levenshtein distance: the fewest insertions, deletions and substitutions of whole items that turn one list into the other.
 * Time is the product of the lengths, less what the lists have in common at both ends.
 */
export function editDistance<T>(from: readonly T[], to: readonly T[]): number {
  let start = 0
  let endFrom = from.length
  let endTo = to.length
  while (start < endFrom && start < endTo && from[start] === to[start]) start++
  while (endFrom > start && endTo > start && from[endFrom - 1] === to[endTo - 1]) {
    endFrom--
    endTo--
  }
  const width = endTo - start
  let row = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = start; i < endFrom; i++) {
    const next = [i - start + 1]
    for (let j = 0; j < width; j++) {
      const substitute = row[j]! + (from[i] === to[start + j] ? 0 : 1)
      next.push(Math.min(substitute, row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row[width]!
}

const wordsOf = (text: string): string[] =>
  thaiPieces(text).flatMap((piece) => (/^\s+$/.test(piece.text) ? [] : [piece.text]))

/** Edits between two Thai texts, in grapheme clusters: what a reader sees as letters. */
export const graphemeDistance = (from: string, to: string): number => editDistance(toGraphemes(from), toGraphemes(to))

/** Edits between two Thai texts, in words and marks of punctuation; spaces do not count. */
export const wordDistance = (from: string, to: string): number => editDistance(wordsOf(from), wordsOf(to))

/**
 * How much of a machine's text had to be edited, after Snover et al. (2006), "A Study of Translation Edit Rate with Targeted
 * Human Annotation": word edits per word of the finished text, without the metric's moves of phrases.
 * @returns 0 where nothing changed; above 1 where more was edited than is left
 */
export function humanEditRate(machine: string, finished: string): number {
  const length = wordsOf(finished).length
  if (length === 0) return wordsOf(machine).length === 0 ? 0 : 1
  return wordDistance(machine, finished) / length
}

/** The share of a machine's words that stand in the finished text, in their order: 1 where nothing was touched, 0 where all is new. */
export function survival(machine: string, finished: string): number {
  const [from, to] = [wordsOf(machine), wordsOf(finished)]
  if (from.length === 0) return to.length === 0 ? 1 : 0
  return commonLength(from, to) / from.length
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const item of a) {
    const next = [0]
    b.forEach((other, j) => {
      next.push(item === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    })
    row = next
  }
  return row[b.length]!
}
