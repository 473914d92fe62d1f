import { randomUUID } from 'node:crypto'
import type { RevisionOrigin, SegmentState } from '../../shared/model.ts'
import type { Writer } from '../db/database.ts'
import { checkDocument } from '../findings/checkDocument.ts'
import type { ProjectScope } from '../findings/projectScope.ts'
import { findingsOf, replaceFindings, sameFindings } from '../findings/repository.ts'
import { checkSegment, type KeyedFinding, openFindings } from '../findings/runChecks.ts'
import { remember } from '../memory/remember.ts'
import { type ChangeColumns, changeSegmentRow, insertRevision } from './changeRepository.ts'
import { countersOf, difference, findingDelta } from './counters.ts'
import { addEffects, type Effect } from './effects.ts'
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
  /** Whose approval of this very text it gives back, and of when; without it, whoever makes the change approves. */
  readonly approval?: Approval
}

export interface Approval {
  readonly personId: string
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
  return measured(segment, change, () => checkSegment(pairOf(segment, change.text), scope))
}

/** The same for many changes of one project; the checks run in a thread of their own. */
export async function prepareChanges(
  changes: readonly { segment: HeldSegment; change: Change }[],
  scope: ProjectScope,
): Promise<PreparedChange[]> {
  const pairs = changes.map(({ segment, change }) => pairOf(segment, change.text))
  const findings = await checkDocument({ pairs, scope, level: 'segment' })
  return changes.map(({ segment, change }) => measured(segment, change, () => findings.get(segment.id) ?? []))
}

const pairOf = ({ id, source, role, codes }: HeldSegment, target: string) => ({ id, source, role, codes, target })

function measured(segment: HeldSegment, change: Change, check: () => readonly KeyedFinding[]): PreparedChange {
  const { target, machine, gone, edits, editLength } = segment
  if (change.text === target) return { ...change, segment, edits, editLength }
  return { ...change, segment, ...editsBetween(machine, change.text), findings: gone === 0 ? check() : [] }
}

/**
 * Makes a change in a transaction: the segment, its revision, its findings, and every counter that they move.
 * @returns false, with nothing done, where the segment has another version by now
 */
export async function applyChange(db: Writer, change: PreparedChange): Promise<boolean> {
  const effect = await write(db, change)
  if (effect) await addEffects(db, [effect])
  return effect !== null
}

/**
 * Makes many changes in a transaction that holds their segments (`lockSegments`).
 * @returns ids of the segments changed: those that have another version by now are left alone
 */
export async function applyChanges(db: Writer, changes: readonly PreparedChange[]): Promise<Set<string>> {
  const effects: Effect[] = []
  for (const change of changes) {
    const effect = await write(db, change)
    if (effect) effects.push(effect)
  }
  await addEffects(db, effects)
  return new Set(effects.map(({ change }) => change.segment.id))
}

/** Writes a change but for the counters. @returns what it makes to them, or null where the segment has another version by now */
async function write(db: Writer, change: PreparedChange): Promise<Effect | null> {
  const { segment, at, personId: authorId, text, state, origin, reason } = change
  if (!(await changeSegmentRow(db, segment, columnsOf(change)))) return null
  const version = segment.version + 1
  const made = { version, at, authorId, text, state, origin, reason }
  await insertRevision(db, { id: randomUUID(), segmentId: segment.id, ...made })
  await remember(db, segment, { state, text, ...approvalOf(change) })

  const stored = await findingsOf(db, segment.id)
  const after = change.findings ?? stored.findings
  if (!sameFindings(after, stored.findings)) {
    await replaceFindings(db, { segmentId: segment.id, documentId: segment.documentId }, after)
  }
  const open = (findings: readonly KeyedFinding[]) => openFindings(findings, stored.dismissed)
  const count = (of: Pick<PreparedChange, 'state' | 'edits' | 'editLength'>, findings: readonly KeyedFinding[]) =>
    countersOf({
      state: of.state,
      words: segment.words,
      gone: segment.gone,
      edits: of.edits,
      editLength: of.editLength,
      open: open(findings).map(({ severity }) => severity),
    })
  return {
    change,
    findings: findingDelta(open(stored.findings), open(after)),
    progress: difference(count(segment, stored.findings), count(change, after)),
  }
}

const approvalOf = ({ approval, personId, at }: Change): Approval => approval ?? { personId, at }

function columnsOf(change: PreparedChange): ChangeColumns {
  const { segment, text, state, reason, personId, at, edits, editLength } = change
  const edited = text !== segment.target
  const approved = state === 'approved' ? approvalOf(change) : null
  return {
    target: text,
    state,
    reason,
    edits,
    editLength,
    editedBy: edited ? personId : segment.editedBy,
    editedAt: edited ? at : segment.editedAt,
    approvedBy: approved?.personId ?? null,
    approvedAt: approved?.at ?? null,
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
