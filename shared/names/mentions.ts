import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { overlaps, spansOf, spansOfLiteral } from '../text/spans.ts'
import { acceptedForms, establishedName, PLACE_FORMS } from './established.ts'
import { type ReadName, readNames } from './readNames.ts'
import { type Found, findName, soundsLike } from './soundsLike.ts'
import context from './thaiContext.json' with { type: 'json' }
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

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ends = (words: readonly string[]) => `(?:${words.map(literal).join('|')})`
const HEAD = new RegExp(`(?:^|[\\s“"‘'(]|${ends([...context.persons, ...context.places])})\\s?$`, 'u')
const EDGE = new RegExp(
  `(?:^|[\\s“"‘'(]|${ends([...context.persons, ...context.places, ...context.particles])})\\s?$`,
  'u',
)
const TAIL = /^(?:$|[\s”"’'),.:;]|ซึ่ง|และ|เป็น|ได้|ที่|กล่าว|จะ|มี|ใน)/u

/** The furthest that a garbled name may be from its sound and still be told from other words. */
const GARBLED = 0.56
/** What may be no name at all must be near in sound to count. */
const UNSURE = 0.25
const GARBLED_SHORT = 0.5
const GARBLED_SURE = 0.4
const WIDEST = 8
const TITLED = 0.75
const CHUNK = '[ก-ฮเ-ไ][ก-๎]{0,6}'

/** Whether a title, a place word or a break stands right before an offset. */
const headed = (thai: string, start: number) => HEAD.test(thai.slice(Math.max(0, start - 16), start))
/** Whether a name can begin at an offset of a Thai text. */
export const edged = (thai: string, start: number) => EDGE.test(thai.slice(Math.max(0, start - 16), start))
/** Whether a name can end at an offset of a Thai text. */
export const trailed = (thai: string, end: number) => TAIL.test(thai.slice(end, end + 8))

function free(spans: readonly Found[], taken: readonly Span[]): Found[] {
  return spans.filter((span) => !taken.some((other) => overlaps(span, other))).sort((a, b) => a.distance - b.distance)
}

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

/** Back to where the Thai word begins that a garbled first syllable belongs to. */
function widen(thai: string, start: number): number {
  return Math.max(start - WIDEST, thai.slice(0, start).search(/[^\s“"‘'(]*$/u))
}

function garbled(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  const short = name.syllables.length < 3
  for (const span of free(findName(name.text, thai, short ? GARBLED_SHORT : GARBLED), taken)) {
    const end = trailed(thai, span.end)
    if (short ? headed(thai, span.start) && end : edged(thai, span.start) && (end || span.distance < GARBLED_SURE))
      return span
    const start = widen(thai, span.start)
    if (!short && end && edged(thai, start)) return { start, end: span.end }
  }
  return name.kind === 'person' ? titled(name, thai, taken) : undefined
}

/** As many short words as the name has syllables, after a person's title, with at least something of its sound. */
function titled(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  const { length } = name.syllables
  const chunks = new RegExp(
    `(?<=${ends(context.persons)}) ?(?<name>${CHUNK}(?: ${CHUNK}){${length - 1}})(?![ก-๛])`,
    'gu',
  )
  for (const { index, 0: whole, groups } of thai.matchAll(chunks)) {
    const end = index + whole.length
    const span = { start: end - groups!.name!.length, end }
    const apart = !taken.some((other) => overlaps(span, other))
    if (apart && soundsLike(name.text, groups!.name!).distance <= TITLED) return span
  }
  return undefined
}

const ANY_PLACE = new RegExp(PLACE_FORMS.join('|'), 'gu')

/** A place of Vietnam that stands in the Thai and in no name of the source. */
function otherPlace(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  if (name.kind !== 'place' || !establishedName(name.text)) return undefined
  return spansOf(thai, ANY_PLACE).find((place) => !taken.some((other) => overlaps(place, other)))
}

/** The names of a text that Thai writes by sound: of two syllables and more (and Huế, Vinh), neither bodies nor foreign. */
export const vietnamsNames = (source: string): ReadName[] =>
  readNames(source).filter(
    ({ kind, syllables, text }) =>
      kind !== 'body' && kind !== 'foreign' && (syllables.length > 1 || establishedName(text)?.kind === 'place'),
  )

function mentionsIn(both: string): readonly Mention[] {
  const [source = '', thai = ''] = both.split('\u0000')
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
    const near = name.certain ? (otherPlace(name, thai, taken) ?? garbled(name, thai, taken)) : undefined
    put({ name, parts: [], ...(near && { near: { start: near.start, end: near.end } }) })
  }
  return mentions.sort((a, b) => a.name.start - b.name.start)
}

const cachedMentions = cached(mentionsIn, 1024)

/**
 * The Vietnamese names of a source, of two syllables and more, each with where its Thai has it: longer names first, no stretch
 * of Thai for two of them.
 */
export function findMentions(source: string, thai: string): readonly Mention[] {
  return cachedMentions(`${source}\u0000${thai}`)
}
