import type { Segment } from '../../../shared/api/documents.ts'
import { isOpen } from '../../ui/findings/shown.ts'

/** How far an article is: its confirmed or approved segments, and its open critical findings. */
export function summaryOf(segments: readonly Segment[]): { done: number; critical: number } {
  const done = segments.filter(({ state }) => state === 'translated' || state === 'approved').length
  const findings = segments.flatMap((segment) => segment.findings)
  return { done, critical: findings.filter((finding) => isOpen(finding) && finding.severity === 'critical').length }
}
