import { distance } from 'fastest-levenshtein'

/** The highest score of a text that is not letter by letter the same. */
const NOT_THE_SAME = 0.99

/**
 * Compares texts with one by edits of whole syllables: every syllable becomes a letter of an alphabet made for the occasion.
 * Syllables that the two share, wherever they stand, bound the likeness from above: most texts need no counting of edits.
 * @param syllables of the text asked for
 * @returns 1 − edits ÷ syllables of the longer text, 0–1; 0 where it cannot be more than `least`
 */
export function likenessTo(syllables: readonly string[]): (other: readonly string[], least?: number) => number {
  const letters = new Map<string, number>()
  const counts: number[] = []
  for (const syllable of syllables) {
    const letter = letters.get(syllable) ?? letters.size
    letters.set(syllable, letter)
    counts[letter] = (counts[letter] ?? 0) + 1
  }
  const wanted = syllables.map((syllable) => letterOf(letters.get(syllable))).join('')
  return (other, least = 0) => {
    const longer = Math.max(syllables.length, other.length)
    if (longer === 0) return 0
    const left = counts.slice()
    let shared = 0
    let written = ''
    for (const syllable of other) {
      const letter = letters.get(syllable)
      written += letterOf(letter)
      if (letter !== undefined && left[letter]!-- > 0) shared++
    }
    return shared / longer <= least ? 0 : 1 - distance(wanted, written) / longer
  }
}

/** Syllables that the text asked for has not all differ from it alike. */
const letterOf = (letter: number | undefined): string => String.fromCharCode(letter === undefined ? 0 : letter + 1)

/** The score that is shown: 1 for the same text and for nothing else. */
export const shownScore = (likeness: number, same: boolean): number => (same ? 1 : Math.min(likeness, NOT_THE_SAME))
