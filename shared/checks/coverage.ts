import { foreignNames, nameSounds, namesHeardIn } from '../align/heardNames.ts'
import { answers, isAnswered, longestWithin, thaiTableWords, vietnameseTableWords } from '../align/wordTable.ts'
import type { Span } from '../model.ts'
import { readNumbers } from '../numbers/readNumbers.ts'
import { cached, cachedPair } from '../text/cache.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import { slice } from '../text/spans.ts'

/** What a text lets one expect in its counterpart: figures, names (by sound), Latin words, everyday words, kinds of marks. */
export type Evidence = 'figure' | 'sound' | 'latin' | 'word' | 'mark'

interface Count {
  readonly met: number
  readonly unmet: number
}

/** How many things of each kind a text wants of its counterpart, and how many of those it finds there. */
export type Coverage = Readonly<Partial<Record<Evidence, Count>>>

/** What of some Vietnamese is found in some Thai, and the other way round. */
export interface PairCoverage {
  readonly source: Coverage
  readonly target: Coverage
}

/**
 * Listening for names costs most. With 'unheard' they all count as missing, which can only make a pair look worse: where it
 * looks well enough even so, nobody need listen.
 */
export type Hearing = 'heard' | 'unheard'

type Language = 'vi' | 'th'

// All from À to ỹ, Thai among it, counts as letters: the engine leaves a pattern to look \p{L} up, letter by letter.
const LATIN = /(?<![A-Za-z\u00C0-\u1EFF])[A-Za-z\u00C0-\u024F\u1E00-\u1EFF][A-Za-z\d\u00C0-\u024F\u1E00-\u1EFF]*/gu
const LATIN_LETTER = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»‘’]/],
  ['bracket', /[([]/],
  ['percent', /%|phần trăm|เปอร์เซ็นต์|ร้อยละ/],
  ['question', /\?|ไหม|หรือไม่|อะไร|ทำไม|อย่างไร/],
]

const bare = (word: string) => withoutDiacritics(word.toLowerCase()).replace(/s$/, '')
const latinWords = cached((text): readonly string[] =>
  LATIN_LETTER.test(text) ? [...new Set((text.match(LATIN) ?? []).map(bare))] : [],
)
const marksOf = cached((text): readonly string[] =>
  MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
)

const FIGURE = /(?<![\p{L}\d])\d+(?:[.,:]\d+)*/gu

/** The figures of a text without their separators, which the two languages put the other way round; years as common-era years. */
const figuresOf = cached((text): readonly string[] => {
  if (!/[\d๐-๙]/.test(text)) return []
  const plain = text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/(?<=\d)h(?=\d\d(?!\d))/g, ':')
  const digits = (plain.match(FIGURE) ?? []).map((figure) => figure.replace(/[.,:]/g, '').replace(/^0+(?=\d)/, ''))
  return [...new Set(digits.map((value) => (/^2[45]\d\d$/.test(value) ? String(Number(value) - 543) : value)))]
})

const quantitiesIn = (language: Language) =>
  cached((text): readonly string[] =>
    readNumbers(text, language).flatMap(({ form, values }) => (form === 'loose' ? [] : values.map(String))),
  )
const QUANTITIES = { vi: quantitiesIn('vi'), th: quantitiesIn('th') }

/** The names of some Vietnamese that are heard or spelled in some Thai. */
const namesIn = cachedPair((source, target): ReadonlySet<string> => {
  const spelled = new Set(latinWords(target))
  const written = foreignNames(source).filter((name) => spelled.has(bare(name)))
  return new Set([...namesHeardIn(target, nameSounds([source])), ...written])
})

function tally<Key>(keys: readonly Key[], isFound: (key: Key) => boolean): Count {
  let met = 0
  for (const key of keys) if (isFound(key)) met++
  return { met, unmet: keys.length - met }
}

/** Figures of a text that stand in the other as they are, or multiplied out there (5,6 triệu). */
function figureCount(text: string, other: string, language: Language): Count {
  const figures = figuresOf(text)
  if (figures.length === 0) return { met: 0, unmet: 0 }
  const written = figuresOf(other)
  const values = QUANTITIES[language](other)
  return tally(figures, (figure) => written.includes(figure) || values.includes(figure))
}

function markCount(text: string, other: string): Count {
  const marks = marksOf(other)
  return tally(marksOf(text), (mark) => marks.includes(mark))
}

function vietnameseWordCount(source: string, part: Span, target: string): Count {
  const found = vietnameseTableWords(source)
  const whole = part.start === 0 && part.end === source.length
  return tally(whole ? found.longest : longestWithin(found, part), (word) => isAnswered(word, target))
}

function thaiWordCount(target: string, part: Span, source: string): Count {
  const found = thaiTableWords(target)
  const whole = part.start === 0 && part.end === target.length
  const vietnamese = vietnameseTableWords(source)
  return tally(whole ? found.longest : longestWithin(found, part), (word) => answers(word, vietnamese))
}

/** What of a part of a Vietnamese text (or of all of it) is found in its Thai. */
export function partCoverage(source: string, part: Span, target: string, hearing: Hearing): Coverage {
  const text = slice(source, part)
  const names = foreignNames(text)
  return {
    figure: figureCount(text, target, 'th'),
    sound:
      hearing === 'heard' && names.length > 0
        ? tally(names, (name) => namesIn(source, target).has(name))
        : { met: 0, unmet: names.length },
    word: vietnameseWordCount(source, part, target),
    mark: markCount(text, target),
  }
}

/** What of a part of a Thai text, cut off by spaces, is found in the Vietnamese of the whole. */
export function thaiPartCoverage(target: string, part: Span, source: string): Coverage {
  const text = slice(target, part)
  return {
    figure: figureCount(text, source, 'vi'),
    latin: tally(latinWords(text), (word) => latinWords(source).includes(word)),
    word: thaiWordCount(target, part, source),
    mark: markCount(text, source),
  }
}

const all = ({ length }: string): Span => ({ start: 0, end: length })

/** Numbers, names, Latin words, everyday words and marks that two texts share or do not. */
export const coverage = (source: string, target: string, hearing: Hearing): PairCoverage => ({
  source: partCoverage(source, all(source), target, hearing),
  target: thaiPartCoverage(target, all(target), source),
})

/** The everyday words of a part of a Vietnamese text that its Thai has or has not: cheap beside names and numbers. */
export const wordPartCoverage = (source: string, part: Span, target: string): Coverage => ({
  word: vietnameseWordCount(source, part, target),
})

/** The everyday words that two texts share or do not: the cheap part of `coverage`. */
export const wordCoverage = (source: string, target: string): PairCoverage => ({
  source: wordPartCoverage(source, all(source), target),
  target: { word: thaiWordCount(target, all(target), source) },
})

/** Thai units per Vietnamese one, and the variance of that per unit, measured on professional translations of news. */
const RATIO = 0.876
const VARIANCE = 3.75

/** By how many standard deviations a Thai text is longer (or, below zero, shorter) than its Vietnamese lets one expect. */
export function lengthDeviation(source: string, target: string): number {
  return (target.length - RATIO * source.length) / Math.sqrt(VARIANCE * source.length + 20)
}

/** Weights of a logistic regression: of `log(1 + count)` for what is found and for what is not, by kind of evidence. */
export type Weights = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

function term(count: Count | undefined, weight: Weights[Evidence]): number {
  return count && weight ? weight.met * Math.log1p(count.met) + weight.unmet * Math.log1p(count.unmet) : 0
}

/** The sum of a regression's terms over a coverage. */
export const weigh = (counts: Coverage, weights: Weights): number =>
  term(counts.word, weights.word) +
  term(counts.figure, weights.figure) +
  term(counts.sound, weights.sound) +
  term(counts.latin, weights.latin) +
  term(counts.mark, weights.mark)

const NONE: Count = { met: 0, unmet: 0 }
const sum = (a: Count = NONE, b: Count = NONE): Count => ({ met: a.met + b.met, unmet: a.unmet + b.unmet })

/** The counts of two coverages together. */
export const bothWays = ({ source, target }: PairCoverage): Coverage => ({
  word: sum(source.word, target.word),
  figure: sum(source.figure, target.figure),
  sound: sum(source.sound, target.sound),
  latin: sum(source.latin, target.latin),
  mark: sum(source.mark, target.mark),
})
