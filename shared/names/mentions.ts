import type { Span } from '../model.ts'
import { cachedPair } from '../text/cache.ts'
import { overlaps, spansOfLiteral } from '../text/spans.ts'
import { acceptedForms, establishedName } from './established.ts'
import { edged, free, inItsStead } from './garbled.ts'
import { type ReadName, readNames } from './readNames.ts'
import { findName } from './soundsLike.ts'
import { ruleForm } from './transliterate.ts'

/** A name of the source and where the Thai has it. */
export interface Mention {
  readonly name: ReadName
  /** The stretch of Thai that is this name by sound, or by its established form; none where the Thai does not have it. */
  readonly at?: Span
  /** Where each syllable stands in Thai; empty where the established form was found as a whole. */
  readonly parts: readonly Span[]
  /** Where the Thai has something else in this name's place. */
  readonly near?: Span
}

/** What may be no name at all must be near in sound to count. */
const UNSURE = 0.25

/** The Thai forms to write for a name, and how the ear may find it otherwise. */
function heard(name: ReadName, thai: string, taken: readonly Span[]): Pick<Mention, 'at' | 'parts'> | undefined {
  const forms = [...acceptedForms(name.text), ruleForm(name.text)].sort((a, b) => b.length - a.length)
  // One syllable is too little to go by: only its own forms count, where a name can begin.
  const single = name.syllables.length === 1
  for (const form of forms) {
    const at = spansOfLiteral(thai, form).find(
      (place) => !taken.some((other) => overlaps(place, other)) && (!single || edged(thai, place.start)),
    )
    if (at) return { at, parts: partsBySpaces(thai, at, name.syllables.length) }
  }
  if (single) return undefined
  const [found] = free(findName(name.text, thai, name.certain ? undefined : UNSURE), taken)
  return found && { at: { start: found.start, end: found.end }, parts: found.parts }
}

function partsBySpaces(thai: string, at: Span, count: number): readonly Span[] {
  const chunks = [...thai.slice(at.start, at.end).matchAll(/\S+/gu)]
  if (chunks.length !== count) return []
  return chunks.map(({ index, 0: chunk }) => ({ start: at.start + index, end: at.start + index + chunk.length }))
}

/** The names of a text that Thai writes by sound: of two syllables and more (and Huế, Vinh), neither bodies nor foreign. */
export const vietnamsNames = (source: string): ReadName[] =>
  readNames(source).filter(
    ({ kind, syllables, text }) =>
      kind !== 'body' && kind !== 'foreign' && (syllables.length > 1 || establishedName(text)?.kind === 'place'),
  )

function mentionsIn(source: string, thai: string): readonly Mention[] {
  if (!/[ก-ฮ]/.test(thai)) return []
  const mentions: Mention[] = []
  const taken: Span[] = []
  const names = vietnamsNames(source)
  const put = (mention: Mention) => {
    mentions.push(mention)
    if (mention.at) taken.push(mention.at)
    if (mention.near) taken.push(mention.near)
  }
  const missing: ReadName[] = []
  for (const name of [...names].sort((a, b) => b.syllables.length - a.syllables.length || a.start - b.start)) {
    const found = heard(name, thai, taken)
    if (found) put({ name, ...found })
    else missing.push(name)
  }
  for (const name of missing) {
    const near = name.certain ? inItsStead(name, thai, taken) : undefined
    put({ name, parts: [], ...(near && { near: { start: near.start, end: near.end } }) })
  }
  return mentions.sort((a, b) => a.name.start - b.name.start)
}

/**
 * The Vietnamese names of a source, of two syllables and more, each with where its Thai has it: longer names first, no stretch
 * of Thai for two of them.
 */
export const findMentions: (source: string, thai: string) => readonly Mention[] = cachedPair(mentionsIn)
