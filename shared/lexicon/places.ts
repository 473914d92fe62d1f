import { ESTABLISHED } from '../names/established.ts'
import { cached } from '../text/cache.ts'
import { type Form, type Language, lexiconMatcher, type Match } from './matcher.ts'
import data from './places.json' with { type: 'json' }

/** A place of Vietnam named in a text; several names where one form is shared. */
export type PlaceMention = Match<readonly string[]>

const PLACES = ESTABLISHED.filter(({ kind, name }) => kind === 'place' && !data.notPlaces.includes(name))

function formsOf(language: Language): Form<readonly string[]>[] {
  const byText = new Map<string, string[]>()
  const add = (text: string, name: string) => byText.set(text, [...(byText.get(text) ?? []), name])
  for (const { name, thai } of PLACES) {
    if (language === 'vi') add(name, name)
    else for (const form of thai) add(form, name)
  }
  if (language === 'vi') for (const { name, aliases } of data.aliases) for (const alias of aliases) add(alias, name)
  for (const text of data.decoys[language]) byText.set(text, [])
  return [...byText].map(([text, value]) => ({ text, value }))
}

const MATCHERS = { vi: lexiconMatcher(formsOf('vi'), 'vi'), th: lexiconMatcher(formsOf('th'), 'th') }
const named = (language: Language) =>
  cached((text: string): readonly PlaceMention[] => MATCHERS[language](text).filter(({ value }) => value.length > 0))
const MENTIONS = { vi: named('vi'), th: named('th') }

/** Provinces and well-known places of Vietnam in a text, by their established forms. */
export const placeMentions = (text: string, language: Language): readonly PlaceMention[] => MENTIONS[language](text)

/** The Thai form to propose for a place. */
export const placeInThai = (name: string): string => PLACES.find((place) => place.name === name)?.thai[0] ?? name
