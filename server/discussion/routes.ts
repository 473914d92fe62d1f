import { randomUUID } from 'node:crypto'
import * as api from '../../shared/api/discussion.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { getInbox, type Inbox, readMention } from '../../shared/api/inbox.ts'
import { found } from '../errors.ts'
import { type Call, DONE, type Route, route } from '../http/route.ts'
import { heldSegment } from '../segments/repository.ts'
import { insertMentions, markRead, mentionable, mentionsOf, sentBackTo } from './inboxRepository.ts'
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
  const authorId = caller.person.id
  // Whoever is not in the project could not read what names them.
  const named = await mentionable(db, segmentId, [...new Set(body.mentionIds)])
  const comment = { id, segmentId, documentId, authorId, at: new Date().toISOString(), text: body.text }
  await db.transaction().execute(async (writer) => {
    await insertComment(writer, { ...comment, mentions: JSON.stringify(named), resolvedBy: null, resolvedAt: null })
    await insertMentions(
      writer,
      id,
      named.filter((personId) => personId !== authorId),
    )
  })
  events.discussed(documentId)
  return found(await findComment(db, id))
}

async function resolveComment(
  { params, body }: ParsedOf<typeof api.resolveComment>,
  { database, caller, events }: Call,
): Promise<api.Comment> {
  const db = database.kysely
  await setResolved(
    db,
    params.commentId,
    body.resolved ? caller.person.id : null,
    body.resolved ? new Date().toISOString() : null,
  )
  const comment = found(await findComment(db, params.commentId))
  events.discussed(found(await heldSegment(db, comment.segmentId)).documentId)
  return comment
}

async function addAnnotation(
  { params, body }: ParsedOf<typeof api.addAnnotation>,
  { database, caller, events }: Call,
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
  events.discussed(documentId)
  return found(await findAnnotation(db, id))
}

async function deleteAnnotation(
  { params }: ParsedOf<typeof api.deleteAnnotation>,
  { database, events }: Call,
): Promise<{ done: true }> {
  const documentId = await deleteAnnotationRow(database.kysely, params.annotationId)
  if (documentId) events.discussed(documentId)
  return DONE
}

/** Only where the project measures; elsewhere the report is thrown away. */
async function reportTime(
  { params, body }: ParsedOf<typeof api.reportTime>,
  { database, caller }: Call,
): Promise<{ done: true }> {
  const { id: segmentId, projectId, settings } = found(await heldSegment(database.kysely, params.segmentId))
  const day = new Date().toISOString().slice(0, 10)
  const report = { segmentId, projectId, personId: caller.person.id, day, seconds: body.seconds }
  if (settings.measureTime) await database.kysely.transaction().execute((db) => addTime(db, report))
  return DONE
}

/** What waits for the caller in all projects. */
async function inbox(_input: unknown, { database, caller }: Call): Promise<Inbox> {
  const { id } = caller.person
  return { mentions: await mentionsOf(database.kysely, id), sentBack: await sentBackTo(database.kysely, id) }
}

export const discussionRoutes: readonly Route[] = [
  route(api.listComments, ({ params }, { database }) => commentsOf(database.kysely, params.documentId)),
  route(api.addComment, addComment),
  route(api.resolveComment, resolveComment),
  route(api.listAnnotations, ({ params }, { database }) => annotationsOf(database.kysely, params.documentId)),
  route(api.addAnnotation, addAnnotation),
  route(api.deleteAnnotation, deleteAnnotation),
  route(api.reportTime, reportTime),
  route(getInbox, inbox),
  route(readMention, async ({ params }, { database, caller }) => {
    await markRead(database.kysely, params.commentId, caller.person.id, new Date().toISOString())
    return DONE
  }),
]
