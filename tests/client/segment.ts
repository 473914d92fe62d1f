import type { Segment, StoredFinding } from '../../shared/api/documents.ts'

/** A segment for tests: the machine's text, untouched, unless said otherwise. */
export function segment(more: Partial<Segment> = {}): Segment {
  const machine = more.machine ?? 'ประชาชนดีใจมาก'
  return {
    id: 's1',
    documentId: 'd1',
    position: 0,
    role: 'body',
    source: 'Người dân rất vui.',
    machine,
    target: machine,
    version: 1,
    state: 'machine',
    reason: null,
    editedBy: null,
    editedAt: null,
    approvedBy: null,
    approvedAt: null,
    approvedText: null,
    codes: [],
    gone: false,
    findings: [],
    ...more,
  }
}

/** A stored finding for tests: open, minor, over the first four characters of the target. */
export function finding(more: Partial<StoredFinding> = {}): StoredFinding {
  return {
    check: 'example',
    severity: 'minor',
    category: 'fluency/spelling',
    message: 'example',
    params: {},
    source: [],
    target: [{ start: 0, end: 4 }],
    fixes: [],
    key: 'example 1',
    dismissal: null,
    ...more,
  }
}

export const DISMISSED = { by: { id: 'u9', name: 'Lan' }, at: '2026-01-02T03:04:05Z', reason: 'Quoted' }
