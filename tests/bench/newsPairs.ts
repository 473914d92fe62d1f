import known from '../../shared/align/words.json' with { type: 'json' }
import { randomFrom } from './random.ts'

const WORDS = Object.entries(known.words).map(([source, forms]) => ({ source, target: forms.split('|') }))
const FIGURE = 0.05
const SPACE_AFTER = 0.12

/**
 * Draws paragraphs of about 20 words of the news with their translation, word by word: a few words are very common, most of
 * them rare. The checks find little in them, as in most paragraphs of real news.
 */
export function makePairs(seed: number): () => { source: string; target: string } {
  const random = randomFrom(seed)
  const draw = <T>(list: readonly T[], skew: number): T => list[Math.floor(list.length * random() ** skew)]!
  return () => {
    const words = Array.from({ length: 12 + Math.floor(random() * 16) }, () => {
      if (random() < FIGURE) return Array<string>(2).fill(` ${Math.floor(random() * 900) + 2} `)
      const { source, target } = draw(WORDS, 2)
      return [source, draw(target, 3)]
    })
    const source = words
      .map(([word]) => word)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    const target = words
      .map(([, word]) => (random() < SPACE_AFTER ? `${word} ` : word))
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    return { source: `${source.charAt(0).toUpperCase()}${source.slice(1)}.`, target }
  }
}
