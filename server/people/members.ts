import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { removeMember as removeEndpoint, setMember as setEndpoint } from '../../shared/api/people.ts'
import type { Reader } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { deleteMembership, findAccount, leadsOf, upsertMembership } from './repository.ts'

/** Gives a person a role in a project. @throws AppError project.lastLead where the last lead would become something else */
export async function setMember({ params, body }: ParsedOf<typeof setEndpoint>, call: Call): Promise<typeof DONE> {
  const db = call.database.kysely
  const { projectId, userId } = params
  found(await findAccount(db, { id: userId }))
  if (body.role !== 'lead') await requireAnotherLead(db, projectId, userId)
  await upsertMembership(db, { projectId, personId: userId, role: body.role, createdAt: new Date().toISOString() })
  return DONE
}

/** Takes a person out of a project; what they wrote stays. @throws AppError project.lastLead */
export async function removeMember({ params }: ParsedOf<typeof removeEndpoint>, call: Call): Promise<typeof DONE> {
  const { projectId, userId } = params
  await requireAnotherLead(call.database.kysely, projectId, userId)
  await deleteMembership(call.database.kysely, projectId, userId)
  call.events.signedOut(userId)
  return DONE
}

async function requireAnotherLead(db: Reader, projectId: string, personId: string): Promise<void> {
  const leads = await leadsOf(db, projectId)
  if (leads.length === 1 && leads[0] === personId) throw new AppError('project.lastLead')
}
