import { distance } from 'fastest-levenshtein'

/** The highest score of a text that is not letter by letter the same. */
const NOT_THE_SAME = 0.99

/**
 * Compares texts with one by edits of whole syllables: every syllable becomes a letter of an alphabet made for the occasion.
 * @param syllables of the text asked for
 * @returns 1 − edits ÷ syllables of the longer text, 0–1
 */
export function likenessTo(syllables: readonly string[]): (other: readonly string[]) => number {
  const letters = new Map<string, string>()
  const letter = (syllable: string): string => {
    const known = letters.get(syllable)
    if (known) return known
    const next = String.fromCharCode(letters.size + 1)
    letters.set(syllable, next)
    return next
  }
  const wanted = syllables.map(letter).join('')
  return (other) => {
    const longer = Math.max(syllables.length, other.length)
    if (longer === 0) return 0
    // Syllables that the text asked for has not all differ from it alike.
    const written = other.map((syllable) => letters.get(syllable) ?? '\0').join('')
    return 1 - distance(wanted, written) / longer
  }
}

/** The score that is shown: 1 for the same text and for nothing else. */
export const shownScore = (likeness: number, same: boolean): number => (same ? 1 : Math.min(likeness, NOT_THE_SAME))
