import { diffWords } from '../diff/diffWords.ts'
import type { Severity, Span } from '../model.ts'
import { overlaps, spansOfLiteral } from '../text/spans.ts'
import { thaiWords } from '../text/words.ts'
import { graphemeDistance } from './editDistance.ts'

/** An error of the machine's text as a correction of it suggests; for a person to confirm or throw away. */
export interface AnnotationDraft {
  readonly category: string
  readonly severity: Severity
  /** Where it stands in the machine's text; empty where words were missing there. */
  readonly target: readonly Span[]
  /** What stood there, and what the correction put in its place. */
  readonly wrong: string
  readonly right: string
}

/** The Thai forms that a project has settled. */
export interface KnownForms {
  readonly terms: readonly string[]
  readonly names: readonly string[]
}

/** From this many words on, what was taken out or put in is a clause. */
const CLAUSE = 3
/** The most letters that may differ in a slip of spelling, and the share of the word that they may be. */
const SLIP = 2
const SLIP_SHARE = 0.34
const FIGURES = /[0-9๐-๙]/u
const WORDLESS = /^[^\p{L}\p{N}]*$/u

const figuresOf = (text: string) => text.replace(/[^0-9๐-๙]/gu, '')
const grave = (text: string): Severity => (thaiWords(text).length >= CLAUSE ? 'major' : 'minor')

function isSlip(wrong: string, right: string): boolean {
  const distance = graphemeDistance(wrong, right)
  return distance <= SLIP && distance / Math.max(wrong.length, right.length) <= SLIP_SHARE
}

/** A change, and whether it makes one of these forms, of which the new words may be only a part. */
interface Change {
  readonly wrong: string
  readonly right: string
  readonly makes: (forms: readonly string[]) => boolean
}

function judge({ wrong, right, makes }: Change, known: KnownForms): Pick<AnnotationDraft, 'category' | 'severity'> {
  if (wrong.trim() === '' && right.trim() === '') return { category: 'fluency/whitespace', severity: 'minor' }
  if (WORDLESS.test(wrong) && WORDLESS.test(right)) return { category: 'fluency/punctuation', severity: 'minor' }
  if (right.trim() === '') return { category: 'accuracy/addition', severity: grave(wrong) }
  if (wrong.trim() === '') return { category: 'accuracy/omission', severity: grave(right) }
  if (makes(known.names)) return { category: 'accuracy/entity', severity: 'major' }
  if (makes(known.terms)) return { category: 'terminology/wrong-term', severity: 'major' }
  if ((FIGURES.test(wrong) || FIGURES.test(right)) && figuresOf(wrong) !== figuresOf(right))
    return { category: 'accuracy/number', severity: 'major' }
  if (isSlip(wrong, right)) return { category: 'fluency/spelling', severity: 'minor' }
  return { category: 'accuracy/mistranslation', severity: grave(wrong) }
}

/**
 * What was wrong with a machine's text, as far as its correction tells: words taken out were an addition, words put in an
 * omission, a settled name or term put in the place of another an entity or a term, other figures a number; what differs by
 * a letter or two is spelling, and the rest mistranslation.
 * @param known the project's forms; without them no change is one of names or terms
 */
export function draftAnnotations(machine: string, corrected: string, known: KnownForms): AnnotationDraft[] {
  const drafts: AnnotationDraft[] = []
  const parts = diffWords(machine, corrected)
  let at = 0
  let rightAt = 0
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    const replaced = part.kind === 'removed' && next?.kind === 'added'
    const right = replaced ? next.text : part.kind === 'added' ? part.text : ''
    const wrong = part.kind === 'removed' ? part.text : ''
    const span = { start: rightAt, end: rightAt + right.length }
    const makes = (forms: readonly string[]) =>
      forms.some(
        (form) => !machine.includes(form) && spansOfLiteral(corrected, form).some((found) => overlaps(found, span)),
      )
    const isSecondHalf = part.kind === 'added' && parts[index - 1]?.kind === 'removed'
    if (part.kind !== 'same' && !isSecondHalf) {
      const target = wrong === '' ? [] : [{ start: at, end: at + wrong.length }]
      drafts.push({ ...judge({ wrong, right, makes }, known), target, wrong, right })
    }
    if (part.kind !== 'added') at += part.text.length
    if (part.kind !== 'removed') rightAt += part.text.length
  }
  return drafts
}
