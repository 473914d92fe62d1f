import { readNumbers } from '../numbers/readNumbers.ts'
import { cached } from '../text/cache.ts'
import { figureValues } from './figures.ts'
import { foreignNames, type NameSounds, nameSounds, namesHeardIn } from './heardNames.ts'
import type { WordTable } from './learn.ts'
import { textLength } from './length.ts'
import type { Paragraph, Profile, Want } from './types.ts'
import { thaiUnits, vietnameseUnits } from './units.ts'
import { thaiFor, thaiTableWords, vietnameseFor, vietnameseTableWords } from './wordTable.ts'

/** Names of a long document are listened for in blocks of so many paragraphs, among so many more on either side. */
const BLOCK = 60
const NEAR = 90
const LATIN_WORD = /(?<![\p{L}\p{M}])\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*/gu
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»‘’]/],
  ['bracket', /[([]/],
  ['percent', /%|phần trăm|เปอร์เซ็นต์|ร้อยละ/],
  ['question', /\?|ไหม|หรือไม่|อะไร|ทำไม|อย่างไร/],
]

const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/s$/, '')
const latinWords = (text: string) => [...text.matchAll(LATIN_WORD)].map(([word]) => bare(word)).filter((w) => w !== '')
const marks = (text: string) => MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => `mark:${name}`)

function figures(text: string, lang: 'vi' | 'th'): string[] {
  const scaled = readNumbers(text, lang)
    .filter((quantity) => quantity.form !== 'loose')
    .flatMap((quantity) => quantity.values)
  return [...new Set([...figureValues(text, lang), ...scaled].map((value) => `figure:${value}`))]
}

/** Everything about a paragraph that does not depend on the rest of its document. */
interface Reading {
  readonly wants: readonly Want[]
  readonly has: readonly string[]
}

const wantsOf = (kind: Want['kind'], keys: Iterable<string>): Want[] => [...new Set(keys)].map((key) => ({ key, kind }))

/** What a Vietnamese text wants of its counterpart: the part of its profile that costs little to read. */
export const sourceWants = cached(
  (text: string): readonly Want[] => [
    ...wantsOf(
      'figure',
      figureValues(text, 'vi').map((v) => `figure:${v}`),
    ),
    ...wantsOf(
      'sound',
      foreignNames(text).map((name) => `name:${name}`),
    ),
    ...wantsOf(
      'word',
      [...vietnameseTableWords(text).longest].map((word) => `vi:${word}`),
    ),
    ...wantsOf('mark', marks(text)),
  ],
  16384,
)

const readVietnamese = cached((text: string): Reading => {
  const words = vietnameseTableWords(text)
  const figureKeys = figures(text, 'vi')
  const markKeys = marks(text)
  return {
    wants: sourceWants(text),
    has: [
      ...figureKeys,
      ...markKeys,
      ...latinWords(text).map((word) => `latin:${word}`),
      ...[...words.all].flatMap(thaiFor).map((word) => `th:${word}`),
    ],
  }
}, 16384)

const readThai = cached((text: string): Reading => {
  const words = thaiTableWords(text)
  const figureKeys = figures(text, 'th')
  const markKeys = marks(text)
  const latin = latinWords(text)
  return {
    wants: [
      ...wantsOf(
        'figure',
        figureValues(text, 'th').map((v) => `figure:${v}`),
      ),
      ...wantsOf(
        'latin',
        latin.map((word) => `latin:${word}`),
      ),
      ...wantsOf(
        'word',
        [...words.longest].map((word) => `th:${word}`),
      ),
      ...wantsOf('mark', markKeys),
    ],
    has: [...figureKeys, ...markKeys, ...[...words.all].flatMap(vietnameseFor).map((word) => `vi:${word}`)],
  }
}, 16384)

/** Reads the Vietnamese paragraphs of a document. */
export function profileSource(paragraphs: readonly Paragraph[]): Profile[] {
  return paragraphs.map(({ text, role }) => {
    const { wants, has } = readVietnamese(text)
    return { text, role, length: textLength(text), wants, has: new Set(has) }
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
  const { wants, has } = readThai(text)
  const spelled = latinWords(text).flatMap((word) => spellings.get(word) ?? [])
  const named = [...namesHeardIn(text, names), ...spelled].map((name) => `name:${name}`)
  return { text, role, length: textLength(text), wants, has: new Set([...has, ...named]) }
}

/** Adds what was learned to profiles of Vietnamese paragraphs. */
export function teachSource(profiles: readonly Profile[], learned: WordTable): Profile[] {
  return profiles.map((profile) => {
    const units = vietnameseUnits(profile.text).filter((unit) => Object.hasOwn(learned, unit))
    return {
      ...profile,
      wants: [
        ...profile.wants,
        ...wantsOf(
          'learned',
          units.map((unit) => `unit:${unit}`),
        ),
      ],
    }
  })
}

/** Adds what was learned to profiles of Thai paragraphs. */
export function teachTarget(profiles: readonly Profile[], learned: WordTable): Profile[] {
  const unitsFor = new Map<string, string[]>()
  for (const [unit, words] of Object.entries(learned))
    for (const word of words) {
      const units = unitsFor.get(word)
      if (units) units.push(`unit:${unit}`)
      else unitsFor.set(word, [`unit:${unit}`])
    }
  return profiles.map((profile) => {
    const offered = thaiUnits(profile.text).flatMap((word) => unitsFor.get(word) ?? [])
    return { ...profile, has: new Set([...profile.has, ...offered]) }
  })
}
