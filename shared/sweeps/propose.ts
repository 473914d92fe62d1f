import type { Pattern } from '../api/sweeps.ts'
import { lexiconAnchors } from '../lexicon/anchors.ts'
import { countryById, countryMentions } from '../lexicon/countries.ts'
import { PITFALLS, syllablesAt } from '../lexicon/pitfalls.ts'
import { matchTerms } from '../lexicon/terms.ts'
import { type Replacement, replacementsOf } from './replacements.ts'

/** As many words as a condition holds. */
const MOST_WORDS = 20

/** The replacements of a correction; what the lexicon knows counts as one word. */
export const correctionsIn = (before: string, after: string): Replacement[] =>
  replacementsOf(before, after, (text) => lexiconAnchors(text, 'th'))

type Condition = Pick<Pattern, 'sourcePresent' | 'sourceAbsent'>

const countriesIn = (text: string, language: 'vi' | 'th') =>
  new Set(countryMentions(text, language).map(({ value }) => value.id))

/** Where the wrong words name a country that neither the source nor the right words do: the words of that country excuse them. */
function countryCondition({ wrong, right }: Replacement, source: string): Condition | null {
  const excused = new Set([...countriesIn(right, 'th'), ...countriesIn(source, 'vi')])
  const wronged = [...countriesIn(wrong, 'th')].filter((id) => !excused.has(id))
  if (wronged.length === 0) return null
  return { sourcePresent: [], sourceAbsent: wronged.flatMap((id) => countryById(id)?.vi ?? []) }
}

const conceptsIn = (text: string, language: 'vi' | 'th') =>
  new Map(matchTerms(text, language).map(({ value }) => [value.id, value]))

/** Where the right words bring in a term that the source has and the wrong words lack: only that term asks for them. */
function termCondition({ wrong, right }: Replacement, source: string): Condition {
  const [before, said] = [conceptsIn(wrong, 'th'), conceptsIn(source, 'vi')]
  const brought = [...conceptsIn(right, 'th').values()].filter(({ id }) => !before.has(id) && said.has(id))
  return { sourcePresent: brought.flatMap(({ vi }) => vi), sourceAbsent: [] }
}

/** Where it is the known mistake of a Vietnamese word in the source: that word asks for it, what makes it right after all excuses it. */
function pitfallCondition({ wrong, right }: Replacement, source: string): Condition | null {
  const known = PITFALLS.filter(
    (pitfall) =>
      pitfall.wrong.some((form) => wrong.includes(form)) &&
      pitfall.right.some((form) => right.includes(form)) &&
      pitfall.vi.some((form) => syllablesAt(form, source).length > 0),
  )
  if (known.length === 0) return null
  // Wrong whatever the source says.
  if (known.some((pitfall) => pitfall.class === 'A')) return { sourcePresent: [], sourceAbsent: [] }
  const present = known.flatMap(({ vi }) => vi)
  return { sourcePresent: present, sourceAbsent: known.flatMap(({ unless }) => unless) }
}

const some = (words: readonly string[]) => [...new Set(words)].slice(0, MOST_WORDS)

/**
 * The rule that a replacement suggests, with the words of the source that it depends on where the lexicon tells them: not
 * where it names the country that the wrong words say; else only where it has the term that was missed.
 * @param source the Vietnamese of the segment that was corrected
 */
export function patternFor(replacement: Replacement, source: string): Pattern {
  const { sourcePresent, sourceAbsent } =
    countryCondition(replacement, source) ?? pitfallCondition(replacement, source) ?? termCondition(replacement, source)
  return {
    ...replacement,
    regex: false,
    wholeWords: false,
    sourcePresent: some(sourcePresent),
    sourceAbsent: some(sourceAbsent),
  }
}
