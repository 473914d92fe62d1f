import { keeping } from '../text/cache.ts'
import { thaiWords, vietnameseSyllables } from '../text/words.ts'

const KEPT_TEXTS = 8192

/** What translations are learned of: the syllables and the pairs of neighbouring syllables of a Vietnamese text, each once. */
export const vietnameseUnits = keeping(KEPT_TEXTS, (text: string): readonly string[] => {
  const syllables = vietnameseSyllables(text).map((piece) => piece.text.toLowerCase())
  return [...new Set([...syllables, ...syllables.slice(1).map((next, i) => `${syllables[i]} ${next}`)])]
})

/** The words of a Thai text, each once. */
export const thaiUnits = keeping(KEPT_TEXTS, (text: string): readonly string[] => [
  ...new Set(thaiWords(text).map((word) => word.text.toLowerCase())),
])
