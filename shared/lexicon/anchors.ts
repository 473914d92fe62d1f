import type { Span } from '../model.ts'
import { countryMentions } from './countries.ts'
import type { Language } from './matcher.ts'
import { matchTerms } from './terms.ts'

/** A place in a text whose concept has the same id in the other language. */
export interface LexiconAnchor extends Span {
  readonly concept: string
}

/** What the lexicon recognises in a text: countries by name and terms, for finding the text's counterpart. */
export function lexiconAnchors(text: string, language: Language): LexiconAnchor[] {
  const countries = countryMentions(text, language)
    .filter((mention) => mention.value.named)
    .map(({ start, end, value }) => ({ concept: `country:${value.id}`, start, end }))
  const terms = matchTerms(text, language).map(({ start, end, value }) => ({ concept: `term:${value.id}`, start, end }))
  return [...countries, ...terms].sort((a, b) => a.start - b.start)
}
