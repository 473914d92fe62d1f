import { foreignNames, nameSounds, namesHeardIn } from '../align/heardNames.ts'
import { thaiTableWords, thaiWordsFor, vietnameseTableWords, vietnameseWordsFor } from '../align/wordTable.ts'
import { readNumbers } from '../numbers/readNumbers.ts'
import { cached } from '../text/cache.ts'
import { withoutDiacritics } from '../text/normalise.ts'

/** What a text lets one expect in its counterpart: figures, names (by sound), Latin words, everyday words, kinds of marks. */
export type Evidence = 'figure' | 'sound' | 'latin' | 'word' | 'mark'

/** How many things of each kind a text wants of its counterpart, and how many of those it finds there. */
export type Coverage = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

/** What of some Vietnamese is found in some Thai, and the other way round. */
export interface PairCoverage {
  readonly source: Coverage
  readonly target: Coverage
}

type Language = 'vi' | 'th'
type Wants = Readonly<Partial<Record<Evidence, readonly string[]>>>
type Has = Readonly<Partial<Record<Evidence, ReadonlySet<string>>>>

const LATIN = /(?<![\p{L}\p{M}])[A-Za-z\u00C0-\u024F\u1E00-\u1EFF][A-Za-z\d\u00C0-\u024F\u1E00-\u1EFF]*/gu
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»‘’]/],
  ['bracket', /[([]/],
  ['percent', /%|phần trăm|เปอร์เซ็นต์|ร้อยละ/],
  ['question', /\?|ไหม|หรือไม่|อะไร|ทำไม|อย่างไร/],
]

const bare = (word: string) => withoutDiacritics(word.toLowerCase()).replace(/s$/, '')
const latinWords = cached((text): readonly string[] => [...new Set((text.match(LATIN) ?? []).map(bare))])
const marksOf = (text: string) => MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
const vietnameseWords = cached(vietnameseTableWords)
const thaiWords = cached(thaiTableWords)

const FIGURE = /(?<![\p{L}\d])\d+(?:[.,:]\d+)*/gu

/** The figures of a text without their separators, which the two languages put the other way round; years as common-era years. */
const figuresOf = cached((text): readonly string[] => {
  const plain = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const digits = (plain.match(FIGURE) ?? []).map((figure) => figure.replace(/[.,:]/g, '').replace(/^0+(?=\d)/, ''))
  return [...new Set(digits.map((value) => (/^2[45]\d\d$/.test(value) ? String(Number(value) - 543) : value)))]
})

/** Those figures, and the values multiplied out (5,6 triệu). */
const valuesOf = (text: string, language: Language): ReadonlySet<string> =>
  new Set([
    ...figuresOf(text),
    ...readNumbers(text, language).flatMap(({ form, values }) => (form === 'loose' ? [] : values.map(String))),
  ])

const sourceWants = cached(
  (text): Wants => ({
    figure: figuresOf(text),
    sound: foreignNames(text),
    word: [...vietnameseWords(text).longest],
    mark: marksOf(text),
  }),
)
const targetWants = cached(
  (text): Wants => ({
    figure: figuresOf(text),
    latin: latinWords(text),
    word: [...thaiWords(text).longest],
    mark: marksOf(text),
  }),
)

const SPLIT = '\u0000'

/** The names of some Vietnamese that are heard or spelled in some Thai. */
function namesIn(source: string, target: string): ReadonlySet<string> {
  const spelled = new Set(latinWords(target))
  const written = foreignNames(source).filter((name) => spelled.has(bare(name)))
  return new Set([...namesHeardIn(target, nameSounds([source])), ...written])
}

const vietnameseFound = cached(
  (target): ReadonlySet<string> => new Set([...thaiWords(target).all].flatMap(vietnameseWordsFor)),
)
const thaiFound = cached(
  (source): ReadonlySet<string> => new Set([...vietnameseWords(source).all].flatMap(thaiWordsFor)),
)

const targetHas = cached((both): Has => {
  const cut = both.indexOf(SPLIT)
  const [source, target] = [both.slice(0, cut), both.slice(cut + 1)]
  return {
    figure: valuesOf(target, 'th'),
    sound: namesIn(source, target),
    word: vietnameseFound(target),
    mark: new Set(marksOf(target)),
  }
})
const sourceHas = cached(
  (source): Has => ({
    figure: valuesOf(source, 'vi'),
    latin: new Set(latinWords(source)),
    word: thaiFound(source),
    mark: new Set(marksOf(source)),
  }),
)

function count(wants: Wants, has: Has): Coverage {
  const counts: Partial<Record<Evidence, { met: number; unmet: number }>> = {}
  for (const [kind, keys] of Object.entries(wants) as [Evidence, readonly string[]][]) {
    const met = keys.filter((key) => has[kind]?.has(key)).length
    counts[kind] = { met, unmet: keys.length - met }
  }
  return counts
}

/** What of a part of a Vietnamese text (or of all of it) is found in the Thai of the whole. */
export const partCoverage = (part: string, source: string, target: string): Coverage =>
  count(sourceWants(part), targetHas(source + SPLIT + target))

/** What of a part of a Thai text is found in the Vietnamese of the whole. */
export const thaiPartCoverage = (part: string, source: string): Coverage => count(targetWants(part), sourceHas(source))

/** Numbers, names, Latin words, everyday words and marks that two texts share or do not. */
export const coverage = (source: string, target: string): PairCoverage => ({
  source: partCoverage(source, source, target),
  target: thaiPartCoverage(target, source),
})

/** The everyday words of a part of a Vietnamese text that its Thai has or has not: cheap beside names and numbers. */
export const wordPartCoverage = (part: string, target: string): Coverage =>
  count({ word: [...vietnameseWords(part).longest] }, { word: vietnameseFound(target) })

/** The everyday words that two texts share or do not: the cheap part of `coverage`. */
export function wordCoverage(source: string, target: string): PairCoverage {
  return {
    source: wordPartCoverage(source, target),
    target: count({ word: [...thaiWords(target).longest] }, { word: thaiFound(source) }),
  }
}

/** Thai units per Vietnamese one, and the variance of that per unit, measured on professional translations of news. */
const RATIO = 0.876
const VARIANCE = 3.75

/** By how many standard deviations a Thai text is longer (or, below zero, shorter) than its Vietnamese lets one expect. */
export function lengthDeviation(source: string, target: string): number {
  return (target.length - RATIO * source.length) / Math.sqrt(VARIANCE * source.length + 20)
}

/** Weights of a logistic regression: of `log(1 + count)` for what is found and for what is not, by kind of evidence. */
export type Weights = Readonly<Partial<Record<Evidence, { readonly met: number; readonly unmet: number }>>>

/** The sum of a regression's terms over a coverage. */
export function weigh(counts: Coverage, weights: Weights): number {
  let sum = 0
  for (const kind of Object.keys(weights) as Evidence[]) {
    const { met = 0, unmet = 0 } = counts[kind] ?? {}
    sum += (weights[kind]?.met ?? 0) * Math.log1p(met) + (weights[kind]?.unmet ?? 0) * Math.log1p(unmet)
  }
  return sum
}

/** The counts of two coverages together. */
export function bothWays({ source, target }: PairCoverage): Coverage {
  const sum: Partial<Record<Evidence, { met: number; unmet: number }>> = {}
  for (const side of [source, target]) {
    for (const [kind, { met, unmet }] of Object.entries(side) as [Evidence, { met: number; unmet: number }][]) {
      const known = sum[kind] ?? { met: 0, unmet: 0 }
      sum[kind] = { met: known.met + met, unmet: known.unmet + unmet }
    }
  }
  return sum
}
