import type { Span } from '../model.ts'
import { overlaps, spansOfLiteral } from '../text/spans.ts'
import { soundsLike } from './soundsLike.ts'
import context from './thaiContext.json' with { type: 'json' }
import { transliterate } from './transliterate.ts'
import { syllablesOf } from './vietnameseSounds.ts'

/** A word longer than its syllable pushes the name's last syllable behind it: เวียดนาม งา for Việt Nga. */
function withLastSyllable(name: string, thai: string, end: number): number {
  const chunk = /^ [ก-ฮเ-ไ][ก-๎]{0,6}(?![ก-๛])/.exec(thai.slice(end, end + 10))?.[0]
  return chunk && soundsLike(syllablesOf(name).at(-1)!, chunk).same ? end + chunk.length : end
}

/**
 * Whether a name was turned into a Thai word that merely sounds alike (Khoa → ควาย, Krông → คลอง).
 * @param at where the name stands in the Thai by sound
 * @returns the stretch of both, where such a word stands in it that no form of the name has
 */
export function thaiWordIn(name: string, thai: string, at: Span): Span | undefined {
  const { thai: form, rule, variants } = transliterate(name)
  for (const word of context.thaiWords) {
    if ([form, rule, ...variants].some((spelling) => spelling.includes(word))) continue
    const place = spansOfLiteral(thai, word).find((span) => overlaps(span, at))
    if (place) {
      const end = Math.max(at.end, place.end)
      return {
        start: Math.min(at.start, place.start),
        end: place.end > at.end ? withLastSyllable(name, thai, end) : end,
      }
    }
  }
  return undefined
}
