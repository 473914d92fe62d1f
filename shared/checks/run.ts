import type { Finding, Span } from '../model.ts'
import { SEVERITIES } from '../model.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { bySpan, covers, overlaps } from '../text/spans.ts'
import { type Check, type CheckMeta, DEFAULT_SETTINGS, type Draft, type Pair, type Scope } from './check.ts'
import { CHECKS } from './index.ts'

/** A scope of one document with nothing but the given parts; what is left out is empty or the default. */
export function scopeOf(parts: Partial<Scope> & Pick<Scope, 'pairs'>): Scope {
  return { settings: DEFAULT_SETTINGS, terms: [], names: [], rules: [], ...parts }
}

function toFinding({ id, severity, category }: CheckMeta, draft: Draft, pair: Pair, scope: Scope): Finding {
  const setting = scope.settings.checks[id]
  return {
    check: id,
    severity: setting && setting !== 'off' ? setting : (draft.severity ?? severity),
    category: draft.category ?? category,
    message: draft.message,
    params: draft.params ?? {},
    source: (draft.source ?? []).map((span) => snapToGraphemes(pair.source, span)),
    target: (draft.target ?? []).map((span) => snapToGraphemes(pair.target, span)),
    fixes: draft.fixes ?? [],
  }
}

const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)
const lengthOf = ({ target }: Finding): number => target.reduce((sum, { start, end }) => sum + end - start, 0)

/** Of two findings on the same words: the graver, else the one with a mend, else the one that points more closely. */
const moreTelling = (a: Finding, b: Finding): number =>
  weight(a) - weight(b) || Math.min(b.fixes.length, 1) - Math.min(a.fixes.length, 1) || lengthOf(a) - lengthOf(b)

/** The stretches are the same words to a reader: one holds the other and is not much longer. */
function sameWords(a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false
  const [outer, inner] = b.end - b.start > a.end - a.start ? [b, a] : [a, b]
  return covers(outer, inner) && outer.end - outer.start <= 2 * (inner.end - inner.start) + 2
}

const ENTITY = 'accuracy/entity'
const topic = (category: string): string => category.split('/')[0] ?? category

/** A term of the wrong sense that names another country is one error, whichever of the two it is called. */
const sameKind = (a: string, b: string): boolean =>
  topic(a) === topic(b) || (a === ENTITY && topic(b) === 'terminology') || (b === ENTITY && topic(a) === 'terminology')

/** A wrong name inside a longer wrong name, as จีน in พรรคคอมมิวนิสต์จีน: the whole is what is wrong, and what is to be mended. */
function isPartOf(part: Finding, whole: Finding): boolean {
  if (part.check === whole.check || part.target.length === 0) return false
  if (part.category !== ENTITY || whole.category !== ENTITY || weight(whole) > weight(part)) return false
  return part.target.every((span) => whole.target.some((other) => covers(other, span) && !covers(span, other)))
}

/** One error seen by two checks: same kind of error, every span of one among the words of the other. */
function sameError(a: Finding, b: Finding): boolean {
  if (a.check === b.check || a.target.length === 0 || b.target.length === 0) return false
  if (!sameKind(a.category, b.category)) return false
  return (
    a.target.every((span) => b.target.some((other) => sameWords(span, other))) ||
    b.target.every((span) => a.target.some((other) => sameWords(span, other)))
  )
}

/** What is left out of a paragraph or added to it is beside the point where the Thai is another paragraph's altogether. */
function isBesidePoint(finding: Finding, findings: readonly Finding[]): boolean {
  return (
    /^accuracy\/(?:omission|addition)$/.test(finding.category) && findings.some(({ check }) => check === 'misaligned')
  )
}

/**
 * Findings without those that say again, more weakly or of fewer words, what another check says of the same words; the mend
 * of one left out goes to the one that stays, if that has none.
 */
export function mergeFindings<F extends Finding>(findings: readonly F[]): F[] {
  const whole = findings.filter(
    (finding) => !isBesidePoint(finding, findings) && !findings.some((other) => isPartOf(finding, other)),
  )
  const kept: F[] = []
  for (const finding of whole.sort(moreTelling)) {
    const at = kept.findIndex((other) => sameError(other, finding))
    const same = kept[at]
    if (!same) kept.push(finding)
    else if (same.fixes.length === 0) kept[at] = { ...same, fixes: finding.fixes }
  }
  return kept
}

const byReading = (a: Finding, b: Finding): number => {
  const [first, second] = [a.target[0], b.target[0]]
  if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0)
  return bySpan(first, second) || weight(a) - weight(b)
}

/** Told of a check that threw: its findings are missing, those of the others are not. */
export type OnCheckError = (check: string, error: unknown) => void

const rethrow: OnCheckError = (check, error) => {
  throw new Error(`the check ${check} failed`, { cause: error })
}

function ofSegment(check: Check, pair: Pair, scope: Scope, onError: OnCheckError): readonly Draft[] {
  try {
    return check.segment?.(pair, scope) ?? []
  } catch (error) {
    onError(check.meta.id, error)
    return []
  }
}

function ofDocument(check: Check, scope: Scope, onError: OnCheckError): ReadonlyMap<string, readonly Draft[]> {
  try {
    return check.document?.(scope) ?? new Map()
  } catch (error) {
    onError(check.meta.id, error)
    return new Map()
  }
}

/** So many pairs go through all checks together: what one check reads in their texts the next still finds at hand. */
const SLICE = 64

/**
 * Runs every check that the project has on, over one document.
 * @param onError is told of a check that throws, and the rest go on; without it the error is thrown on
 * @returns findings by pair id, every pair present, in reading order of the target (those without a place first)
 */
export function runChecks(
  scope: Scope,
  checks: readonly Check[] = CHECKS,
  onError: OnCheckError = rethrow,
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>(scope.pairs.map((pair) => [pair.id, []]))
  const on = checks.filter(({ meta }) => scope.settings.checks[meta.id] !== 'off')
  const translated = scope.pairs.filter(({ target }) => target !== '')
  const complete = translated.filter(({ source }) => source !== '')
  const readable = ({ needsSource }: Check) => (needsSource ? complete : translated)
  const add = (check: Check, pair: Pair, drafts: readonly Draft[]) => {
    for (const draft of drafts) found.get(pair.id)?.push(toFinding(check.meta, draft, pair, scope))
  }
  for (let start = 0; start < translated.length; start += SLICE)
    for (const check of on.filter(({ segment }) => segment))
      for (const pair of readable(check).slice(start, start + SLICE))
        add(check, pair, ofSegment(check, pair, scope, onError))
  for (const check of on.filter(({ document }) => document)) {
    const drafts = ofDocument(check, { ...scope, pairs: readable(check) }, onError)
    for (const pair of readable(check)) add(check, pair, drafts.get(pair.id) ?? [])
  }
  const place = new Map(on.map(({ meta }, at) => [meta.id, at]))
  const byCheck = (a: Finding, b: Finding) => (place.get(a.check) ?? 0) - (place.get(b.check) ?? 0)
  for (const [id, findings] of found)
    if (findings.length > 1) found.set(id, mergeFindings(findings.sort(byCheck)).sort(byReading))
  return found
}
