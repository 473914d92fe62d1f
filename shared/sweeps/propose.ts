import type { Pattern } from '../api/sweeps.ts'
import { lexiconAnchors } from '../lexicon/anchors.ts'
import { countryById, countryMentions } from '../lexicon/countries.ts'
import { type Replacement, replacementsOf } from './replacements.ts'

/** The replacements of a correction; what the lexicon knows counts as one word. */
export const correctionsIn = (before: string, after: string): Replacement[] =>
  replacementsOf(before, after, (text) => lexiconAnchors(text, 'th'))

const countriesIn = (text: string, language: 'vi' | 'th') =>
  new Set(countryMentions(text, language).map(({ value }) => value.id))

/**
 * The rule that a replacement suggests. Where the wrong words name a country that neither the source nor the right words do,
 * the rule holds "unless the source says" that country.
 * @param source the Vietnamese of the segment that was corrected
 */
export function patternFor({ wrong, right }: Replacement, source: string): Pattern {
  const excused = new Set([...countriesIn(right, 'th'), ...countriesIn(source, 'vi')])
  const wronged = [...countriesIn(wrong, 'th')].filter((id) => !excused.has(id))
  return {
    wrong,
    right,
    regex: false,
    wholeWords: false,
    sourcePresent: [],
    sourceAbsent: wronged.flatMap((id) => countryById(id)?.vi ?? []).slice(0, 20),
  }
}
