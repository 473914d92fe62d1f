import type { Pattern } from '../api/sweeps.ts'
import type { Span } from '../model.ts'
import { keeping } from '../text/cache.ts'
import { foldVietnamese } from '../text/normalise.ts'
import { compileSafe } from '../text/safeRegex.ts'
import { spansOfLiteral } from '../text/spans.ts'
import { thaiPieces } from '../text/words.ts'

/** A pattern as it is read: nothing here changes its lists. */
type ReadPattern = { readonly [K in keyof Pattern]: Pattern[K] extends string[] ? readonly string[] : Pattern[K] }

/** A place where a pattern applies, and what would stand there instead. */
export interface PatternHit extends Span {
  readonly replacement: string
}

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Whether the source has a Vietnamese expression as words of its own; capitals and the place of the tone mark do not matter. */
function sourceHas(foldedSource: string, expression: string): boolean {
  const wanted = foldVietnamese(expression)
  return spansOfLiteral(foldedSource, wanted).some(
    ({ start, end }) => !LETTER.test(foldedSource[start - 1] ?? ' ') && !LETTER.test(foldedSource[end] ?? ' '),
  )
}

/** Whether a pattern's conditions on the source hold. */
export function sourceAllows({ sourcePresent, sourceAbsent }: ReadPattern, source: string): boolean {
  if (sourcePresent.length + sourceAbsent.length === 0) return true
  const folded = foldVietnamese(source)
  if (sourcePresent.length > 0 && !sourcePresent.some((expression) => sourceHas(folded, expression))) return false
  return !sourceAbsent.some((expression) => sourceHas(folded, expression))
}

/** Thai words are not set apart by spaces: a hit is whole where the dictionary cuts at both its ends. */
function isWhole(target: string, span: Span): boolean {
  const pieces = thaiPieces(target)
  return pieces.some(({ start }) => start === span.start) && pieces.some(({ end }) => end === span.end)
}

function literalHits({ wrong, right }: ReadPattern, target: string): PatternHit[] {
  // What is right already because the right form holds the wrong one stays as it is.
  const inside = right.includes(wrong) ? spansOfLiteral(target, right) : []
  return spansOfLiteral(target, wrong)
    .filter((span) => !inside.some(({ start, end }) => start <= span.start && span.end <= end))
    .map((span) => ({ ...span, replacement: right }))
}

const compiled = keeping(64, compileSafe)

function regexHits({ wrong, right }: ReadPattern, target: string): PatternHit[] {
  const hits: PatternHit[] = []
  for (const match of target.matchAll(compiled(wrong))) {
    if (match[0] === '') continue
    const replacement = right.replace(/\$([1-9$])/g, (_, digit: string) =>
      digit === '$' ? '$' : (match[Number(digit)] ?? ''),
    )
    if (replacement !== match[0]) hits.push({ start: match.index, end: match.index + match[0].length, replacement })
  }
  return hits
}

/**
 * Where a pattern applies in one segment, in reading order, without overlaps.
 * @throws SafeRegexError where the pattern is a regular expression outside the safe subset
 */
export function patternHits(pattern: ReadPattern, source: string, target: string): PatternHit[] {
  if (!pattern.regex && !target.includes(pattern.wrong)) return []
  if (!sourceAllows(pattern, source)) return []
  const hits = pattern.regex ? regexHits(pattern, target) : literalHits(pattern, target)
  return pattern.wholeWords ? hits.filter((hit) => isWhole(target, hit)) : hits
}
