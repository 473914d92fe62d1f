import { z } from 'zod'
import type { Segment } from '../../../shared/api/documents.ts'
import { ApiError } from '../../api/http.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import type { Refusal } from './store.ts'

/** What the reviewer compares a paragraph with: the text once approved, where a change reopened it, else the machine's. */
export function comparedWith(segment: Segment): { text: string; reopened: boolean } {
  const reopened = segment.approvedText !== null && segment.state !== 'approved'
  return { text: reopened && segment.approvedText !== null ? segment.approvedText : segment.machine, reopened }
}

/** Whether a paragraph waits for a verdict. */
export const waits = (segment: Segment): boolean => segment.state !== 'approved'

/** The paragraphs to show: those that wait, or all; the active one never vanishes. */
export function shownSegments(segments: readonly Segment[], showAll: boolean, activeId: string | null): Segment[] {
  return segments.filter((segment) => showAll || waits(segment) || segment.id === activeId)
}

/** Why this person may not approve this paragraph now, as far as the page can tell; the server has the last word. */
export function hindrance(
  segment: Segment,
  userId: string,
  selfApproval: boolean,
): 'ownWork' | 'notReady' | 'approved' | 'rejected' | null {
  if (segment.state === 'approved' || segment.state === 'rejected') return segment.state
  if (!selfApproval && segment.editedBy?.id === userId) return 'ownWork'
  return segment.state === 'translated' ? null : 'notReady'
}

/** How many paragraphs wait, and how many of them could be approved together because the checks find nothing open. */
export function tally(segments: readonly Segment[]): { waiting: number; clean: number; approved: number } {
  const waiting = segments.filter(waits)
  const clean = waiting.filter((segment) => segment.state === 'translated' && !segment.findings.some(isOpen))
  return { waiting: waiting.length, clean: clean.length, approved: segments.length - waiting.length }
}

const refusals = z.array(z.object({ id: z.string(), position: z.int(), code: z.string() }))

/** The paragraphs that kept an article from being approved, out of the server's refusal. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (!(error instanceof ApiError) || error.code !== 'document.notApprovable') return []
  return refusals.safeParse(error.params.segments).data ?? []
}
