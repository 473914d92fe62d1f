import type { SegmentState } from '../../../shared/model.ts'

interface Written {
  readonly state: string
  readonly subState?: string
}

/** Our states in XLIFF 2 (design: machine and draft are initial, approved is reviewed, rejected a subState of translated). */
const WRITTEN: Readonly<Record<SegmentState, Written>> = {
  machine: { state: 'initial' },
  draft: { state: 'initial', subState: 'songdesk:draft' },
  translated: { state: 'translated' },
  approved: { state: 'reviewed' },
  rejected: { state: 'translated', subState: 'songdesk:rejected' },
}

export const writtenState = (state: SegmentState): Written => WRITTEN[state]

/** A segment's state from its attributes; undefined where it has no target yet. */
export function readState(
  state: string | undefined,
  subState: string | undefined,
  hasTarget: boolean,
): SegmentState | undefined {
  if (subState === 'songdesk:rejected') return 'rejected'
  if (subState === 'songdesk:draft') return 'draft'
  if (state === 'translated') return 'translated'
  if (state === 'reviewed' || state === 'final') return 'approved'
  return hasTarget ? 'machine' : undefined
}
