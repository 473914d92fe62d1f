import type { Span } from '../model.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import { matchesOf } from '../text/spans.ts'
import contexts from './contexts.json' with { type: 'json' }
import { nameKey } from './established.ts'
import { vietnamsNames } from './mentions.ts'
import { isVietnameseSyllable } from './syllable.ts'

export interface LatinLeftover {
  /** The Vietnamese name with its diacritics, where the source has it. */
  readonly name?: string
  readonly source?: Span
  readonly target: Span
}

const RUN = /(?<![\p{L}\p{M}\d])[A-Z][a-z]*(?: [A-Z][a-z]*)+(?![\p{L}\p{M}\d])|(?<=[ก-๛])[A-Z][a-z]*(?: [A-Z][a-z]*)+/gu
const SURNAMES = new Set(contexts.surnames.map((name) => withoutDiacritics(nameKey(name))))
const MIDDLES = /^(?:thi|van|dinh|huu|duc|xuan|minh|thanh|ngoc|quang)$/
const FOREIGN = new Set(contexts.foreign.map((name) => withoutDiacritics(nameKey(name))))

function isBarePerson(words: readonly string[]): boolean {
  return (
    words.length > 2 &&
    words.length < 6 &&
    words.every(isVietnameseSyllable) &&
    SURNAMES.has(words[0]!.toLowerCase()) &&
    words.slice(1).some((word) => MIDDLES.test(word.toLowerCase()))
  )
}

/**
 * Finds Vietnamese names that stand in a Thai text in Latin letters without diacritics: those of the source, and without a
 * source what can be nothing but a Vietnamese person (Pham Minh Chinh). Names with their diacritics are plainly untranslated
 * and left to the check of that name.
 */
export function latinLeftovers(source: string, thai: string): LatinLeftover[] {
  if (!/[A-Z][a-z]* [A-Z]/.test(thai) || !/[ก-ฮ]/.test(thai)) return []
  const names = vietnamsNames(source)
  const marked = names.some(({ text }) => withoutDiacritics(text) !== text)
  const found: LatinLeftover[] = []
  for (const { 0: run, index } of matchesOf(thai, RUN)) {
    const target = { start: index, end: index + run.length }
    // Roa Roa could be anywhere; beside a name with its marks, Ia Grai is in Vietnam.
    const name = marked ? names.find(({ text }) => withoutDiacritics(text) === run) : undefined
    if (FOREIGN.has(run.toLowerCase())) continue
    if (name) found.push({ name: name.text, source: { start: name.start, end: name.end }, target })
    else if (!source && isBarePerson(run.split(' '))) found.push({ target })
  }
  return found
}
