import { readDates } from '../dates/readDates.ts'
import { lexiconAnchors } from '../lexicon/anchors.ts'
import type { Language } from '../lexicon/matcher.ts'
import type { Span } from '../model.ts'
import { readNumbers } from '../numbers/readNumbers.ts'
import { keeping } from '../text/cache.ts'
import { charClass, endOfRun } from '../text/charClass.ts'
import { figuresOf } from './figures.ts'
import { foreignNames, type NameSounds, nameSounds, namesHeardIn } from './heardNames.ts'
import { textLength } from './length.ts'
import type { Paragraph, Profile, Want } from './types.ts'
import { thaiUnits, vietnameseUnits } from './units.ts'
import { answerKeys, ownKeys, thaiTableWords, vietnameseTableWords } from './wordTable.ts'

/** Names of a long document are listened for in blocks of so many paragraphs, among so many more on either side. */
const KEPT_TEXTS = 16384
/** Parts of dates that the two languages write in different ways: months by name or number, years of two eras. */
const NAMED: ReadonlySet<string> = new Set(['weekday', 'month', 'year'])
const BLOCK = 60
const NEAR = 90
const isLetter = charClass(/[\p{L}\p{M}]/u)
const isLatin = charClass(/\p{Script=Latin}/u)
const isInLatin = charClass(/[\p{Script=Latin}\p{M}\d]/u)
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»‘’]/],
  ['bracket', /[([]/],
  ['percent', /%|phần trăm|เปอร์เซ็นต์|ร้อยละ/],
  ['question', /\?|ไหม|หรือไม่|อะไร|ทำไม|อย่างไร/],
]

const KEPT_WORDS = 8192
const bare = keeping(KEPT_WORDS, (word: string) =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/s$/, ''),
)

/** The words in Latin letters that a text has, as the two languages may share them. */
function latinWords(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isLatin(text.charCodeAt(at)) || isLetter(text.charCodeAt(at - 1))) continue
    const end = endOfRun(text, at, isInLatin)
    const word = bare(text.slice(at, end))
    if (word !== '') words.push(word)
    at = end - 1
  }
  return words
}

const marks = (text: string) => MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => `mark:${name}`)

/** What a text wants of its partner, and what it has. */
type Found = Pick<Reading, 'wants' | 'has'>

/** Figures, quantities by value and dates: what a paragraph's partner should hold, and what the paragraph offers. */
function facts(text: string, lang: Language): Found {
  const dates = readDates(text, lang)
  const named = dates.flatMap(({ parts }) => parts.filter(({ kind }) => NAMED.has(kind)))
  const quantities = readNumbers(text, lang).filter(({ form }) => form !== 'loose' && form !== 'vague')
  const dateKeys = named.flatMap(({ kind, values }) => values.slice(0, 1).map((value) => `date:${kind}${value}`))
  const written = figuresOf(text, lang)
  const scaled = quantities.filter(({ scale, form }) => scale && form === 'figures')
  const isDate = ({ start, end }: Span) => named.some((part) => part.start < end && part.end > start)
  const isScaled = ({ start, end }: Span) => scaled.some((part) => part.start < end && part.end > start)
  const plain = written.filter((figure) => !isDate(figure) && !isScaled(figure)).map(({ value }) => value)
  const values = quantities.flatMap((quantity) => quantity.values.map(String))
  return {
    wants: [
      ...wantsOf('figure', [...plain, ...scaled.map((quantity) => String(quantity.values[0]))].map(figureKey)),
      ...wantsOf('date', dateKeys),
    ],
    has: [...new Set([...[...written.map(({ value }) => value), ...values].map(figureKey), ...dateKeys])],
  }
}

const concepts = (text: string, lang: Language) => [
  ...new Set(lexiconAnchors(text, lang).map(({ concept }) => `concept:${concept}`)),
]

/** Everything about a paragraph that does not depend on the rest of its document. */
interface Reading {
  readonly units: readonly string[]
  readonly wants: readonly Want[]
  readonly has: readonly string[]
}

const figureKey = (value: string) => `figure:${value}`
const wantsOf = (kind: Want['kind'], keys: Iterable<string>): Want[] => [...new Set(keys)].map((key) => ({ key, kind }))

/** What both languages are read for in the same way. */
function readEither(text: string, lang: Language): Found {
  const { wants, has } = facts(text, lang)
  const shared = marks(text)
  const anchors = concepts(text, lang)
  return {
    wants: [...wants, ...wantsOf('mark', shared), ...wantsOf('concept', anchors)],
    has: [...has, ...shared, ...anchors],
  }
}

const readVietnamese = keeping(KEPT_TEXTS, (text: string): Reading => {
  const { wants, has } = readEither(text, 'vi')
  const words = vietnameseTableWords(text)
  return {
    units: vietnameseUnits(text),
    wants: [
      ...wants,
      ...wantsOf(
        'sound',
        foreignNames(text).map((name) => `name:${name}`),
      ),
      ...wantsOf('word', ownKeys(words, 'vi')),
    ],
    has: [...has, ...latinWords(text).map((word) => `latin:${word}`), ...answerKeys(words, 'vi')],
  }
})

const readThai = keeping(KEPT_TEXTS, (text: string): Reading => {
  const { wants, has } = readEither(text, 'th')
  const words = thaiTableWords(text)
  return {
    units: thaiUnits(text),
    wants: [
      ...wants,
      ...wantsOf(
        'latin',
        latinWords(text).map((word) => `latin:${word}`),
      ),
      ...wantsOf('word', ownKeys(words, 'th')),
    ],
    has: [...has, ...answerKeys(words, 'th')],
  }
})

/** Reads the Vietnamese paragraphs of a document. */
export function profileSource(paragraphs: readonly Paragraph[]): Profile[] {
  return paragraphs.map(({ text, role }) => {
    const { units, wants, has } = readVietnamese(text)
    return { text, role, length: textLength(text), units, wants, has }
  })
}

/** Reads the Thai paragraphs of a document, listening for the names of its Vietnamese paragraphs near each. */
export function profileTarget(paragraphs: readonly Paragraph[], source: readonly Paragraph[]): Profile[] {
  const ratio = source.length / Math.max(1, paragraphs.length)
  const profiles: Profile[] = []
  for (let start = 0; start < paragraphs.length; start += BLOCK) {
    const near = source.slice(Math.max(0, Math.floor(start * ratio) - NEAR), Math.ceil((start + BLOCK) * ratio) + NEAR)
    const names = nameSounds(near.map(({ text }) => text))
    const spellings = Map.groupBy(names.keys(), bare)
    for (const paragraph of paragraphs.slice(start, start + BLOCK))
      profiles.push(readWithNames(paragraph, names, spellings))
  }
  return profiles
}

function readWithNames(
  { text, role }: Paragraph,
  names: NameSounds,
  spellings: ReadonlyMap<string, readonly string[]>,
): Profile {
  const { units, wants, has } = readThai(text)
  const spelled = latinWords(text).flatMap((word) => spellings.get(word) ?? [])
  const named = [...namesHeardIn(text, names), ...spelled].map((name) => `name:${name}`)
  return { text, role, length: textLength(text), units, wants, has: [...has, ...named] }
}

/** Leaves out of what paragraphs offer all that nobody on the other side wants. */
export function onlyWanted(profiles: readonly Profile[], others: readonly Profile[]): Profile[] {
  const wanted = new Set(others.flatMap(({ wants }) => wants.map(({ key }) => key)))
  return profiles.map((profile) => ({ ...profile, has: profile.has.filter((key) => wanted.has(key)) }))
}
