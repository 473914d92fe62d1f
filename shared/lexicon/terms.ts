import { cached } from '../text/cache.ts'
import { type Form, type Language, lexiconMatcher, type Match } from './matcher.ts'
import data from './terms.json' with { type: 'json' }

export interface Concept {
  readonly id: string
  readonly vi: readonly string[]
  /** Thai forms in use; the one to propose first. */
  readonly th: readonly string[]
  /** An article should keep to one Thai form. */
  readonly steady?: boolean
  /** Its forms count inside longer terms too (สภาแห่งชาติ in ประธานสภาแห่งชาติ). */
  readonly inner?: boolean
  /** Concepts of one group exclude each other: one in place of another is an error. */
  readonly group?: string
}

export const CONCEPTS: readonly Concept[] = data.concepts

/** Words of culture that are written in Thai by sound (quan họ, ca trù), for which several spellings are in use. */
export const SOUND_TERMS: readonly string[] = data.soundTerms

function formsOf(language: Language): Form<readonly Concept[]>[] {
  const byText = new Map<string, Concept[]>()
  for (const concept of CONCEPTS) {
    for (const text of concept[language]) byText.set(text, [...(byText.get(text) ?? []), concept])
  }
  return [...byText].map(([text, value]) => ({ text, value }))
}

const MATCHERS = { vi: lexiconMatcher(formsOf('vi'), 'vi'), th: lexiconMatcher(formsOf('th'), 'th') }
const MATCHES = {
  vi: cached((text: string): readonly Match<readonly Concept[]>[] => MATCHERS.vi(text)),
  th: cached((text: string): readonly Match<readonly Concept[]>[] => MATCHERS.th(text)),
}

/**
 * The terms in a text, the longest where several begin together; a form shared by several concepts has them all as its value.
 * @param text NFC
 */
export const termPlaces = (text: string, language: Language): readonly Match<readonly Concept[]>[] =>
  MATCHES[language](text)

/** The terms in a text, one match for each concept that the words may stand for. */
export const matchTerms = (text: string, language: Language): Match<Concept>[] =>
  termPlaces(text, language).flatMap((match) => match.value.map((value) => ({ ...match, value })))
