import * as api from '../../shared/api/people.ts'
import { DONE, type Route, route } from '../http/route.ts'
import { createFirstAccount } from './createAccount.ts'
import { deleteInvitation, invitationsOf } from './invitationRepository.ts'
import { acceptInvitation, createInvitation, getInvitation } from './invitations.ts'
import { removeMember, setMember } from './members.ts'
import { allAccounts, anybody, membersOf } from './repository.ts'
import { changePassword, getMe, signIn, signOut } from './signIn.ts'
import { updatePerson } from './updatePerson.ts'

export const peopleRoutes: readonly Route[] = [
  route(api.getSetup, async (_input, { database }) => ({ needed: !(await anybody(database.kysely)) })),
  route(api.createFirstAccount, createFirstAccount),
  route(api.signIn, signIn),
  route(api.signOut, signOut),
  route(api.getMe, getMe),
  route(api.changePassword, changePassword),
  route(api.listPeople, (_input, { database }) => allAccounts(database.kysely)),
  route(api.updatePerson, updatePerson),
  route(api.listMembers, ({ params }, { database }) => membersOf(database.kysely, params.projectId)),
  route(api.setMember, setMember),
  route(api.removeMember, removeMember),
  route(api.listInvitations, ({ params }, { database }) => invitationsOf(database.kysely, params.projectId)),
  route(api.createInvitation, createInvitation),
  route(api.revokeInvitation, async ({ params }, { database }) => {
    await deleteInvitation(database.kysely, params.projectId, params.invitationId)
    return DONE
  }),
  route(api.getInvitation, getInvitation),
  route(api.acceptInvitation, acceptInvitation),
]
