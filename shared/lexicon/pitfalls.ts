import { foldVietnamese } from '../text/normalise.ts'
import { type Form, lexiconMatcher, type Match } from './matcher.ts'
import data from './pitfalls.json' with { type: 'json' }

export interface Pitfall {
  /** The Vietnamese term, in its forms. */
  readonly vi: readonly string[]
  /** Thai that says something else. */
  readonly wrong: readonly string[]
  /** Thai that says it; the one to propose first. */
  readonly right: readonly string[]
  /** Vietnamese words beside which the wrong form may be right after all. */
  readonly unless: readonly string[]
  /** Vietnamese words that make the wrong form right in the whole article: người Thái are Thais where it speaks of Thái Lan. */
  readonly unlessArticle?: readonly string[]
  /** A: wrong whatever the source says. B: wrong where the source has the term. */
  readonly class: string
  /** Thai words that give the wrong sense away where there is no source. */
  readonly near?: readonly string[]
}

export const PITFALLS: readonly Pitfall[] = data.pitfalls

function forms(): Form<readonly Pitfall[]>[] {
  const byText = new Map<string, Pitfall[]>()
  for (const pitfall of PITFALLS)
    for (const text of pitfall.wrong) byText.set(text, [...(byText.get(text) ?? []), pitfall])
  const hides = [...data.decoys, ...PITFALLS.flatMap((pitfall) => pitfall.right)]
  for (const text of hides) if (!byText.has(text)) byText.set(text, [])
  return [...byText].map(([text, value]) => ({ text, value }))
}

const find = lexiconMatcher(forms(), 'th')

/** Where a Thai text has a form that is wrong for some Vietnamese term. */
export const suspects = (thai: string): Match<readonly Pitfall[]>[] =>
  find(thai).filter(({ value, end, text }) => value.length > 0 && !(/\d$/.test(text) && /\d/.test(thai[end] ?? '')))

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Where a Vietnamese term stands, by whole syllables; its capitals count, its small letters match any. */
export function syllablesAt(term: string, text: string): { start: number; end: number }[] {
  const folded = foldVietnamese(text)
  const wanted = foldVietnamese(term)
  const found: { start: number; end: number }[] = []
  for (let at = folded.indexOf(wanted); wanted && at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    if (LETTER.test(folded[at - 1] ?? ' ') || LETTER.test(folded[end] ?? ' ')) continue
    const capitals = [...term].every(
      (letter, i) => letter === letter.toLowerCase() || text[at + i] !== text[at + i]?.toLowerCase(),
    )
    if (capitals) found.push({ start: at, end })
  }
  return found
}
