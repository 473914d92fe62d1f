import { bandAround, bandFor } from './band.ts'
import { beadsOf } from './beads.ts'
import { DOUBTFUL } from './doubtful.ts'
import { type GlossaryTerm, withTerms } from './glossary.ts'
import { type KnownPair, learnLexicon, NO_WORDS, type WordTable } from './learn.ts'
import { type Linked, paragraphLinks } from './paragraphLinks.ts'
import { type Band, bestPath, type Step } from './paths.ts'
import { onlyWanted, profileSource, profileTarget } from './profile.ts'
import { scorer } from './scorer.ts'
import { type Units, unitsOf } from './sentenceUnits.ts'
import { teachSource, teachTarget } from './teach.ts'
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

/** Links at least so sure teach words to the second pass. */
const SURE = 0.9
/** Where every step is so sure there is nothing left for a second pass to find. */
const SETTLED = 0.99

function linkOf({ source, target, score }: Linked): Link {
  const rounded = Math.round(score * 1000) / 1000
  return rounded < DOUBTFUL ? { source, target, score: rounded, doubtful: true } : { source, target, score: rounded }
}

/** A way through two texts, and the links of paragraphs that it makes. */
interface Pass {
  readonly steps: readonly Step[]
  readonly links: Link[]
}

function onePass(source: readonly Profile[], target: readonly Profile[], band: Band, units: Units): Pass {
  const beads = beadsOf(units.paragraphs)
  const reach = beads.reduce((most, { sizes }) => sizes.reduce((a, b) => Math.max(a, b), most), 1)
  const { score } = scorer(source, target, band, reach)
  const steps = bestPath(band, beads, units.counts, (i, j, bead) => WEIGHTS.calm * score(i, j, bead))
  return { steps, links: paragraphLinks(steps, beads, units.paragraphs).map(linkOf) }
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
  const units = unitsOf(source)
  const vietnamese = withTerms(profileSource(units.sentences), glossary, 'vi')
  const thai = withTerms(profileTarget(target, source), glossary, 'th')
  const [left, right] = [onlyWanted(vietnamese, thai), onlyWanted(thai, vietnamese)]
  const known = options.learned ?? NO_WORDS
  const first = onePass(teachSource(left, known), teachTarget(right, known), bandFor(left, right), units)
  if (options.passes === 1 || first.steps.every((step) => step.score >= SETTLED)) return first.links
  const lexicon = learnLexicon(surePairs(source, target, first.links))
  if (lexicon.size === 0) return first.links
  const all = new Map([...known, ...lexicon])
  const way = first.steps.map(({ i, j, score }) => ({ i, j, settled: score >= SETTLED }))
  const band = bandAround(way, left.length, right.length)
  return onePass(teachSource(left, all), teachTarget(right, all), band, units).links
}
