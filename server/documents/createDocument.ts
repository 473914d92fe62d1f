import { randomUUID } from 'node:crypto'
import type { DocumentSummary } from '../../shared/api/documents.ts'
import type { InputOf, ParsedOf } from '../../shared/api/endpoint.ts'
import type { createDocument as endpoint } from '../../shared/api/imports.ts'
import type { DocumentStatus } from '../../shared/model.ts'
import type { InlineCode } from '../../shared/text/codes.ts'
import type { Database } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import { checkDocument } from '../findings/checkDocument.ts'
import { projectScope } from '../findings/projectScope.ts'
import { addFindingCounts, insertFindings } from '../findings/repository.ts'
import { type FindingsById, openFindings } from '../findings/runChecks.ts'
import type { Call } from '../http/route.ts'
import { isKept } from '../imports/fileRepository.ts'
import { scopeStamp } from '../projects/repository.ts'
import { countersOf, findingDelta, sumOf } from '../segments/counters.ts'
import { editsBetween, syllables } from '../segments/measure.ts'
import { insertRevisions, insertSegments, type SegmentRow } from '../segments/repository.ts'
import { findDocument, insertDocument } from './repository.ts'

export type NewDocument = InputOf<typeof endpoint>['body']

/** Stores an article as its preview settled it: the machine's text as it came, what was repaired as a first revision over it. */
export async function createDocument(
  { params, body }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<DocumentSummary> {
  return storeDocument(call.database, { projectId: params.projectId, personId: call.caller.person.id }, body)
}

/** Stores a new article in a project, with all findings and counters, or nothing of it. */
export async function storeDocument(
  database: Database,
  by: { projectId: string; personId: string; at?: string },
  article: NewDocument,
): Promise<DocumentSummary> {
  const db = database.kysely
  const at = by.at ?? new Date().toISOString()
  const documentId = randomUUID()
  const scope = await projectScope(db, found(await scopeStamp(db, by.projectId)))
  const segments = article.segments.map((segment, position) => newSegment(documentId, position, segment))
  const pairs = segments.map((segment) => ({ ...segment, codes: JSON.parse(segment.codes) as InlineCode[] }))
  const findings = await checkDocument({ pairs, scope, level: 'all' })
  const { segments: _, file, ...head } = article
  if (file && !(await isKept(db, by.projectId, file.id))) throw new AppError('notFound')
  await db.transaction().execute(async (writer) => {
    await insertDocument(writer, {
      ...NOTHING_YET,
      ...head,
      ...countersFor(segments, findings),
      fileId: file?.id ?? null,
      fileDocument: file?.document ?? null,
      id: documentId,
      projectId: by.projectId,
      createdAt: at,
      createdBy: by.personId,
      sourceMissing: segments.every(({ source }) => source === '') ? 1 : 0,
    })
    await insertSegments(writer, segments)
    await insertRevisions(
      writer,
      segments.flatMap((segment) => firstRevisions(segment, by.personId, at)),
    )
    await insertFindings(writer, documentId, findings)
    await addFindingCounts(
      writer,
      by.projectId,
      findingDelta(
        [],
        [...findings.values()].flatMap((found) => openFindings(found)),
      ),
    )
  })
  return found(await findDocument(db, documentId))
}

const NOTHING_YET = {
  status: 'new' as DocumentStatus,
  translatorId: null,
  editorId: null,
  dueOn: null,
  submittedAt: null,
  approvedAt: null,
  approvedBy: null,
  publishedAt: null,
}

/** The row of a segment that nobody has touched yet. */
export function newSegment(documentId: string, position: number, given: NewDocument['segments'][number]): SegmentRow {
  const { role, source, machine, repaired, fileSegment = null, codes = [] } = given
  return {
    id: randomUUID(),
    documentId,
    position,
    role,
    source,
    machine,
    target: repaired,
    version: repaired === machine ? 1 : 2,
    state: 'machine',
    reason: null,
    editedBy: null,
    editedAt: null,
    approvedBy: null,
    approvedAt: null,
    approvedText: null,
    correctors: '[]',
    words: syllables(source),
    fileSegment,
    codes: JSON.stringify(codes),
    gone: 0,
    ...editsBetween(machine, repaired),
  }
}

/** The history of such a segment: the machine's text, and the safe repairs of it. */
export function firstRevisions({ id, machine, target, state }: SegmentRow, personId: string, at: string) {
  const revision = (version: number, text: string) => ({
    id: randomUUID(),
    segmentId: id,
    version,
    at,
    text,
    state,
    reason: null,
  })
  const first = { ...revision(1, machine), authorId: null, origin: 'machine' as const }
  if (target === machine) return [first]
  return [first, { ...revision(2, target), authorId: personId, origin: 'repair' as const }]
}

function countersFor(segments: readonly SegmentRow[], findings: FindingsById) {
  return sumOf(
    segments.map((segment) =>
      countersOf({ ...segment, open: openFindings(findings.get(segment.id) ?? []).map(({ severity }) => severity) }),
    ),
  )
}
