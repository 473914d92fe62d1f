import data from './capitals.json' with { type: 'json' }
import { lexiconMatcher, type Match } from './matcher.ts'

/** A capital abroad: the id of its country, and what it is called. */
export interface Capital {
  readonly country: string
  readonly vi: readonly string[]
  readonly th: readonly string[]
}

const CAPITALS: readonly Capital[] = data.capitals.map(([country, vi, th]) => ({
  country: country as string,
  vi: vi as string[],
  th: th as string[],
}))

const formsOf = (language: 'vi' | 'th') =>
  CAPITALS.flatMap((capital) => capital[language].map((text) => ({ text, value: capital })))

const FIND = { vi: lexiconMatcher(formsOf('vi'), 'vi'), th: lexiconMatcher(formsOf('th'), 'th') }

/** The capitals abroad that a text names, in reading order. */
export const capitalsIn = (text: string, language: 'vi' | 'th'): readonly Match<Capital>[] => FIND[language](text)
