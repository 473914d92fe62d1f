import type { approveClean as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import { projectScope } from '../findings/projectScope.ts'
import { shownFindings } from '../findings/repository.ts'
import type { Call } from '../http/route.ts'
import { applyChange, prepareChange } from '../segments/changeSegment.ts'
import { type HeldSegment, heldSegmentsOf, lockSegments } from '../segments/repository.ts'
import { mayNotApprove } from '../segments/reviewSegment.ts'

/** Approves every confirmed segment that has no open finding, in one transaction; says of every other one why not. */
export async function approveClean(
  { params }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<ResponseOf<typeof endpoint>> {
  const { documentId } = params
  const personId = call.caller.person.id
  const at = new Date().toISOString()
  await call.documentChecks.finish(documentId)
  const { projectId, ...answer } = await call.database.kysely.transaction().execute(async (writer) => {
    const approved: string[] = []
    const skipped: { id: string; code: string }[] = []
    await lockSegments(writer, { documentId })
    const findings = await shownFindings(writer, { documentId })
    const held = await heldSegmentsOf(writer, documentId)
    for (const segment of held) {
      if (segment.state === 'approved' || segment.gone !== 0) continue
      const open = (findings.get(segment.id) ?? []).some(({ dismissal }) => dismissal === null)
      const code = whyNot(segment, open, personId)
      if (code) {
        skipped.push({ id: segment.id, code })
        continue
      }
      const approval = {
        text: segment.target,
        state: 'approved',
        reason: null,
        origin: 'person',
        personId,
        at,
      } as const
      const made = await applyChange(writer, prepareChange(segment, approval, await projectScope(writer, segment)))
      if (made) approved.push(segment.id)
      else skipped.push({ id: segment.id, code: 'segment.stale' })
    }
    return { approved, skipped, projectId: held[0]?.projectId }
  })
  call.events.changed(documentId, answer.approved)
  if (projectId) call.projectWords.schedule(projectId)
  return answer
}

function whyNot(segment: HeldSegment, open: boolean, personId: string): string | null {
  if (segment.state !== 'translated') return 'segment.notReady'
  if (open) return 'segment.findings'
  return mayNotApprove(segment, personId) ? 'segment.ownWork' : null
}
