import type { Segment } from '../../../shared/api/documents.ts'
import type { SegmentState } from '../../../shared/model.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import type { Filters } from './store.ts'

/** Whether a segment waits for somebody to confirm it. */
export const isUnconfirmed = (state: SegmentState): boolean =>
  state === 'machine' || state === 'draft' || state === 'rejected'

export const needsConfirming = (segment: Segment): boolean => isUnconfirmed(segment.state)

function passes(segment: Segment, { states, severities, check }: Filters): boolean {
  if (states.size > 0 && !states.has(segment.state)) return false
  if (severities.size === 0 && check === null) return true
  return segment.findings.some(
    (finding) =>
      isOpen(finding) &&
      (severities.size === 0 || severities.has(finding.severity)) &&
      (check === null || finding.check === check),
  )
}

/** The rows that pass the filters; the very same list where nothing is filtered, so that nothing is worked out anew. */
export function passingRows(segments: readonly Segment[], filters: Filters): readonly Segment[] {
  const rows = segments.filter((segment) => passes(segment, filters))
  return rows.length === segments.length ? segments : rows
}

/** Those and the active row, which never vanishes under the hands; the very same list where it is among them. */
export function withActive(rows: readonly Segment[], active: Segment | undefined): readonly Segment[] {
  if (!active || rows.includes(active)) return rows
  return [...rows, active].sort((a, b) => a.position - b.position)
}

/**
 * The next row from the active one that is wanted, in either direction, going round once.
 * @returns undefined where there is none
 */
export function neighbour(
  rows: readonly Segment[],
  activeId: string | null,
  direction: -1 | 1,
  wanted: (segment: Segment) => boolean = () => true,
  round = false,
): Segment | undefined {
  const at = rows.findIndex((row) => row.id === activeId)
  const ordered = direction > 0 ? [...rows.slice(at + 1), ...(round ? rows.slice(0, at) : [])] : before(rows, at, round)
  return ordered.find(wanted)
}

function before(rows: readonly Segment[], at: number, round: boolean): Segment[] {
  const from = at < 0 ? rows.length : at
  return [...rows.slice(0, from).reverse(), ...(round ? rows.slice(from + 1).reverse() : [])]
}
