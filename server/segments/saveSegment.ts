import type { saveSegment as endpoint, Segment } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Call } from '../http/route.ts'
import { learn } from '../rules/learn.ts'
import { change } from './change.ts'
import type { HeldSegment } from './repository.ts'

/**
 * Saves a correction; a confirmed one teaches what it replaced. Whoever saves the same again (an answer was lost on the way) gets the same answer.
 * @throws AppError segment.stale
 */
export async function saveSegment({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<Segment> {
  const { text, state, origin, baseVersion } = body
  const personId = call.caller.person.id
  const isSo = (segment: HeldSegment) => changesNothing(segment, text, state)
  const saved = await change(
    call,
    { segmentId: params.segmentId, baseVersion, personId },
    (segment) => {
      // The editor's reason stays in sight until the translator confirms the mended text.
      const reason = state === 'draft' ? segment.reason : null
      return isSo(segment) ? null : { text, state, origin, reason }
    },
    isSo,
  )
  if (state === 'translated') {
    const { id: segmentId, source, machine, target } = saved
    await learn(call.database, { projectId: call.caller.projectId, segmentId, source, machine, target, personId })
  }
  return saved
}

/** The same text again is news only where it is confirmed. An approval of that very text stays. */
function changesNothing(segment: HeldSegment, text: string, state: 'draft' | 'translated'): boolean {
  if (text !== segment.target) return false
  return state === 'draft' || segment.state === 'translated' || segment.state === 'approved'
}
