import type { Account, Me, Member } from '../../shared/api/people.ts'
import type { ProjectRole } from '../../shared/model.ts'
import type { Reader } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

const iso = (instant: string | Date): string => new Date(instant).toISOString()

const accounts = (db: Reader) =>
  db.selectFrom('person').select(['id', 'name', 'email', 'createdAt', 'adminSince', 'disabledAt'])
type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]
const toAccount = ({ createdAt, adminSince, disabledAt, ...row }: AccountRow): Account => ({
  ...row,
  admin: adminSince !== null,
  disabled: disabledAt !== null,
  createdAt: iso(createdAt),
})

/** Every account, by name. */
export async function allAccounts(db: Reader): Promise<Account[]> {
  return (await accounts(db).orderBy('name').orderBy('id').execute()).map(toAccount)
}

export async function findAccount(db: Reader, by: { id: string } | { email: string }): Promise<Account | undefined> {
  const row = await ('id' in by
    ? accounts(db).where('id', '=', by.id)
    : accounts(db).where('email', '=', by.email)
  ).executeTakeFirst()
  return row && toAccount(row)
}

export async function anybody(db: Reader): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function setAccount(
  db: Reader,
  id: string,
  values: Partial<Pick<Tables['person'], 'adminSince' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(values).length === 0) return
  await db.updateTable('person').set(values).where('id', '=', id).execute()
}

/** Ends every session of a person. */
export async function deleteSessions(db: Reader, personId: string): Promise<void> {
  await db.deleteFrom('session').where('userId', '=', personId).execute()
}

export async function membershipsOf(db: Reader, personId: string): Promise<Me['memberships']> {
  return db.selectFrom('membership').select(['projectId', 'role']).where('personId', '=', personId).execute()
}

/** Who works in a project, by name. */
export async function membersOf(db: Reader, projectId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name', 'person.email', 'person.disabledAt', 'membership.role'])
    .where('membership.projectId', '=', projectId)
    .orderBy('person.name')
    .execute()
  return rows.map(({ disabledAt, ...member }) => ({ ...member, disabled: disabledAt !== null }))
}

/** Makes somebody a member, or gives a member another role. */
export async function upsertMembership(db: Reader, membership: Tables['membership']): Promise<void> {
  await db
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) => conflict.columns(['projectId', 'personId']).doUpdateSet({ role: membership.role }))
    .execute()
}

/** Makes somebody a member unless they are one. */
export async function insertMembership(db: Reader, membership: Tables['membership']): Promise<void> {
  await db
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) => conflict.columns(['projectId', 'personId']).doNothing())
    .execute()
}

export async function deleteMembership(db: Reader, projectId: string, personId: string): Promise<void> {
  await db.deleteFrom('membership').where('projectId', '=', projectId).where('personId', '=', personId).execute()
}

/** Ids of a project's leads who can still sign in. */
export async function leadsOf(db: Reader, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('personId')
    .where('projectId', '=', projectId)
    .where('role', '=', 'lead' satisfies ProjectRole)
    .where('person.disabledAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}
