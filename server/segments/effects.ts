import type { Progress } from '../../shared/api/projects.ts'
import type { Writer } from '../db/database.ts'
import { addChange } from '../documents/repository.ts'
import { addFindingCounts, type FindingDelta } from '../findings/repository.ts'
import { addThroughput } from './changeRepository.ts'
import type { PreparedChange } from './changeSegment.ts'
import { sumOf, sumOfFindings } from './counters.ts'

/** What a change of a segment makes to everything that is counted. */
export interface Effect {
  readonly change: PreparedChange
  readonly findings: FindingDelta
  readonly progress: Progress
}

/**
 * Adds the effects of changes to the counters: those of a project first, then its documents, each kind in one order. So two
 * transactions that change several segments never wait for each other.
 */
export async function addEffects(db: Writer, effects: readonly Effect[]): Promise<void> {
  const byProject = Map.groupBy(effects, ({ change }) => change.segment.projectId)
  for (const [projectId, members] of inOrder(byProject))
    await addFindingCounts(db, projectId, sumOfFindings(members.map(({ findings }) => findings)))
  const byDocument = Map.groupBy(effects, ({ change }) => change.segment.documentId)
  for (const [documentId, members] of inOrder(byDocument)) {
    const edit = members.find(({ change }) => change.state !== 'approved')
    await addChange(db, documentId, sumOf(members.map(({ progress }) => progress)), edit?.change.state ?? 'approved')
  }
  await addWork(db, effects)
}

const inOrder = <Value>(groups: ReadonlyMap<string, Value>): [string, Value][] =>
  [...groups].sort(([one], [other]) => (one < other ? -1 : 1))

/** Counts what people confirmed and approved. A sweep is nobody's reading, and an approval given back was counted when it was made. */
async function addWork(db: Writer, effects: readonly Effect[]): Promise<void> {
  for (const { change } of effects) {
    const { segment, state, origin, personId, at } = change
    const confirmed = state === 'translated' && segment.state !== 'translated' ? 1 : 0
    const approved = state === 'approved' ? 1 : 0
    if (origin === 'sweep' || confirmed + approved === 0) continue
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
}
