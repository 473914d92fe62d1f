import { randomUUID } from 'node:crypto'
import * as api from '../../shared/api/discussion.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { found } from '../errors.ts'
import { type Call, type Route, route } from '../http/route.ts'
import { heldSegment } from '../segments/repository.ts'
import {
  addTime,
  annotationsOf,
  commentsOf,
  deleteAnnotationRow,
  findAnnotation,
  findComment,
  insertAnnotation,
  insertComment,
  setResolved,
} from './repository.ts'

async function addComment(
  { params, body }: ParsedOf<typeof api.addComment>,
  { database, caller, events }: Call,
): Promise<api.Comment> {
  const db = database.kysely
  const { id: segmentId, documentId } = found(await heldSegment(db, params.segmentId))
  const id = randomUUID()
  const mentions = JSON.stringify([...new Set(body.mentionIds)])
  await insertComment(db, {
    id,
    segmentId,
    documentId,
    authorId: caller.person.id,
    at: new Date().toISOString(),
    text: body.text,
    mentions,
    resolvedBy: null,
    resolvedAt: null,
  })
  events.changed(documentId, [segmentId])
  return found(await findComment(db, id))
}

async function resolveComment(
  { params, body }: ParsedOf<typeof api.resolveComment>,
  { database, caller }: Call,
): Promise<api.Comment> {
  const db = database.kysely
  await setResolved(
    db,
    params.commentId,
    body.resolved ? caller.person.id : null,
    body.resolved ? new Date().toISOString() : null,
  )
  return found(await findComment(db, params.commentId))
}

async function addAnnotation(
  { params, body }: ParsedOf<typeof api.addAnnotation>,
  { database, caller }: Call,
): Promise<api.Annotation> {
  const db = database.kysely
  const { id: segmentId, documentId } = found(await heldSegment(db, params.segmentId))
  const { version, category, severity, source, target, note } = body
  const id = randomUUID()
  const spans = { source: JSON.stringify(source), target: JSON.stringify(target) }
  await insertAnnotation(db, {
    id,
    segmentId,
    documentId,
    personId: caller.person.id,
    at: new Date().toISOString(),
    version,
    category,
    severity,
    note,
    ...spans,
  })
  return found(await findAnnotation(db, id))
}

/** Only where the project measures; elsewhere the report is thrown away. */
async function reportTime(
  { params, body }: ParsedOf<typeof api.reportTime>,
  { database, caller }: Call,
): Promise<{ done: true }> {
  const { settings } = found(await heldSegment(database.kysely, params.segmentId))
  if (settings.measureTime) await addTime(database.kysely, params.segmentId, caller.person.id, body.seconds)
  return { done: true }
}

export const discussionRoutes: readonly Route[] = [
  route(api.listComments, ({ params }, { database }) => commentsOf(database.kysely, params.documentId)),
  route(api.addComment, addComment),
  route(api.resolveComment, resolveComment),
  route(api.listAnnotations, ({ params }, { database }) => annotationsOf(database.kysely, params.documentId)),
  route(api.addAnnotation, addAnnotation),
  route(api.deleteAnnotation, async ({ params }, { database }) => {
    await deleteAnnotationRow(database.kysely, params.annotationId)
    return { done: true as const }
  }),
  route(api.reportTime, reportTime),
]
