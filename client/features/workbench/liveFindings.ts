import type { Segment } from '../../../shared/api/documents.ts'
import { METAS } from '../../../shared/checks/metas.ts'
import type { Finding, Span } from '../../../shared/model.ts'
import { byWeight, type ShownFinding, sameness } from '../../ui/findings/shown.ts'

const LIVE = new Set(METAS.filter(({ live }) => live).map(({ id }) => id))

/** What two texts have in common at their start and at their end. */
function unchanged(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { head, tail }
}

/** Spans of one text where they stand in another version of it; null where one was touched by the change. */
export function moveSpans(before: string, after: string, spans: readonly Span[]): Span[] | null {
  const { head, tail } = unchanged(before, after)
  const shift = after.length - before.length
  const moved = spans.map((span) => {
    if (span.end <= head) return span
    if (span.start >= before.length - tail) return { start: span.start + shift, end: span.end + shift }
    return null
  })
  return moved.some((span) => span === null) ? null : moved.filter((span) => span !== null)
}

/**
 * The findings of a text that is being typed: those found live stand for the server's of the same checks; what only the
 * server can find (across the document) stays as long as its words do. A dismissal holds while the flagged words stay.
 * @param live null while nothing has been checked yet
 */
export function mergeFindings(segment: Segment, text: string, live: readonly Finding[] | null): ShownFinding[] {
  if (text === segment.target) return segment.findings.toSorted(byWeight)
  const stays = segment.findings.filter((finding) => live === null || !LIVE.has(finding.check))
  const moved = stays.flatMap((finding) => {
    const target = moveSpans(segment.target, text, finding.target)
    return target && finding.target.length > 0 ? [{ ...finding, target, fixes: moveFixes(segment, text, finding) }] : []
  })
  const stored = new Map(segment.findings.map((each) => [sameness(each, segment.source, segment.target), each]))
  const fresh = (live ?? []).map((finding): ShownFinding => {
    const known = stored.get(sameness(finding, segment.source, text))
    return known ? { ...finding, key: known.key, dismissal: known.dismissal } : finding
  })
  return [...fresh, ...moved].sort(byWeight)
}

function moveFixes(segment: Segment, text: string, finding: Finding): Finding['fixes'] {
  return finding.fixes.flatMap((fix) => {
    const span = moveSpans(segment.target, text, [fix])?.[0]
    return span ? [{ ...fix, start: span.start, end: span.end }] : []
  })
}

/** A text with the fixes of a finding applied. */
export function fixed(text: string, finding: Finding): string {
  const backwards = finding.fixes.toSorted((a, b) => b.start - a.start)
  return backwards.reduce((now, fix) => now.slice(0, fix.start) + fix.text + now.slice(fix.end), text)
}
