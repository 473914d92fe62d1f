import type { Span } from '../model.ts'
import { overlaps, spansOf } from '../text/spans.ts'
import { acceptedForms, establishedName, PLACE_FORMS } from './established.ts'
import type { ReadName } from './readNames.ts'
import { syllableInThai } from './ruleForm.ts'
import { type Found, findName, soundsLike } from './soundsLike.ts'
import context from './thaiContext.json' with { type: 'json' }

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
const GARBLED_SHORT = 0.5
const GARBLED_SURE = 0.4
const WIDEST = 8
const TITLED = 0.75
const CHUNK = '[ก-ฮเ-ไ][ก-๎]{0,6}'

const TITLED_HERE = new RegExp(`${ends(context.persons)}$`, 'u')
/** Whether a person's title stands glued before an offset. */
export const titledAt = (thai: string, start: number) => TITLED_HERE.test(thai.slice(Math.max(0, start - 16), start))
/** Whether a title, a place word or a break stands right before an offset. */
const headed = (thai: string, start: number) => HEAD.test(thai.slice(Math.max(0, start - 16), start))
/** Whether a name can begin at an offset of a Thai text. */
export const edged = (thai: string, start: number) => EDGE.test(thai.slice(Math.max(0, start - 16), start))
/** Whether a name can end at an offset of a Thai text. */
export const trailed = (thai: string, end: number) => TAIL.test(thai.slice(end, end + 8))

/** Back to where the Thai word begins that a garbled first syllable belongs to. */
function widen(thai: string, start: number): number {
  return Math.max(start - WIDEST, thai.slice(0, start).search(/[^\s“"‘'(]*$/u))
}

function garbled(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  const short = name.syllables.length < 3
  const surnames = name.kind === 'person' ? surnameForms(name).map((form) => `${form} `) : []
  for (const span of free(findName(name.text, thai, short ? GARBLED_SHORT : GARBLED), taken)) {
    const end = trailed(thai, span.end)
    if (!short && end && surnames.some((form) => thai.startsWith(form, span.start))) return span
    if (short ? headed(thai, span.start) && end : edged(thai, span.start) && (end || span.distance < GARBLED_SURE))
      return span
    const start = widen(thai, span.start)
    if (!short && end && edged(thai, start)) return { start, end: span.end }
  }
  return name.kind === 'person' ? inPlaceOfPerson(name, thai, taken) : undefined
}

/** As many short words as a person's name has syllables, after a title or the very surname, and no other name's. */
function inPlaceOfPerson(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  const { length } = name.syllables
  const titled = `(?<=${ends(context.persons)}) ?(?<titled>${CHUNK}(?: ${CHUNK}){${length - 1}})`
  const surnamed = `(?<surnamed>${ends(surnameForms(name))}(?: ${CHUNK}){${length - 1}})`
  for (const { index, 0: whole, groups } of thai.matchAll(new RegExp(`(?:${surnamed}|${titled})(?![ก-๛])`, 'gu'))) {
    const words = groups?.surnamed ?? groups?.titled ?? ''
    const span = { start: index + whole.length - words.length, end: index + whole.length }
    const apart = !taken.some((other) => overlaps(span, other))
    if (apart && (groups?.surnamed || soundsLike(name.text, words).distance <= TITLED)) return span
  }
  return undefined
}

const surnameForms = ({ syllables: [surname = ''] }: ReadName) => [
  ...acceptedForms(surname),
  syllableInThai(surname) ?? surname,
]

const ANY_PLACE = new RegExp(PLACE_FORMS.join('|'), 'gu')

/** A place of Vietnam that stands in the Thai and in no name of the source. */
function otherPlace(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  if (name.kind !== 'place' || !establishedName(name.text)) return undefined
  return spansOf(thai, ANY_PLACE).find((place) => !taken.some((other) => overlaps(place, other)))
}

/** The spans that no other name has taken, the nearest in sound first. */
export function free(spans: readonly Found[], taken: readonly Span[]): Found[] {
  return spans.filter((span) => !taken.some((other) => overlaps(span, other))).sort((a, b) => a.distance - b.distance)
}

/** What stands in a Thai text instead of a name that is not there by sound: another place, a garbled or another person's name. */
export function inItsStead(name: ReadName, thai: string, taken: readonly Span[]): Span | undefined {
  return otherPlace(name, thai, taken) ?? garbled(name, thai, taken)
}
