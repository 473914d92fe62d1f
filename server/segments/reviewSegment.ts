import type {
  approveSegment as approveEndpoint,
  rejectSegment as rejectEndpoint,
  Segment,
} from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { AppError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { change } from './change.ts'
import type { HeldSegment } from './repository.ts'

/**
 * Approves exactly the text that the reviewer saw, or the reviewer's own change of it: one act, one revision. The change of
 * a reviewer who had no part in the translation is the second person's work, so it may be approved with it.
 * @throws AppError segment.ownWork, segment.notReady, segment.stale
 */
export async function approveSegment({ params, body }: ParsedOf<typeof approveEndpoint>, call: Call): Promise<Segment> {
  const personId = call.caller.person.id
  const at = { segmentId: params.segmentId, baseVersion: body.baseVersion, personId }
  return change(call, at, (segment) => {
    const text = body.text ?? segment.target
    if (segment.state === 'approved' && text === segment.target) return null
    if (mayNotApprove(segment, personId)) throw new AppError('segment.ownWork', { segmentId: segment.id })
    if (segment.state !== 'translated' && body.text === undefined)
      throw new AppError('segment.notReady', { state: segment.state })
    return { text, state: 'approved', origin: 'person', reason: null }
  })
}

/** Whether somebody had a hand in the present text, in a project that wants a second person. */
export function mayNotApprove(segment: HeldSegment, personId: string): boolean {
  return !segment.settings.selfApproval && segment.correctors.includes(personId)
}

/**
 * Sends a segment back with a reason.
 * @throws AppError segment.stale
 */
export async function rejectSegment({ params, body }: ParsedOf<typeof rejectEndpoint>, call: Call): Promise<Segment> {
  const at = { segmentId: params.segmentId, baseVersion: body.baseVersion, personId: call.caller.person.id }
  return change(call, at, (segment) => {
    if (segment.state === 'rejected' && segment.reason === body.reason) return null
    return { text: segment.target, state: 'rejected', origin: 'person', reason: body.reason }
  })
}
