import type { StoredFinding } from '../../../shared/api/documents.ts'
import { type Finding, SEVERITIES, type Span } from '../../../shared/model.ts'
import type { TextMark } from '../text/marks.ts'

/** A finding on the screen: one that the server has stored, or (without a key) one that was found while typing. */
export type ShownFinding = Finding & Partial<Pick<StoredFinding, 'key' | 'dismissal'>>

/** Whether a finding still asks for something. */
export const isOpen = (finding: ShownFinding): boolean => !finding.dismissal

/** The grave ones first, those of equal weight in reading order. */
export function byWeight(a: ShownFinding, b: ShownFinding): number {
  const weight = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  return weight || (a.target[0]?.start ?? 0) - (b.target[0]?.start ?? 0)
}

const wordsAt = (text: string, spans: readonly Span[]) =>
  spans.map((span) => text.slice(span.start, span.end)).join('|')

/** What makes two findings the same although the text around them changed: the check, the message, the flagged words. */
export function sameness(finding: Finding, source: string, target: string): string {
  return [finding.check, finding.message, wordsAt(source, finding.source), wordsAt(target, finding.target)].join(
    '\u0000',
  )
}

/**
 * What to underline in one of the texts for its open findings, the gravest on top.
 * @param current the finding that the reader looks at, shaded as well
 */
export function findingMarks(
  findings: readonly ShownFinding[],
  side: 'source' | 'target',
  current?: ShownFinding,
): TextMark[] {
  return findings.filter(isOpen).flatMap((finding) =>
    finding[side].map((span) => ({
      ...span,
      className: `finding-${finding.severity}${finding === current ? ' finding-current' : ''}`,
    })),
  )
}
