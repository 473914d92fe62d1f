import type { Inbox } from '../../shared/api/inbox.ts'
import type { Reader } from '../db/database.ts'
import { commentsById } from './repository.ts'

const MOST = 200

/** Paragraphs of the projects that somebody is in, with where they stand. */
const places = (db: Reader, personId: string) =>
  db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .innerJoin('project', 'project.id', 'document.projectId')
    .innerJoin('membership', 'membership.projectId', 'project.id')
    .where('membership.personId', '=', personId)
    .where('segment.gone', '=', 0)
    .select([
      'project.id as projectId',
      'project.name as project',
      'document.id as documentId',
      'document.title',
      'segment.id as segmentId',
      'segment.position',
    ])

/** Open comments that name somebody, what is unread first and then the newest. */
export async function mentionsOf(db: Reader, personId: string): Promise<Inbox['mentions']> {
  const rows = await places(db, personId)
    .innerJoin('comment', 'comment.segmentId', 'segment.id')
    .innerJoin('mention', 'mention.commentId', 'comment.id')
    .where('mention.personId', '=', personId)
    .where('comment.resolvedAt', 'is', null)
    .select(['comment.id as commentId', 'mention.readAt'])
    .orderBy((eb) => eb.case().when('mention.readAt', 'is', null).then(0).else(1).end())
    .orderBy('comment.at', 'desc')
    .limit(MOST)
    .execute()
  const comments = await commentsById(
    db,
    rows.map(({ commentId }) => commentId),
  )
  return rows.flatMap(({ commentId, ...row }) => {
    const comment = comments.get(commentId)
    return comment ? [{ ...row, comment }] : []
  })
}

/** Paragraphs sent back to whoever wrote them last, or, where nobody did, to who confirmed them and to the article's translator. */
export async function sentBackTo(db: Reader, personId: string): Promise<Inbox['sentBack']> {
  const rows = await places(db, personId)
    .where('document.rejected', '>', 0)
    .where('segment.state', '=', 'rejected')
    .where((eb) =>
      eb.or([
        eb('segment.editedBy', '=', personId),
        eb.and([
          eb('segment.editedBy', 'is', null),
          eb.or([
            eb('document.translatorId', '=', personId),
            eb.exists(
              eb
                .selectFrom('revision')
                .select('revision.version')
                .whereRef('revision.segmentId', '=', 'segment.id')
                .where('revision.authorId', '=', personId)
                .where('revision.state', '=', 'translated'),
            ),
          ]),
        ]),
      ]),
    )
    .select(['segment.reason', 'segment.target'])
    .orderBy('document.createdAt')
    .orderBy('segment.position')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, reason: row.reason ?? '' }))
}

/** Those of some people who are in a segment's project, or may look everywhere. */
export async function mentionable(db: Reader, segmentId: string, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const members = db
    .selectFrom('membership')
    .innerJoin('document', 'document.projectId', 'membership.projectId')
    .innerJoin('segment', 'segment.documentId', 'document.id')
    .select('membership.personId')
    .where('segment.id', '=', segmentId)
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', personIds)
    .where('id', 'in', members)
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps whom a comment names. */
export async function insertMentions(db: Reader, commentId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const rows = personIds.map((personId) => ({ commentId, personId, readAt: null }))
  await db.insertInto('mention').values(rows).execute()
}

/** Notes that somebody has read a comment that names them; the first time counts. */
export async function markRead(db: Reader, commentId: string, personId: string, at: string): Promise<void> {
  await db
    .updateTable('mention')
    .set({ readAt: at })
    .where('commentId', '=', commentId)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .execute()
}
