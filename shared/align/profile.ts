import { cached } from '../text/cache.ts'
import { readNumbers } from '../numbers/readNumbers.ts'
import { figureValues } from './figures.ts'
import { foreignNames, namesHeardIn, type NameSounds } from './heardNames.ts'
import type { WordTable } from './learn.ts'
import { textLength } from './length.ts'
import type { Paragraph, Profile, Want } from './types.ts'
import { thaiUnits, vietnameseUnits } from './units.ts'
import { thaiFor, thaiTableWords, vietnameseFor, vietnameseTableWords } from './wordTable.ts'

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

const readVietnamese = cached((text: string): Reading => {
  const words = vietnameseTableWords(text)
  const figureKeys = figures(text, 'vi')
  const markKeys = marks(text)
  const foreign = foreignNames(text)
  return {
    wants: [
      ...wantsOf('figure', figureValues(text, 'vi').map((v) => `figure:${v}`)),
      ...wantsOf('sound', foreign.map((name) => `name:${name}`)),
      ...wantsOf('word', [...words.longest].map((word) => `vi:${word}`)),
      ...wantsOf('mark', markKeys),
    ],
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
      ...wantsOf('figure', figureValues(text, 'th').map((v) => `figure:${v}`)),
      ...wantsOf('latin', latin.map((word) => `latin:${word}`)),
      ...wantsOf('word', [...words.longest].map((word) => `th:${word}`)),
      ...wantsOf('mark', markKeys),
    ],
    has: [
      ...figureKeys,
      ...markKeys,
      ...[...words.all].flatMap(vietnameseFor).map((word) => `vi:${word}`),
    ],
  }
}, 16384)

/** Reads the Vietnamese paragraphs of a document. */
export function profileSource(paragraphs: readonly Paragraph[], learned: WordTable = {}): Profile[] {
  return paragraphs.map(({ text, role }) => {
    const { wants, has } = readVietnamese(text)
    const units = vietnameseUnits(text).filter((unit) => Object.hasOwn(learned, unit))
    const more = wantsOf('learned', units.map((unit) => `unit:${unit}`))
    return { text, role, length: textLength(text), wants: [...wants, ...more], has: new Set(has) }
  })
}

/** Reads the Thai paragraphs of a document; `names` are the foreign names of its Vietnamese side, to be heard in the Thai. */
export function profileTarget(paragraphs: readonly Paragraph[], names: NameSounds, learned: WordTable = {}): Profile[] {
  const unitsFor = new Map<string, string[]>()
  for (const [unit, words] of Object.entries(learned))
    for (const word of words) unitsFor.set(word, [...(unitsFor.get(word) ?? []), unit])
  return paragraphs.map(({ text, role }) => {
    const { wants, has } = readThai(text)
    const offered = new Set(has)
    for (const name of namesHeardIn(text, names)) offered.add(`name:${name}`)
    const spelled = new Set(latinWords(text))
    for (const name of names.keys()) if (spelled.has(bare(name))) offered.add(`name:${name}`)
    for (const word of thaiUnits(text)) for (const unit of unitsFor.get(word) ?? []) offered.add(`unit:${unit}`)
    return { text, role, length: textLength(text), wants, has: offered }
  })
}
