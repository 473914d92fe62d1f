import { bandAround, bandFor } from './band.ts'
import { BEADS } from './beads.ts'
import { type GlossaryTerm, withTerms } from './glossary.ts'
import { type KnownPair, learnLexicon, type WordTable } from './learn.ts'
import { type Band, bestPath, type Step } from './paths.ts'
import { profileSource, profileTarget, teachSource, teachTarget } from './profile.ts'
import { scorer } from './scorer.ts'
import type { Link, Paragraph, Profile } from './types.ts'
import { WEIGHTS } from './weights.ts'

export interface AlignOptions {
  /** What was learned from other texts. */
  readonly learned?: WordTable
  /** Terms of a project, with every form that they have on either side. */
  readonly glossary?: readonly GlossaryTerm[]
  /** One pass uses only what is known before; two (the default) learn from what the first was sure of. */
  readonly passes?: 1 | 2
}

/** A link of less confidence is shown first and marked. */
const DOUBTFUL = 0.75
/** Links at least so sure teach words to the second pass. */
const SURE = 0.9

const range = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)
const link = (source: number[], target: number[], score: number): Link => {
  const rounded = Math.round(score * 1000) / 1000
  return rounded < DOUBTFUL ? { source, target, score: rounded, doubtful: true } : { source, target, score: rounded }
}

function linksOf({ i, j, bead, score }: Step): Link[] {
  const { source, target, swap } = BEADS[bead]!
  if (swap) return [link([i], [j + 1], score), link([i + 1], [j], score)]
  return [link(range(i, source), range(j, target), score)]
}

function onePass(source: readonly Profile[], target: readonly Profile[], band: Band): Link[] {
  const { score } = scorer(source, target, band)
  const priors = BEADS.map(({ prior }) => Math.log(prior))
  return bestPath(band, (i, j, k) => WEIGHTS.calm * score(i, j, BEADS[k]!) + priors[k]!).flatMap(linksOf)
}

/** The pairs of texts that an alignment is sure of, to learn from. */
export function surePairs(
  source: readonly Paragraph[],
  target: readonly Paragraph[],
  links: readonly Link[],
): KnownPair[] {
  const textOf = (side: readonly Paragraph[], at: readonly number[]) => at.map((k) => side[k]!.text).join(' ')
  return links
    .filter((found) => found.score >= SURE && found.source.length > 0 && found.target.length > 0)
    .map((found) => ({ source: textOf(source, found.source), target: textOf(target, found.target) }))
}

/**
 * Pairs the paragraphs of a Vietnamese text with those of its Thai translation.
 * @param source, target paragraphs in reading order, NFC
 * @returns links in reading order of the source; every paragraph is in exactly one
 */
export function align(source: readonly Paragraph[], target: readonly Paragraph[], options: AlignOptions = {}): Link[] {
  const { glossary = [] } = options
  const left = withTerms(profileSource(source), glossary, 'vi')
  const right = withTerms(profileTarget(target, source), glossary, 'th')
  const known = options.learned ?? {}
  const first = onePass(teachSource(left, known), teachTarget(right, known), bandFor(left, right))
  if (options.passes === 1) return first
  const lexicon = learnLexicon(surePairs(source, target, first))
  if (Object.keys(lexicon).length === 0) return first
  const all = { ...known, ...lexicon }
  const band = bandAround(first, source.length, target.length)
  return onePass(teachSource(left, all), teachTarget(right, all), band)
}
