import type { Database, Reader } from '../db/database.ts'
import type { Letters } from '../db/segmentIndex.ts'
import {
  type Candidate,
  candidatesById,
  candidatesIn,
  nextDocuments,
  type SegmentScope,
} from './candidateRepository.ts'

/** Rows at a time: what arrives at once holds up others while it is unpacked. */
const SEGMENTS_AT_ONCE = 250
const DOCUMENTS_AT_ONCE = 100
/** So many are told by name; where more hold a text, all of them are read through. */
const MOST_FOUND = 50_000

/** Where it is looked for. */
export interface Within {
  readonly projectId: string
  readonly scope: SegmentScope
}

/** What is looked for: of each list of letters at least one; nothing where they are not known. */
export interface Sought {
  readonly letters: readonly (readonly Letters[])[]
  /** What every target must hold as it is written. */
  readonly literal: string | null
}

/**
 * The segments of a project that may be what is looked for, some at a time, the newest articles first; whoever asks looks at
 * each of them.
 */
export async function* candidates(
  { longReads, segmentIndex }: Database,
  { projectId, scope }: Within,
  { letters, literal }: Sought,
): AsyncGenerator<readonly Candidate[]> {
  const isIndexed = letters.length > 0 && scope.documentId === undefined
  const ids = isIndexed ? await segmentIndex.mayHold(projectId, letters, MOST_FOUND) : null
  if (!ids) return yield* everySegment(longReads, { projectId, scope }, literal)
  for (let at = 0; at < ids.length; at += SEGMENTS_AT_ONCE)
    yield await candidatesById(longReads, ids.slice(at, at + SEGMENTS_AT_ONCE), scope)
}

async function* everySegment(
  db: Reader,
  { projectId, scope }: Within,
  literal: string | null,
): AsyncGenerator<Candidate[]> {
  const of = { projectId, documentId: scope.documentId }
  for (let last: Awaited<ReturnType<typeof nextDocuments>>[number] | undefined; ; ) {
    const documents = await nextDocuments(db, of, DOCUMENTS_AT_ONCE, last)
    for (const some of inPortions(documents)) yield await candidatesIn(db, some, scope, literal)
    if (documents.length < DOCUMENTS_AT_ONCE) return
    last = documents.at(-1)
  }
}

/** Ids of documents that have so many segments together; a long document stands alone. */
function inPortions(documents: readonly { id: string; segments: number }[]): string[][] {
  const portions: string[][] = []
  let room = 0
  for (const { id, segments } of documents) {
    room -= segments
    if (room >= 0 && portions.length > 0) portions.at(-1)!.push(id)
    else {
      portions.push([id])
      room = SEGMENTS_AT_ONCE - segments
    }
  }
  return portions
}
