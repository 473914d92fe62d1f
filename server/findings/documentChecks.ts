import type { Logger } from 'pino'
import type { Progress } from '../../shared/api/projects.ts'
import type { Database, Writer } from '../db/database.ts'
import { addToDocument } from '../documents/repository.ts'
import type { EventHub } from '../events/hub.ts'
import { countersOf, difference, findingDelta, sumOf, sumOfFindings } from '../segments/counters.ts'
import { heldSegmentsOf, lockSegments, type SegmentRow } from '../segments/repository.ts'
import { checkDocument } from './checkDocument.ts'
import { projectScope } from './projectScope.ts'
import {
  addFindingCounts,
  type FindingDelta,
  findingsOf,
  keyedFindingsOf,
  replaceFindings,
  sameFindings,
} from './repository.ts'
import { type FindingsById, type KeyedFinding, type Level, openFindings } from './runChecks.ts'

const PAUSE_MS = 400

/** Runs the checks that compare across a document, once its saving has paused: a save never waits for them. */
export interface DocumentChecks {
  schedule(documentId: string): void
  /** Runs them over many documents, one after the other and behind everything else. */
  queue(documentIds: readonly string[]): void
  /** Runs at once what is scheduled for this document, and waits for it. */
  finish(documentId: string): Promise<void>
  /** Runs every check over the whole document and waits: its sources or its project's settings changed. */
  recheck(documentId: string): Promise<void>
  close(): Promise<void>
}

export function createDocumentChecks(database: Database, events: EventHub, log: Logger): DocumentChecks {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  let closing = false
  let queued: Promise<void> = Promise.resolve()

  const run = (documentId: string, level: Level | 'all'): Promise<void> => {
    const before = running.get(documentId) ?? Promise.resolve()
    const next = before
      .then(async () => {
        const changed = await refresh(database, documentId, level)
        if (changed.length > 0) events.changed(documentId, changed)
      })
      .catch((error: unknown) => log.error({ err: error, documentId }, 'document checks failed'))
      .finally(() => {
        if (running.get(documentId) === next) running.delete(documentId)
      })
    running.set(documentId, next)
    return next
  }
  const begin = (documentId: string): void => {
    clearTimeout(waiting.get(documentId))
    if (waiting.delete(documentId)) void run(documentId, 'document')
  }
  return {
    schedule: (documentId) => {
      clearTimeout(waiting.get(documentId))
      waiting.set(
        documentId,
        setTimeout(() => begin(documentId), PAUSE_MS),
      )
    },
    queue: (documentIds) => {
      queued = queued.then(async () => {
        for (const documentId of documentIds) if (!closing) await run(documentId, 'document')
      })
    },
    finish: async (documentId) => {
      begin(documentId)
      await running.get(documentId)
    },
    recheck: (documentId) => run(documentId, 'all'),
    close: async () => {
      closing = true
      await queued
      for (const documentId of [...waiting.keys()]) begin(documentId)
      await Promise.all(running.values())
    },
  }
}

/** Brings the stored findings of a document up to date. @returns ids of the segments where something changed */
async function refresh(database: Database, documentId: string, level: Level | 'all'): Promise<string[]> {
  const db = database.kysely
  const read = (await heldSegmentsOf(db, documentId)).filter(({ gone }) => gone === 0)
  if (!read[0]) return []
  const scope = await projectScope(db, read[0])
  const found = await checkDocument({ pairs: read, scope, level })
  const stored = await keyedFindingsOf(db, documentId)
  const stale = read.filter(
    ({ id }) => !sameFindings(stored.get(id) ?? [], merged(stored.get(id) ?? [], found.get(id) ?? [], level)),
  )
  if (stale.length === 0) return []
  const versions = new Map(stale.map(({ id, version }) => [id, version]))
  return db.transaction().execute(async (writer) => {
    const changes: Change[] = []
    for (const segment of await lockSegments(writer, { ids: [...versions.keys()] })) {
      // A segment saved meanwhile has been scheduled anew: what was found here speaks of its older text.
      if (segment.version !== versions.get(segment.id)) continue
      const change = await store(writer, segment, found, level)
      if (change) changes.push(change)
    }
    if (changes.length === 0) return []
    // Counted once and in the order of a save, the project before the document: so neither waits for the other for ever.
    await addFindingCounts(writer, read[0]!.projectId, sumOfFindings(changes.map(({ findings }) => findings)))
    await addToDocument(writer, documentId, sumOf(changes.map(({ progress }) => progress)))
    return changes.map(({ segmentId }) => segmentId)
  })
}

/** What new findings of a segment change in what is counted. */
interface Change {
  readonly segmentId: string
  readonly findings: FindingDelta
  readonly progress: Progress
}

/** What is stored, with the findings of one level (or all) exchanged. */
function merged(stored: readonly KeyedFinding[], found: readonly KeyedFinding[], level: Level | 'all'): KeyedFinding[] {
  return [...stored.filter((finding) => level !== 'all' && finding.level !== level), ...found]
}

/** Stores what was found of a segment. @returns what that changes in the counters; undefined where it was known */
async function store(
  db: Writer,
  segment: SegmentRow,
  found: FindingsById,
  level: Level | 'all',
): Promise<Change | undefined> {
  const { findings: before, dismissed } = await findingsOf(db, segment.id)
  const after = merged(before, found.get(segment.id) ?? [], level)
  if (sameFindings(before, after)) return undefined
  await replaceFindings(db, { segmentId: segment.id, documentId: segment.documentId }, after)
  const open = (findings: readonly KeyedFinding[]) => openFindings(findings, dismissed)
  const count = (findings: readonly KeyedFinding[]) =>
    countersOf({ ...segment, open: open(findings).map(({ severity }) => severity) })
  return {
    segmentId: segment.id,
    findings: findingDelta(open(before), open(after)),
    progress: difference(count(before), count(after)),
  }
}
