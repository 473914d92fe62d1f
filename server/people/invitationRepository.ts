import { createHash } from 'node:crypto'
import type { Reader } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

/** Only this of a token is kept: whoever reads the database cannot join with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export async function insertInvitation(db: Reader, row: Tables['invitation']): Promise<void> {
  await db.insertInto('invitation').values(row).execute()
}

/** Invitations of a project, newest first. */
export async function invitationsOf(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.invitedBy')
    .select(['invitation.id', 'invitation.role', 'invitation.expiresAt', 'invitation.usedAt', 'person.name'])
    .where('projectId', '=', projectId)
    .orderBy('invitation.createdAt', 'desc')
    .execute()
  return rows.map(({ name, ...row }) => ({ ...row, invitedBy: name ?? '' }))
}

/** The invitation of a token, while it can be used. @param now an ISO instant */
export async function openInvitation(db: Reader, token: string, now: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('project', 'project.id', 'invitation.projectId')
    .leftJoin('person', 'person.id', 'invitation.invitedBy')
    .select([
      'invitation.id',
      'invitation.role',
      'invitation.projectId',
      'project.name as project',
      'person.name as inviter',
    ])
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Uses an invitation up. @returns false where somebody was faster */
export async function useInvitation(db: Reader, id: string, usedAt: string): Promise<boolean> {
  const result = await db
    .updateTable('invitation')
    .set({ usedAt })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Notes who used an invitation; null gives it back. */
export async function settleInvitation(db: Reader, id: string, usedBy: string | null): Promise<void> {
  await db
    .updateTable('invitation')
    .set(usedBy === null ? { usedAt: null } : { usedBy })
    .where('id', '=', id)
    .execute()
}

export async function deleteInvitation(db: Reader, projectId: string, id: string): Promise<void> {
  await db.deleteFrom('invitation').where('projectId', '=', projectId).where('id', '=', id).execute()
}
