import type { z } from 'zod'
import type { scope as scopeSchema } from '../../shared/api/sweeps.ts'
import type { Reader } from '../db/database.ts'
import { holdsText } from '../db/holdsText.ts'

export type SegmentScope = z.output<typeof scopeSchema>

function segmentsWithin(db: Reader, { states, personId, from, to }: SegmentScope) {
  let query = db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .select([
      'segment.id',
      'segment.documentId',
      'document.title',
      'segment.position',
      'segment.version',
      'segment.state',
      'segment.source',
      'segment.target',
    ])
    .where('segment.gone', '=', 0)
  if (states) query = query.where('segment.state', 'in', states)
  if (personId) query = query.where('segment.editedBy', '=', personId)
  if (from) query = query.where('document.date', '>=', from)
  if (to) query = query.where('document.date', '<=', to)
  return query
}
export type Candidate = Awaited<ReturnType<ReturnType<typeof segmentsWithin>['execute']>>[number]

/** Those of some segments that are within a scope, in the order of their ids here. */
export async function candidatesById(db: Reader, ids: readonly string[], scope: SegmentScope): Promise<Candidate[]> {
  const rows = await segmentsWithin(db, scope).where('segment.id', 'in', ids).execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** The segments of some documents that are within a scope, document by document. @param literal what their targets must hold besides */
export async function candidatesIn(
  db: Reader,
  documentIds: readonly string[],
  scope: SegmentScope,
  literal: string | null,
): Promise<Candidate[]> {
  const all = segmentsWithin(db, scope).where('segment.documentId', 'in', documentIds).orderBy('segment.position')
  const rows = await (literal === null ? all : all.where(holdsText('segment.target', literal))).execute()
  const byDocument = Map.groupBy(rows, (row) => row.documentId)
  return documentIds.flatMap((id) => byDocument.get(id) ?? [])
}

/** Some documents of a project, or one of them, the newest first. @param after continues after this one */
export async function nextDocuments(
  db: Reader,
  of: { readonly projectId: string; readonly documentId?: string | undefined },
  limit: number,
  after?: { readonly id: string; readonly createdAt: string },
) {
  const all = db
    .selectFrom('document')
    .select(['id', 'createdAt', 'segments'])
    .where('projectId', '=', of.projectId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit)
  const documents = of.documentId ? all.where('id', '=', of.documentId) : all
  if (!after) return documents.execute()
  const { id, createdAt } = after
  return documents
    .where('createdAt', '<=', createdAt)
    .where((eb) => eb.or([eb('createdAt', '<', createdAt), eb('id', '>', id)]))
    .execute()
}
