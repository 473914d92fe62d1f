import { distance } from 'fastest-levenshtein'
import { countGraphemes, toGraphemes } from '../../shared/text/graphemes.ts'
import { vietnameseSyllables } from '../../shared/text/words.ts'

/** Vietnamese syllables and numbers: the unit in which work is counted. */
export const syllables = (source: string): number => vietnameseSyllables(source).length

/** How far the text is from the machine's: grapheme edit distance, and the longer one's length in graphemes. */
export function editsBetween(machine: string, target: string): { edits: number; editLength: number } {
  if (machine === target) return { edits: 0, editLength: countGraphemes(target) }
  const pieces = new Map<string, string>()
  const coded = (text: string) =>
    toGraphemes(text).map((piece) => {
      const known = pieces.get(piece) ?? String.fromCharCode(0x100 + pieces.size)
      pieces.set(piece, known)
      return known
    })
  const [before, after] = [coded(machine), coded(target)]
  const editLength = Math.max(before.length, after.length)
  return { edits: distance(before.join(''), after.join('')), editLength }
}
