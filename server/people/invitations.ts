import { randomBytes, randomUUID } from 'node:crypto'
import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type {
  acceptInvitation as acceptEndpoint,
  createInvitation as createEndpoint,
  getInvitation as getEndpoint,
} from '../../shared/api/people.ts'
import { AppError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { createAccount } from './createAccount.ts'
import { hashToken, insertInvitation, openInvitation, settleInvitation, useInvitation } from './invitationRepository.ts'
import { insertMembership } from './repository.ts'

const DAYS = 14
const now = (): string => new Date().toISOString()

/** Makes a link's token: told once, kept only as a hash. */
export async function createInvitation(
  { params, body }: ParsedOf<typeof createEndpoint>,
  call: Call,
): Promise<ResponseOf<typeof createEndpoint>> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + DAYS * 24 * 3600_000).toISOString()
  await insertInvitation(call.database.kysely, {
    id: randomUUID(),
    projectId: params.projectId,
    role: body.role,
    tokenHash: hashToken(token),
    invitedBy: call.caller.person.id,
    createdAt: now(),
    expiresAt,
    usedAt: null,
    usedBy: null,
  })
  return { token, expiresAt }
}

/** @throws AppError invitation.invalid where it is unknown, used or too old: which, is nobody's business */
export async function getInvitation(
  { params }: ParsedOf<typeof getEndpoint>,
  call: Call,
): Promise<ResponseOf<typeof getEndpoint>> {
  const { project, role, inviter } = await findOpen(call, params.token)
  return { project, role, invitedBy: inviter ?? '' }
}

/**
 * Joins a project by a link: with a new account, or with the one that is signed in. Whoever is a member keeps their role.
 * @throws AppError invitation.invalid; account.exists, and the link stays good; session.needed where there is neither account
 */
export async function acceptInvitation(
  { params, body }: ParsedOf<typeof acceptEndpoint>,
  call: Call,
): Promise<ResponseOf<typeof acceptEndpoint>> {
  const db = call.database.kysely
  const { id, projectId, role } = await findOpen(call, params.token)
  if (!body.account && !call.caller.personOrNull) throw new AppError('session.needed')
  if (!(await useInvitation(db, id, now()))) throw new AppError('invitation.invalid')
  try {
    const personId = body.account ? await createAccount(call, body.account) : call.caller.person.id
    await insertMembership(db, { projectId, personId, role, createdAt: now() })
    await settleInvitation(db, id, personId)
  } catch (error) {
    await settleInvitation(db, id, null)
    throw error
  }
  return { projectId }
}

async function findOpen(call: Call, token: string) {
  const invitation = await openInvitation(call.database.kysely, token, now())
  if (!invitation) throw new AppError('invitation.invalid')
  return invitation
}
