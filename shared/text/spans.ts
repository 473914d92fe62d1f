import type { Span } from '../model.ts'

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Sorts by where spans start, the longer first where they start together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The text that a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** The span of a whole match. */
export function spanOfMatch(match: RegExpMatchArray): Span {
  const start = match.index ?? 0
  return { start, end: start + match[0].length }
}

/**
 * Every match of a global pattern: `matchAll` without its copy of the pattern, which costs more than most searches.
 * @throws TypeError where the pattern is not global
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('a pattern without g has no next match')
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] !== '') continue
    pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

/** Whether a sticky pattern matches right at an offset; one of a lookbehind alone tells what stands before it. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Every place where a global pattern matches. */
export const spansOf = (text: string, pattern: RegExp): Span[] => matchesOf(text, pattern).map(spanOfMatch)

/** Every place where a literal stands, without overlaps. An empty literal stands nowhere. */
export function spansOfLiteral(text: string, literal: string): Span[] {
  const found: Span[] = []
  if (literal === '') return found
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
    found.push({ start: at, end: at + literal.length })
  }
  return found
}

/** The same stretches as few, sorted spans that neither overlap nor touch. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort(bySpan)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** A text with replacements applied. Replacements that overlap an earlier one are left out. */
export function replaceSpans(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  let done = 0
  let result = ''
  for (const edit of [...edits].sort(bySpan)) {
    if (edit.start < done) continue
    result += text.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return result + text.slice(done)
}
