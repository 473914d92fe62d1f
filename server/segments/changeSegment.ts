import { randomUUID } from 'node:crypto'
import type { RevisionOrigin, SegmentState } from '../../shared/model.ts'
import type { Writer } from '../db/database.ts'
import { addChange } from '../documents/repository.ts'
import type { ProjectScope } from '../findings/projectScope.ts'
import { addFindingCounts, findingsOf, replaceFindings, sameFindings } from '../findings/repository.ts'
import { checkSegment, type KeyedFinding, openFindings } from '../findings/runChecks.ts'
import { remember } from '../memory/remember.ts'
import { addThroughput, type ChangeColumns, changeSegmentRow, insertRevision } from './changeRepository.ts'
import { countersOf, difference, findingDelta } from './counters.ts'
import { editsBetween } from './measure.ts'
import type { HeldSegment } from './repository.ts'

/** What becomes of a segment, who does it, and why. */
export interface Change {
  readonly text: string
  readonly state: SegmentState
  readonly reason: string | null
  readonly origin: RevisionOrigin
  readonly personId: string
  /** An ISO instant. */
  readonly at: string
}

/** A change with all that can be worked out before a transaction begins. */
export interface PreparedChange extends Change {
  readonly segment: HeldSegment
  readonly edits: number
  readonly editLength: number
  /** What the checks say of the new text; absent where the text stays. */
  readonly findings?: readonly KeyedFinding[]
}

/** Does the slow part of a change (checks, edit distance) while nothing is locked. */
export function prepareChange(segment: HeldSegment, change: Change, scope: ProjectScope): PreparedChange {
  if (change.text === segment.target) {
    return { ...change, segment, edits: segment.edits, editLength: segment.editLength }
  }
  const { id, source, role, codes } = segment
  return {
    ...change,
    segment,
    ...editsBetween(segment.machine, change.text),
    findings: segment.gone === 0 ? checkSegment({ id, source, role, codes, target: change.text }, scope) : [],
  }
}

/**
 * Makes a change in a transaction: the segment, its revision, its findings, and every counter that they move.
 * @returns false, with nothing done, where the segment has another version by now
 */
export async function applyChange(db: Writer, change: PreparedChange): Promise<boolean> {
  const { segment, at } = change
  const version = segment.version + 1
  if (!(await changeSegmentRow(db, segment, columnsOf(change)))) return false
  const { personId: authorId, text, state, origin, reason } = change
  await insertRevision(db, {
    id: randomUUID(),
    segmentId: segment.id,
    version,
    at,
    authorId,
    text,
    state,
    origin,
    reason,
  })
  await remember(db, segment, change)

  const stored = await findingsOf(db, segment.id)
  const after = change.findings ?? stored.findings
  if (!sameFindings(after, stored.findings)) {
    await replaceFindings(db, { segmentId: segment.id, documentId: segment.documentId }, after)
  }
  const open = (findings: readonly KeyedFinding[]) => openFindings(findings, stored.dismissed)
  await addFindingCounts(db, segment.projectId, findingDelta(open(stored.findings), open(after)))

  const count = (of: Pick<PreparedChange, 'state' | 'edits' | 'editLength'>, findings: readonly KeyedFinding[]) =>
    countersOf({
      state: of.state,
      words: segment.words,
      gone: segment.gone,
      edits: of.edits,
      editLength: of.editLength,
      open: open(findings).map(({ severity }) => severity),
    })
  await addChange(
    db,
    segment.documentId,
    difference(count(segment, stored.findings), count(change, after)),
    change.state,
  )
  await countWork(db, change)
  return true
}

function columnsOf(change: PreparedChange): ChangeColumns {
  const { segment, text, state, reason, personId, at, edits, editLength } = change
  const edited = text !== segment.target
  const approved = state === 'approved'
  return {
    target: text,
    state,
    reason,
    edits,
    editLength,
    editedBy: edited ? personId : segment.editedBy,
    editedAt: edited ? at : segment.editedAt,
    approvedBy: approved ? personId : null,
    approvedAt: approved ? at : null,
    approvedText: approved ? text : segment.approvedText,
    correctors: JSON.stringify(correctorsAfter(change)),
  }
}

/** Who corrected or confirmed since the machine or the last approval: they may not be the second person. */
function correctorsAfter({ segment, state, personId }: PreparedChange): readonly string[] {
  if (state === 'approved') return []
  if (state === 'rejected' || segment.correctors.includes(personId)) return segment.correctors
  return [...segment.correctors, personId]
}

async function countWork(db: Writer, { segment, state, personId, at }: PreparedChange): Promise<void> {
  const confirmed = state === 'translated' && segment.state !== 'translated' ? 1 : 0
  const approved = state === 'approved' ? 1 : 0
  if (confirmed + approved === 0) return
  const { projectId, words } = segment
  await addThroughput(db, {
    projectId,
    day: at.slice(0, 10),
    personId,
    confirmed,
    confirmedWords: confirmed * words,
    approved,
    approvedWords: approved * words,
  })
}
