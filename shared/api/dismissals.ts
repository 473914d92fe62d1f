import { z } from 'zod'
import { id } from './common.ts'
import { segment } from './documents.ts'
import { endpoint } from './endpoint.ts'

const onSegment = z.object({ segmentId: id })
const key = z.string().min(1).max(300)
const reason = z.string().trim().min(1).max(500)

export const dismissFinding = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/dismissals',
  access: 'segment.edit',
  summary: 'Dismiss a finding with a reason',
  params: onSegment,
  body: z.object({ key, reason }),
  response: segment,
})
export const restoreFinding = endpoint({
  method: 'DELETE',
  path: '/api/segments/:segmentId/dismissals',
  access: 'segment.edit',
  summary: 'Take a dismissal back',
  params: onSegment,
  query: z.object({ key }),
  response: segment,
})
/** The same words that the same check flags, wherever they stand in an article. */
export const dismissAlike = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/dismissals',
  access: 'segment.edit',
  summary: 'Dismiss one kind of finding in several segments with one reason; no reason takes those dismissals back',
  params: z.object({ documentId: id }),
  body: z.object({ key, segmentIds: z.array(id).min(1).max(5000), reason: reason.nullable() }),
  /** The segments in which that changed something. */
  response: z.array(segment),
})
